<#ftl output_format="HTML">
<#include "/components/basics.ftl">
<!doctype html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <title>${content.title} | ${config.site_name}</title>
  <meta name="author" content="${config.site_name}">
  <meta name="subject" content="${content.summary}">
  <link rel="stylesheet" href="${to("css/library.css")}">
  <style>
  <#include "hours.css" parse=false>
  </style>
</head>
<body>
<h1 id="hours">${config.site_name}: ${content.title}</h1>
<table>
  <thead><tr><th scope="col">Branch</th><th scope="col">Open</th><th scope="col">Telephone</th></tr></thead>
  <tbody>
    <#list ranked(published_branchs) as branch>
    <tr><th scope="row">${branch.title}</th><td>${branch.opening}</td><td>${branch.phone}</td></tr>
    </#list>
  </tbody>
</table>
<p>As of <@day value=content.date/></p>
</body>
</html>
