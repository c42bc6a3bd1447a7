<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<#assign side>
<#list versionsOf(originalOf(content))?filter(version -> version.address != content.uri)>
<dl class="facts">
  <div>
    <dt>${word("sprak")}</dt>
    <#items as version>
    <dd><a href="${link(version.address)}" lang="${word("lang", version.language)}" hreflang="${version.language}">${word("namn", version.language)}</a></dd>
    </#items>
  </div>
</dl>
</#list>
</#assign>
<@article title=content.title description=content.ingress drawing=content.teckning!"" side=side>
  <#if foreign && content["version-av"]?has_content>
  <p class="translation">${word("oversattning")} <a href="${link(content["version-av"] + ".html")}" hreflang="${siteLanguage}">${word("original")}</a></p>
  </#if>
  <p class="lead">${content.ingress}</p>
  <div class="prose">
    ${content.body?no_esc}
  </div>
</@article>
