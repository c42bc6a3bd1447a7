<#ftl output_format="HTML">
<#--
  Who belongs to whom: an activity names its focus areas by file name in "fokus", separated by commas.
  Example: <#list activitiesIn(content) as aktivitet> and <#list focusAreasOf(content) as fokusomrade>
-->
<#function focusNames aktivitet>
  <#return aktivitet.fokus?split(",")?map(name -> name?trim)>
</#function>

<#function activitiesIn fokusomrade>
  <#local name = fokusomrade.uri?keep_after_last("/")?remove_ending(".html")>
  <#return ordered(published_aktivitets)?filter(aktivitet -> focusNames(aktivitet)?seq_contains(name))>
</#function>

<#function focusAreasOf aktivitet>
  <#local names = focusNames(aktivitet)>
  <#return ordered(published_fokusomrades)?filter(area -> names?seq_contains(area.uri?keep_after_last("/")?remove_ending(".html")))>
</#function>
