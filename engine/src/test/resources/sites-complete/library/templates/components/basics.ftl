<#ftl output_format="HTML">
<#--
  The words of the page's language, addresses and days.
  Example: ${word("home")}, <a href="${to("joining.html")}">, <@day value=content.date/>
-->
<#assign siteTag = config.site_language>
<#assign tag = (content.language)!siteTag>
<#assign foreign = (tag != siteTag)>

<#function wordsOf language>
  <#local text><#include "/words/" + language + ".properties" parse=false></#local>
  <#return "\n" + text?markup_string>
</#function>
<#assign words = wordsOf(tag)>

<#function word key>
  <#local found = words?keep_after("\n" + key + "=")?keep_before("\n")>
  <#if found == ""><#stop "words/${tag}.properties lacks ${key}"></#if>
  <#return found>
</#function>

<#function to address>
  <#return (content.rootpath!"") + address>
</#function>

<#function absolute address>
  <#return config.site_host + "/" + address?remove_ending("index.html")>
</#function>

<#function international number>
  <#local digits = number?starts_with("+")?then(number?replace("(0)", ""), number)?replace("[^+0-9]", "", "r")>
  <#return digits?starts_with("0")?then("+" + config.phone_countrycode + digits?remove_beginning("0"), digits)>
</#function>

<#function named pages names>
  <#local wanted = names?split(",")?map(name -> name?trim)>
  <#return pages?filter(page -> wanted?seq_contains(page.uri?keep_after_last("/")?remove_ending(".html")))>
</#function>

<#function ranked branches>
  <#return branches?map(branch -> {"at": branch.rank?number, "branch": branch})?sort_by("at")?map(entry -> entry.branch)>
</#function>

<#macro day value>
<time datetime="${value?string("yyyy-MM-dd")}">${value?string["d MMMM yyyy"]}</time><#t>
</#macro>

<#macro own><#if foreign> lang="${siteTag}"</#if></#macro>
