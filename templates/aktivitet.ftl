<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<@article title=content.title description=content.ingress current="index.html#aktiviteter" section={"title": "Aktiviteter", "address": "index.html#aktiviteter"}>
  <div class="with-facts">
    <div class="prose prose--large">
      ${content.body?no_esc}
    </div>
    <dl class="facts">
      <div>
        <dt>Läge</dt>
        <dd><@status lage=content.lage/></dd>
      </div>
      <#list focusAreasOf(content)>
      <div>
        <dt>Fokusområden</dt>
        <#items as fokusomrade>
        <dd><a href="${link(fokusomrade.uri)}">${fokusomrade.title}</a></dd>
        </#items>
      </div>
      </#list>
      <#if content.samverkan?has_content>
      <div>
        <dt>Samverkan</dt>
        <#list content.samverkan?split(",") as part>
        <dd>${part?trim?cap_first}</dd>
        </#list>
      </div>
      </#if>
      <#if content["pa-gang"]?has_content>
      <div>
        <dt>På gång till hösten</dt>
        <dd>${content["pa-gang"]}</dd>
      </div>
      </#if>
      <div>
        <dt>Uppdaterad</dt>
        <dd><@date value=content.date/></dd>
      </div>
    </dl>
  </div>
</@article>
