<#ftl output_format="HTML">
<#include "/layouts/frame.ftl">
<@frame title=content.title description=content.summary>
  <#if content["version-of"]??>
  <p>${word("translation")}</p>
  </#if>
  ${content.body?no_esc}
  <#if content.picture??>
  <p><img src="${to(content.picture)}" alt="A library card"></p>
  </#if>
</@frame>
