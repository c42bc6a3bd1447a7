<#ftl output_format="HTML">
<#--
  What the gates of "mvn verify" are and hold the site to, from granskning.properties, which they write themselves.
  Example: ${result("axe")}
-->
<#assign results><#include "/granskning.properties" parse=false></#assign>
<#function result key>
  <#local found = ("\n" + results?markup_string)?keep_after("\n" + key + "=")?keep_before("\n")?trim>
  <#if found == "">
    <#stop "granskning.properties lacks ${key}">
  </#if>
  <#return found>
</#function>
