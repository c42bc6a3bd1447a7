<#ftl output_format="HTML">
<#--
  A Swedish telephone number as a link in international form (RFC 3966).
  number: as it is written, with the leading zero
  Example: <@phone number="090-16 10 00"/> links to tel:+4690161000
-->
<#macro phone number>
<a class="phone"<#if rightToLeft!false> dir="ltr"</#if> href="tel:+46${number?replace("\\D", "", "r")?remove_beginning("0")}">${number}</a><#t>
</#macro>
