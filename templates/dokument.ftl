<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<#assign side>
<dl class="facts">
  <#if fileOf(content)?has_content>
  <div>
    <dt>Dokument</dt>
    <dd><a href="${link(fileOf(content))}">${content.title}</a></dd>
  </div>
  </#if>
  <#if !isRecreated(content)>
  <div>
    <dt>Reviderat</dt>
    <dd><@date value=content.date/></dd>
  </div>
  </#if>
</dl>
</#assign>
<@article title=content.title tab="${content.title} som dokument" description=content.ingress section={"title": "Mer information", "address": "index.html#mer-information"} side=side>
  <p class="lead">${content.ingress}</p>
  <div class="prose">
    ${content.body?no_esc}
    <#if isRecreated(content)>
    <p class="recreated"><@recreated/>. Originalet reviderades <@date value=content.date/>.</p>
    </#if>
    <#if content.fil?has_content || !fileOf(content)?has_content>
    <#list ordered(published_kontakts) as person>
    <p>Behöver du innehållet på ett annat sätt? Skriv till ${person.title}: <@mail address=person.epost/>.</p>
    </#list>
    </#if>
  </div>
  <#if (content.skapas!"") == "presentation">
  <div class="slides">
    <@presentation/>
  </div>
  </#if>
</@article>
