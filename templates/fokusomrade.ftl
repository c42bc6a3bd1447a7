<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<@article title=content.title description=content.ingress current="index.html#fokusomraden" section={"title": "Fokusområden", "address": "index.html#fokusomraden"}>
  <@reading pages=activitiesIn(content)/>
  <div class="prose prose--large">
    ${content.body?no_esc}
  </div>
  <#list activitiesIn(content)>
  <h2 id="aktiviteter">Aktiviteter i fokusområdet</h2>
  <ul class="activities">
    <#items as aktivitet>
    <@activity page=aktivitet/>
    </#items>
  </ul>
  </#list>
</@article>
