<#ftl output_format="HTML">
<#-- The year of the autumn for which activities are coming up; empty where they have none in common. -->
<#function comingYear>
  <#return sharedYear(published_aktivitets?filter(aktivitet -> aktivitet["pa-gang"]?has_content))>
</#function>

<#--
  An activity that is coming up, with the year that its facts are from where the heading cannot have it.
  page: the activity
  Example: <@coming page=aktivitet/>
-->
<#macro coming page>
<li><a href="${link(page.uri)}">${page["pa-gang"]}<#if comingYear() == "" && page.uppgifter?has_content> (${page.uppgifter})</#if></a></li>
</#macro>
