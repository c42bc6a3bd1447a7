<#ftl output_format="HTML">
<#--
  The state of an activity as a word, a shape and a colour.
  lage: genomfors, paborjad, ej-paborjad or avslutad
  Example: <@status lage=aktivitet.lage/>
-->
<#macro status lage>
  <#switch lage>
    <#case "genomfors">
      <#local word = "Genomförs nu" shape = "M3 1 15 8 3 15z">
      <#break>
    <#case "paborjad">
      <#local word = "Påbörjad" shape = "M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1zm0 2a5 5 0 0 1 0 10z">
      <#break>
    <#case "ej-paborjad">
      <#local word = "Inte påbörjad än" shape = "M8 0l8 8-8 8-8-8zm0 3.5L3.5 8 8 12.5 12.5 8z">
      <#break>
    <#case "avslutad">
      <#local word = "Avslutad" shape = "M.5 9l2.2-2.2L6 10l7.3-8.5 2.3 2L6.2 14.5z">
      <#break>
    <#default>
      <#stop "Unknown lage: ${lage}">
  </#switch>
<span class="status status--${lage}"><svg class="status__shape" viewBox="0 0 16 16" aria-hidden="true"><path d="${shape}"/></svg>${word}</span><#t>
</#macro>
