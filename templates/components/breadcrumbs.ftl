<#ftl output_format="HTML">
<#--
  The way from the start page to this one.
  title: this page
  section: the step between, {"title", "address"}, where there is one
  Example: <@breadcrumbs title=content.title section={"title": "Aktiviteter", "address": "index.html#aktiviteter"}/>
-->
<#macro breadcrumbs title section={}>
<nav class="breadcrumbs wrap" aria-label="Brödsmulor">
  <ol>
    <li><a href="${link("index.html")}">Start</a></li>
    <#if section.title??>
    <li><a href="${link(section.address)}">${section.title}</a></li>
    </#if>
    <li aria-current="page">${title}</li>
  </ol>
</nav>
</#macro>
