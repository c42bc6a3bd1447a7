<#ftl output_format="HTML">
<#--
  The state of an activity as a word, a shape and a colour.
  lage: genomfors, paborjad, ej-paborjad or avslutad
  Example: <@status lage=aktivitet.lage/>
-->
<#macro status lage>
  <#switch lage>
    <#case "genomfors"><#local word = "Genomförs nu"><#break>
    <#case "paborjad"><#local word = "Påbörjad"><#break>
    <#case "ej-paborjad"><#local word = "Inte påbörjad än"><#break>
    <#case "avslutad"><#local word = "Avslutad"><#break>
    <#default><#stop "Unknown lage: ${lage}">
  </#switch>
<span class="status status--${lage}"><svg class="status__shape" viewBox="0 0 16 16" aria-hidden="true"><@statusShape lage=lage/></svg>${word}</span><#t>
</#macro>

<#macro statusShape lage>
  <#switch lage>
    <#case "genomfors"><path d="M3 1.5 14.5 8 3 14.5z"/><#break>
    <#case "paborjad"><circle cx="8" cy="8" r="6.25"/><path d="M8 1.75a6.25 6.25 0 0 0 0 12.5z"/><#break>
    <#case "ej-paborjad"><path d="M8 1.5 14.5 8 8 14.5 1.5 8z"/><#break>
    <#case "avslutad"><path d="m2 8.5 4 4 8-9"/><#break>
  </#switch>
</#macro>
