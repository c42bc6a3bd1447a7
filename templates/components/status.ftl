<#ftl output_format="HTML">
<#-- The states in the order of the work, each with its word and its shape in a square of 16. -->
<#assign states = {
  "genomfors": {"word": "Genomförs nu", "shape": "M3 1 15 8 3 15z"},
  "paborjad": {"word": "Påbörjad", "shape": "M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1zm0 2a5 5 0 0 1 0 10z"},
  "ej-paborjad": {"word": "Inte påbörjad än", "shape": "M8 0l8 8-8 8-8-8zm0 3.5L3.5 8 8 12.5 12.5 8z"},
  "avslutad": {"word": "Avslutad", "shape": "M.5 9l2.2-2.2L6 10l7.3-8.5 2.3 2L6.2 14.5z"}
}>
<#--
  The state of an activity as a word, a shape and a colour.
  lage: a key of states
  year: of which the state is, where it is not new
  Example: <@status lage=aktivitet.lage year=aktivitet.uppgifter!""/>
-->
<#macro status lage year="">
  <#if !states[lage]??>
    <#stop "Unknown lage: ${lage}">
  </#if>
<span class="status status--${lage}"><@statusShape lage=lage/>${states[lage].word}<#if year != ""> (${year})</#if></span><#t>
</#macro>

<#--
  The shape of a state; screen readers skip it.
  Example: <@statusShape lage="avslutad"/>
-->
<#macro statusShape lage>
<svg class="status__shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="${states[lage].shape}"/></svg><#t>
</#macro>
