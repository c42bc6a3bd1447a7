<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<#assign others = ordered(published_fokusomrades)?filter(fokusomrade -> fokusomrade.uri != content.uri)>
<#assign side>
<#list others>
<dl class="facts">
  <div>
    <dt>Fler fokusområden</dt>
    <#items as fokusomrade>
    <dd><a href="${link(fokusomrade.uri)}">${fokusomrade.title}</a></dd>
    </#items>
  </div>
</dl>
</#list>
</#assign>
<@article title=content.title description=content.ingress current="index.html#fokusomraden" section={"title": "Fokusområden", "address": "index.html#fokusomraden"} drawing=content.teckning!"" side=side>
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
