<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<#setting locale="sv_SE">
<#-- Every page by its name, as the tab has it, in the order of the alphabet. -->
<#function nameOf page>
  <#if page.type == "dokument"><#return page.title + " som dokument"></#if>
  <#if page.type == "kontakt"><#return "Kontakt: " + page.title></#if>
  <#-- too long a word for a phone, as in tillganglighet.ftl -->
  <#return page.title?replace("ghetsredo", "ghets\xADredo")>
</#function>
<@article title=content.title description=content.ingress>
  <div class="prose">
    ${content.body?no_esc}
  </div>
  <ul class="coming">
    <#list published_content?map(page -> {"name": nameOf(page), "page": page})?sort_by("name") as entry>
    <#assign page = entry.page>
    <li><a href="${link(page.uri)}"<#if page.sprak?? && word("lang", page.sprak) != siteLanguage> lang="${word("lang", page.sprak)}" hreflang="${word("lang", page.sprak)}"</#if>>${entry.name}</a></li>
    </#list>
  </ul>
</@article>
