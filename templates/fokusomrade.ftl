<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<@article title=content.title description=content.ingress current="index.html#fokusomraden" section={"title": "Fokusområden", "address": "index.html#fokusomraden"}>
  <div class="prose prose--large">
    ${content.body?no_esc}
  </div>
  <#assign aktiviteter = activitiesIn(content)>
  <#if aktiviteter?has_content>
  <h2 id="aktiviteter">Aktiviteter i fokusområdet</h2>
  <ul class="activities">
    <#list aktiviteter as aktivitet>
    <@activity page=aktivitet/>
    </#list>
  </ul>
  </#if>
</@article>
