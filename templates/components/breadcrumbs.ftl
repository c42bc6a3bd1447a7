<#ftl output_format="HTML">
<#--
  The way from the start page to this one.
  title: this page
  section: the step between, {"title", "address"}, where there is one
  Example: <@breadcrumbs title=content.title section={"title": "Aktiviteter", "address": "index.html#aktiviteter"}/>
-->
<#macro breadcrumbs title section={}>
<#local start = local("index.html")>
<#if start.address != (content.uri!"")>
<nav class="breadcrumbs wrap" aria-label="${word("brodsmulor")}">
  <ol>
    <li><a href="${link(start.address)}"<@inLanguage page=start/>>${word("start")}</a></li>
    <#if section.title??>
    <li><a href="${link(section.address)}">${section.title}</a></li>
    </#if>
    <li aria-current="page">${title}</li>
  </ol>
</nav>
</#if>
</#macro>
