${content.uri} [${(content.noExtensionUri)!"none"}] root=${content.rootpath} <#if content.previousContent??>prev=${content.previousContent.uri} ${(content.previousContent.noExtensionUri)!"-"} ${content.previousContent.title}</#if>
<#list published_content as p>${p.uri} ${(p.noExtensionUri)!"none"}
</#list>