<#ftl output_format="HTML">
<#--
  The address of a document's file: beside its page where the build makes it, else where the editor put it; empty
  where it has none.
  Example: <a href="${link(fileOf(dokument))}">
-->
<#function fileOf dokument>
  <#if dokument.skapas?has_content>
    <#return dokument.uri?remove_ending(".html") + ".pdf">
  </#if>
  <#return dokument.fil!"">
</#function>
