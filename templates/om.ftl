<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<@article title=content.title description=content.ingress>
  <p class="lead">${content.ingress}</p>
  <div class="prose">
    ${content.body?no_esc}
    <#if config.webbplats_licens?has_content>
    <h2 id="licens">Licens</h2>
    <p>${config.webbplats_licens}</p>
    </#if>
    <h2 id="datum">Datum</h2>
    <p>Sidan uppdaterades <@date value=content.date/>.</p>
  </div>
</@article>
