<#ftl output_format="HTML">
<#--
  The steps from the start page to this one, each {"title", "address", "language"}; none on the start page.
  title: this page
  section: the step between, {"title", "address"}, where there is one
  Example: <#assign trail = trailTo(content.title, {"title": "Aktiviteter", "address": "index.html#aktiviteter"})>
-->
<#function trailTo title section={}>
  <#local start = local("index.html")>
  <#if start.address == (content.uri!"")>
    <#return []>
  </#if>
  <#return [start + {"title": word("start")}]
      + (section.title??)?then([section + {"language": language}], [])
      + [{"title": title, "address": content.uri!"", "language": language}]>
</#function>

<#--
  The way from the start page to this one.
  trail: see trailTo
  Example: <@breadcrumbs trail=trailTo(content.title)/>
-->
<#macro breadcrumbs trail>
<#list trail>
<nav class="breadcrumbs" aria-label="${word("brodsmulor")}">
  <ol class="wrap">
    <#items as step>
    <#if step?is_last>
    <li aria-current="page">${step.title}</li>
    <#else>
    <li><a href="${link(step.address)}"<@inLanguage page=step/>>${step.title}</a></li>
    </#if>
    </#items>
  </ol>
</nav>
</#list>
</#macro>
