<#ftl output_format="HTML">
<#--
  A day in ISO form, which is also how the municipality writes its revision dates.
  value: a page's date
  Example: <@date value=content.date/>
-->
<#macro date value>
  <#local day = value?string("yyyy-MM-dd")>
<time datetime="${day}">${day}</time><#t>
</#macro>
