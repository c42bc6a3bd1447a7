<#ftl output_format="HTML">
<#--
  What goes on and whom to call: the start page's answer before anyone scrolls.
  Example: <@now/>
-->
<#macro now>
<div class="wrap now">
  <#local ongoing = ordered(published_aktivitets)?filter(aktivitet -> aktivitet.lage == "genomfors")>
  <#list ongoing>
  <section class="now__activities" aria-labelledby="nu">
    <#local year = sharedYear(ongoing)>
    <h2 class="now__title" id="nu">${states["genomfors"].word}<#if year != ""> (${year})</#if></h2>
    <#if year != "">
    <p class="reading now__reading">Tolkat av <a href="${link("om-webbplatsen.html")}#tolkning">redaktionen</a>.</p>
    </#if>
    <ul class="now__list">
      <#items as aktivitet>
      <li><a href="${link(aktivitet.uri)}">${aktivitet.title}</a></li>
      </#items>
    </ul>
  </section>
  </#list>
  <section class="now__contact" aria-labelledby="ring">
    <h2 class="now__title" id="ring">Har du frågor?</h2>
    <#list ordered(published_kontakts) as person>
    <p class="now__person">Ring <strong>${person.title}</strong>, ${person.roll}:<br><span class="now__phone"><@phone number=person.telefon/></span></p>
    </#list>
  </section>
</div>
</#macro>
