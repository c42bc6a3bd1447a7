<#ftl output_format="HTML">
<#--
  The number of focus areas, up to twelve in words: "fem fokusområden".
  Example: ${focusAreaCount()?cap_first}
-->
<#function focusAreaCount>
  <#local count = published_fokusomrades?size>
  <#local words = ["inga", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"]>
  <#return ((words[count])!count?c) + " fokusområde" + (count == 1)?then("", "n")>
</#function>

<#--
  The activities of a focus area and the other way round. An activity names its focus areas by file name in "fokus", separated by commas.
  Example: <#list activitiesIn(content) as aktivitet> and <#list focusAreasOf(content) as fokusomrade>
-->
<#function fileName page>
  <#return page.uri?keep_after_last("/")?remove_ending(".html")>
</#function>

<#function focusNames aktivitet>
  <#return aktivitet.fokus?split(",")?map(name -> name?trim)>
</#function>

<#function activitiesIn fokusomrade>
  <#local name = fileName(fokusomrade)>
  <#return ordered(published_aktivitets)?filter(aktivitet -> focusNames(aktivitet)?seq_contains(name))>
</#function>

<#function focusAreasOf aktivitet>
  <#local names = focusNames(aktivitet)>
  <#return ordered(published_fokusomrades)?filter(fokusomrade -> names?seq_contains(fileName(fokusomrade)))>
</#function>
