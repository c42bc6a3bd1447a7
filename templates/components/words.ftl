<#ftl output_format="HTML">
<#--
  The words around the content in the page's language, from words/<language>.properties. What a file lacks is taken from the
  one of the language without its last part (RFC 4647 lookup): sv-simple, then sv.
  Example: ${word("kontakt")}, or in another language ${word("namn", "en")}
-->
<#assign siteLanguage = config.site_language!"en">
<#assign language = (content.sprak)!siteLanguage>

<#function wordsOf tag>
  <#local file = .get_optional_template("/words/" + tag + ".properties", {"parse": false})>
  <#local text><#if file.exists><@file.include/></#if></#local>
  <#local general = tag?keep_before_last("-")>
  <#return "\n" + text?markup_string + (general != tag && general != "")?then(wordsOf(general), "")>
</#function>
<#assign words = wordsOf(language)>

<#function word key tag=language>
  <#local found = (tag == language)?then(words, wordsOf(tag))?keep_after("\n" + key + "=")?keep_before("\n")?trim>
  <#if found == "">
    <#stop "words/${tag}.properties lacks ${key}">
  </#if>
  <#return found>
</#function>

<#-- Whether the page is in another language than the site; easy Swedish is Swedish. -->
<#assign foreign = (word("lang") != siteLanguage)>
<#assign rightToLeft = (word("riktning") == "rtl")>

<#--
  Marks what is in the site's own language on a page in another one.
  Example: <p<@own/>>${config.kommun_staden}</p>
-->
<#macro own><#if foreign> lang="${siteLanguage}"<#if rightToLeft> dir="ltr"</#if></#if></#macro>
