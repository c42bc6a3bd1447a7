<#ftl output_format="HTML">
<#--
  Pages by their field "ordning", then by title: JBake itself only orders by date.
  Example: <#list ordered(published_aktivitets) as aktivitet>
-->
<#function ordered pages>
  <#return pages?sort_by("title")?map(page -> {"at": (page.ordning!"999")?number, "page": page})?sort_by("at")?map(entry -> entry.page)>
</#function>
