<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<@article title=content.title description=content.ingress current="aktivitetsplan.html">
  <@reading pages=published_aktivitets/>
  <p class="lead">${content.ingress}</p>
  <div class="prose">
    ${content.body?no_esc}
  </div>
  <#list published_dokuments?filter(dokument -> (dokument.skapas!"") == "aktivitetsplan" && fileOf(dokument)?has_content) as dokument>
  <p><a class="action" href="${link(fileOf(dokument))}">${dokument.title} som dokument</a></p>
  <#if isRecreated(dokument)>
  <p class="recreated"><@recreated/></p>
  </#if>
  </#list>
  <@legend/>
  <table class="plan">
    <caption>Aktiviteter efter fokusområde<#if !content.uppgifter?has_content>, reviderad <@date value=content.date/></#if></caption>
    <thead>
      <tr><th scope="col">Aktivitet</th><th scope="col">Läge</th></tr>
    </thead>
    <#list ordered(published_fokusomrades) as fokusomrade>
    <tbody>
      <tr><th class="plan__area" scope="rowgroup" colspan="2"><a href="${link(fokusomrade.uri)}">${fokusomrade.title}</a></th></tr>
      <#list activitiesIn(fokusomrade) as aktivitet>
      <tr><th scope="row"><a href="${link(aktivitet.uri)}">${aktivitet.title}</a></th><td><@status lage=aktivitet.lage year=aktivitet.uppgifter!""/></td></tr>
      </#list>
    </tbody>
    </#list>
  </table>
</@article>
