<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<@article title=content.title description=content.ingress>
  <p class="lead">${content.ingress}</p>
  <div class="prose">
    <#if published_aktivitets?filter(aktivitet -> aktivitet.uppgifter?has_content)?size != 0>
    <h2 id="tolkning">Kommunens text och redaktionens tolkning</h2>
    <p>Webbplatsen bygger på en text av kommunen<#if sharedYear(published_aktivitets) != ""> från ${sharedYear(published_aktivitets)}</#if>. Texten säger inte hur långt varje aktivitet har kommit, och inte vilka fokusområden en aktivitet hör till. Det har redaktionen, de som har gjort webbplatsen, tolkat ur texten.<#if !config.confirmed_lagen?has_content> Kommunen har inte bekräftat tolkningen.</#if></p>
    <p>Läget "Genomförs nu" betyder att texten beskriver aktiviteten som pågående. "Påbörjad" betyder att den beskriver ett första prov och ett nästa steg, och "Avslutad" att den kallar aktiviteten avslutad. "Inte påbörjad än" betyder att aktiviteten bara nämns bland det som är på gång till hösten.</p>
    </#if>
    ${content.body?no_esc}
    <#if config.webbplats_licens?has_content>
    <h2 id="licens">Licens</h2>
    <p>${config.webbplats_licens}</p>
    </#if>
    <h2 id="datum">Datum</h2>
    <p>Sidan uppdaterades <@date value=content.date/>.</p>
  </div>
</@article>
