<#ftl output_format="HTML">
<#--
  How old a page's facts are and when they are looked over next, from its fields "uppgifter" (a year) and "granskas"; nothing without them.
  page: the page
  Example: <@dated page=content/>
-->
<#macro dated page>
<#if page.uppgifter?has_content || page.granskas?has_content>
<p class="dated"><#if page.uppgifter?has_content>${factsOf(page)}</#if><#if page.granskas?has_content> ${word("ses-over")?keep_before("{0}")}<@date value=page.granskas?date("yyyy-MM-dd")/>${word("ses-over")?keep_after("{0}")}</#if></p>
</#if>
</#macro>

<#-- The sentence with the year of a page's facts; empty where they are new. -->
<#function factsOf page>
  <#return page.uppgifter?has_content?then(word("uppgifter")?replace("{0}", page.uppgifter!""), "")>
</#function>

<#-- The year that all of the pages have their facts from; empty where they differ, or are new. -->
<#function sharedYear pages>
  <#local years = pages?map(page -> page.uppgifter!"")>
  <#return (years?size != 0 && years?filter(year -> year != years?first)?size == 0)?then(years?first, "")>
</#function>

<#--
  Who says in which state the activities are: those whose facts have a year are read by the editors.
  pages: the activities
  Example: <@reading pages=[content]/>
-->
<#macro reading pages>
<#if pages?filter(page -> page.uppgifter?has_content)?size != 0>
<p class="reading">Läge ${(sharedYear(pages) != "")?then(sharedYear(pages), "med årtal")}, tolkat av <a href="${link("om-webbplatsen.html")}#tolkning">redaktionen</a> ur kommunens text. Det gäller också fokusområdena.</p>
</#if>
</#macro>
