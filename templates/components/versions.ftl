<#ftl output_format="HTML">
<#--
  The versions of pages in other languages. A version names its original in "version-av", by its path in content/ without
  ending, and its language in "sprak".
  Example: <#list versionsOf(originalOf(content)) as version> ${version.language} ${version.address}
-->
<#assign translations = published_sidas?filter(page -> page["version-av"]?has_content && page.sprak?has_content)?sort_by("uri")>

<#-- The name of the page that a page is a version of; its own, if it is none. -->
<#function originalOf page>
  <#return page["version-av"]!((page.uri)!"")?remove_ending(".html")>
</#function>

<#-- The original, then easy Swedish, then other languages. -->
<#function versionsOf original>
  <#local all = translations?filter(page -> page["version-av"] == original)>
  <#local easy = all?filter(page -> page.sprak?starts_with(siteLanguage + "-"))>
  <#local others = all?filter(page -> !page.sprak?starts_with(siteLanguage + "-"))>
  <#return [{"language": siteLanguage, "address": original + ".html"}]
      + (easy + others)?map(page -> {"language": page.sprak, "address": page.uri})>
</#function>

<#-- Where the page can be read in other languages; where it has no version, the start page's. -->
<#function otherLanguages page>
  <#local these = versionsOf(originalOf(page))>
  <#local start = versionsOf("index")>
  <#local known = start?map(version -> version.language)>
  <#local all = start?map(version -> (these?filter(one -> one.language == version.language)?first)!version)
      + these?filter(version -> !known?seq_contains(version.language))>
  <#return all?filter(version -> version.language != siteLanguage || language != siteLanguage)>
</#function>

<#--
  A page by its address, in the language of this page where it has such a version.
  Example: <#assign start = local("index.html")><a href="${link(start.address)}"<@inLanguage page=start/>>
-->
<#function local address>
  <#if foreign>
    <#local found = translations?filter(page -> page["version-av"] + ".html" == address && page.sprak == language)>
    <#if found?has_content>
      <#return {"language": language, "address": found?first.uri}>
    </#if>
  </#if>
  <#return {"language": siteLanguage, "address": address}>
</#function>

<#macro inLanguage page><#if foreign && page.language != language> hreflang="${page.language}"</#if></#macro>

<#-- A page's address in full, as search engines know it; the address may end in #place. -->
<#function absolute address>
  <#return config.site_host + "/" + address?replace("(^|/)index\\.html(?=#|$)", "$1", "r")>
</#function>

<#--
  Links a page's versions to each other in their heads, for search engines (x-default: the original).
  Example: <@alternates page=content/>
-->
<#macro alternates page>
  <#list versionsOf(originalOf(page)) as version>
    <#if version?is_first && version?is_last><#break></#if>
  <link rel="alternate" hreflang="${version.language}" href="${absolute(version.address)}">
    <#if version?is_first>
  <link rel="alternate" hreflang="x-default" href="${absolute(version.address)}">
    </#if>
  </#list>
</#macro>
