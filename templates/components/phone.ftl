<#ftl output_format="HTML">
<#--
  A telephone number in international form, as it is dialled from abroad: "090-16 10 00" becomes +4690161000, "+46 (0)90-16 10 00" too.
  Example: ${international(person.telefon)}
-->
<#function international number>
  <#local digits = number?starts_with("+")?then(number?replace("(0)", ""), number)?replace("[^+0-9]", "", "r")>
  <#return digits?starts_with("0")?then("+" + config.phone_countrycode + digits?remove_beginning("0"), digits)>
</#function>

<#--
  A telephone number as a link (RFC 3966).
  number: as readers see it
  Example: <@phone number="090-16 10 00"/> links to tel:+4690161000
-->
<#macro phone number>
<a class="phone"<#if rightToLeft!false> dir="ltr"</#if> href="tel:${international(number)}">${number}</a><#t>
</#macro>
