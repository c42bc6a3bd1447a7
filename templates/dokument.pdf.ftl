<#ftl output_format="HTML">
<#-- What a document's PDF is printed from. A page that names no template in "skapas" has none. -->
<#if content.skapas?has_content>
<#include "/dokument/${content.skapas}.ftl">
</#if>
