<#ftl output_format="HTML">
<#--
  Addresses for links: relative, so that the site works under any path and from a folder.
  Example: <a href="${link("kontakt.html")}">Kontakt</a>
-->
<#function link address>
  <#return (content.rootpath!"") + address>
</#function>
