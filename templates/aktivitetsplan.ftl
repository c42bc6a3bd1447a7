<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<@article title=content.title description=content.ingress current="aktivitetsplan.html">
  <p class="lead">${content.ingress}</p>
  <div class="prose">
    ${content.body?no_esc}
  </div>
  <@legend/>
  <table class="plan">
    <caption>Aktiviteter efter fokusområde, reviderad <@date value=content.date/></caption>
    <thead>
      <tr><th scope="col">Aktivitet</th><th scope="col">Läge</th></tr>
    </thead>
    <#list ordered(published_fokusomrades) as fokusomrade>
    <tbody>
      <tr><th class="plan__area" scope="rowgroup" colspan="2"><a href="${link(fokusomrade.uri)}">${fokusomrade.title}</a></th></tr>
      <#list activitiesIn(fokusomrade) as aktivitet>
      <tr><th scope="row"><a href="${link(aktivitet.uri)}">${aktivitet.title}</a></th><td><@status lage=aktivitet.lage/></td></tr>
      </#list>
    </tbody>
    </#list>
  </table>
</@article>
