<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<@article title=content.title tab="${content.title} som dokument" description=content.ingress section={"title": "Mer information", "address": "index.html#mer-information"}>
  <p class="lead">${content.ingress}</p>
  <div class="prose">
    ${content.body?no_esc}
    <p>Reviderad <@date value=content.date/>.</p>
    <#list published_kontakts as person>
    <p>Vill du ha dokumentet? Skriv till ${person.title}: <@mail address=person.epost/>.</p>
    </#list>
  </div>
</@article>
