<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<@article title=content.title tab="Kontakt: ${content.title}" description=content.ingress current="kontakt.html">
  <p class="lead">${content.ingress}</p>
  <div class="prose">
    ${content.body?no_esc}
  </div>
</@article>
