<#ftl output_format="HTML">
<#--
  What the states mean: the municipality's sentence, then every state as it looks on the page.
  Example: <@legend/>
-->
<#macro legend>
<div class="legend">
  <p>Grönmarkerade rutor genomförs nu, gula är påbörjade och röda är inte påbörjade än.</p>
  <p>Grå är avslutade. Det läget har redaktionen lagt till.</p>
  <ul class="legend__states">
    <#list ["genomfors", "paborjad", "ej-paborjad", "avslutad"] as lage>
    <li><@status lage=lage/></li>
    </#list>
  </ul>
</div>
</#macro>
