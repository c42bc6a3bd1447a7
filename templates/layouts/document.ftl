<#ftl output_format="HTML">
<#list ["words", "link", "ordered", "focus", "status", "legend", "date", "dated", "coming", "recreated", "phone", "mail", "birches", "presentation"] as component>
  <#include "/components/${component}.ftl">
</#list>
<#--
  The frame of a PDF. Its style sheets lie in dokument/ and use the custom properties of the style sheet that it links.
  title, description: for the file's own metadata
  styles: style sheets after "document", by name
  Example: <@document title=content.title description=content.ingress styles=["plan"]> … </@document>
-->
<#macro document title description styles=[]>
<!doctype html>
<html lang="sv-SE">
<head>
  <meta charset="utf-8">
  <title>${title} | ${config.site_name}</title>
  <meta name="author" content="${config.kommun_namn}">
  <meta name="subject" content="<@recreated/>. ${description}">
  <link rel="stylesheet" href="${link("css/tokens.css")}">
  <#list ["document"] + styles as name>
  <style>
  <#include "/dokument/${name}.css" parse=false>
  </style>
  </#list>
</head>
<body>
<#nested>
</body>
</html>
</#macro>
