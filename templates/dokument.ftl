<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<@article title=content.title tab="${content.title} som dokument" description=content.ingress section={"title": "Mer information", "address": "index.html#mer-information"}>
  <p class="lead">${content.ingress}</p>
  <div class="prose">
    ${content.body?no_esc}
    <p>Dokumentet är reviderat <@date value=content.date/>.</p>
    <#if content.fil?has_content>
    <p><a class="action" href="${link(content.fil)}">${content.title}</a></p>
    <#else>
    <p>Det går ännu inte att hämta här.</p>
    <#list ordered(published_kontakts) as person>
    <p>Vill du ha det? Skriv till ${person.title}: <@mail address=person.epost/>.</p>
    </#list>
    </#if>
  </div>
</@article>
