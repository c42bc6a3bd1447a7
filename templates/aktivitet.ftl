<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<#assign side>
<dl class="facts">
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
  <#-- a line that is only the title again says nothing -->
  <#if content["pa-gang"]?has_content && content["pa-gang"] != content.title>
  <div>
    <dt>På gång till hösten ${content.uppgifter!""}</dt>
    <dd>${content["pa-gang"]}</dd>
  </div>
  </#if>
  <#-- facts with a year have no day -->
  <#if !content.uppgifter?has_content>
  <div>
    <dt>Uppdaterad</dt>
    <dd><@date value=content.date/></dd>
  </div>
  </#if>
</dl>
</#assign>
<@article title=content.title description="${content.title}: ${content.ingress}" current="index.html#aktiviteter" section={"title": "Aktiviteter", "address": "index.html#aktiviteter"} side=side>
  <dl class="state">
    <dt>Läge</dt>
    <dd><@status lage=content.lage year=content.uppgifter!""/></dd>
    <#if content.uppgifter?has_content>
    <dd><@reading pages=[content]/></dd>
    </#if>
  </dl>
  <div class="prose prose--large">
    ${content.body?no_esc}
  </div>
</@article>
