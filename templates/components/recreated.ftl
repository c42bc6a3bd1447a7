<#ftl output_format="HTML">
<#-- Whether a document's file is made of the content because the original is missing: an editor who has it names it in "fil". -->
<#function isRecreated dokument>
  <#return dokument.skapas?has_content && !dokument.fil?has_content>
</#function>

<#--
  The note in such a file and beside every link to it.
  Example: <@recreated/>
-->
<#macro recreated>Återskapad ur kommunens webbtext; originalet saknas</#macro>
