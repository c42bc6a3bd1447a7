<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<#assign side>
<dl class="facts">
  <#if fileOf(content)?has_content>
  <div>
    <dt>Dokument</dt>
    <dd><a href="${link(fileOf(content))}">${content.title}</a></dd>
    <#if isRecreated(content)>
    <dd class="recreated"><@recreated/></dd>
    </#if>
  </div>
  </#if>
  <div>
    <dt><#if isRecreated(content)>Originalet reviderades<#else>Reviderat</#if></dt>
    <dd><@date value=content.date/></dd>
  </div>
</dl>
</#assign>
<@article title=content.title tab="${content.title} som dokument" description=content.ingress section={"title": "Mer information", "address": "index.html#mer-information"} side=side>
  <p class="lead">${content.ingress}</p>
  <div class="prose">
    ${content.body?no_esc}
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
