<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<@article title=content.title description=content.ingress>
  <#if foreign && content["version-av"]?has_content>
  <p class="translation">${word("oversattning")} <a href="${link(content["version-av"] + ".html")}" hreflang="${siteLanguage}">${word("original")}</a></p>
  </#if>
  <p class="lead">${content.ingress}</p>
  <div class="prose">
    ${content.body?no_esc}
  </div>
</@article>
