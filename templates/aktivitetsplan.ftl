<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<#assign side>
<div class="facts">
  <div>
    <@legend/>
  </div>
  <#list published_dokuments?filter(dokument -> (dokument.skapas!"") == "aktivitetsplan" && fileOf(dokument)?has_content)>
  <div>
    <#items as dokument>
    <p><a class="action" href="${link(fileOf(dokument))}">${dokument.title} som dokument</a></p>
    <#if isRecreated(dokument)>
    <p class="recreated"><@recreated/></p>
    </#if>
    </#items>
  </div>
  </#list>
</div>
</#assign>
<@article title=content.title description=content.ingress current="aktivitetsplan.html" side=side>
  <@reading pages=published_aktivitets/>
  <p class="lead">${content.ingress}</p>
  <div class="prose">
    ${content.body?no_esc}
  </div>
  <table class="plan">
    <caption>Aktiviteter efter fokusområde<#if !content.uppgifter?has_content>, reviderad <@date value=content.date/></#if></caption>
    <thead>
      <tr><th id="aktivitet" scope="col">Aktivitet</th><th id="lage" scope="col">Läge</th></tr>
    </thead>
    <#list ordered(published_fokusomrades) as fokusomrade>
    <#assign area = fileName(fokusomrade)>
    <tbody>
      <tr><th class="plan__area" id="${area}" scope="rowgroup" colspan="2"><a href="${link(fokusomrade.uri)}">${fokusomrade.title}</a></th></tr>
      <#list activitiesIn(fokusomrade) as aktivitet>
      <#assign row = area + "-" + fileName(aktivitet)>
      <tr><th id="${row}" headers="${area} aktivitet" scope="row"><a href="${link(aktivitet.uri)}">${aktivitet.title}</a></th><td headers="${area} ${row} lage"><@status lage=aktivitet.lage year=aktivitet.uppgifter!""/></td></tr>
      </#list>
    </tbody>
    </#list>
  </table>
</@article>
