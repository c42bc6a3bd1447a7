<#ftl output_format="HTML">
<#list ["words", "versions", "link", "ordered", "focus", "status", "legend", "overview", "date", "dated", "coming", "recreated", "file-of", "phone", "mail", "now", "breadcrumbs", "activity", "focus-card", "presentation", "birches", "drawing", "header", "footer", "contact", "structured-data"] as component>
  <#include "/components/${component}.ftl">
</#list>
<#--
  The frame of every page; what is nested is the page's own part, a <main id="innehall">.
  title, description: for the browser's tab and for search results, different on every page
  current: the menu's address that this page belongs under
  trail: the steps from the start page to this one, see trailTo
  Example: <@base title=content.title description=content.ingress> … </@base>
-->
<#macro base title description current="" trail=[]>
<!doctype html>
<html lang="${word("lang")}"<#if rightToLeft> dir="rtl"</#if>>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${title}<#if title != config.site_name> | ${config.site_name}</#if></title>
  <meta name="description" content="${description}<#if factsOf(content) != ""> ${factsOf(content)}</#if>">
  <link rel="icon" href="${link("favicon.ico")}" sizes="32x32">
  <link rel="icon" href="${link("favicon.svg")}" type="image/svg+xml">
  <link rel="alternate" href="${link("feed.xml")}" type="application/atom+xml" title="${word("flode")}"<#if foreign> hreflang="${siteLanguage}"</#if>>
  <@alternates page=content/>
  <#list ["main", "tokens", "layout", "prose", "header", "breadcrumbs", "hero", "drawing", "now", "focus-card", "activity", "status", "links", "external", "contents", "table", "facts", "dated", "plan", "overview", "presentation", "contact", "footer", "utilities"] as name>
  <link rel="stylesheet" href="${link("css/${name}.css")}">
  </#list>
  <#-- the page for missing addresses has none of its own -->
  <#if content.uri?has_content>
  <@structuredData trail=trail/>
  </#if>
</head>
<body>
<@header current=current/>
<#nested>
<@contact/>
<@footer/>
</body>
</html>
</#macro>
