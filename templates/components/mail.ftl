<#ftl output_format="HTML">
<#--
  An e-mail address as a link.
  Example: <@mail address=person.epost/>
-->
<#macro mail address>
<a class="mail" href="mailto:${address}">${address}</a><#t>
</#macro>
