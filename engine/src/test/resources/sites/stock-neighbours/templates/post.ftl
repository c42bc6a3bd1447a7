${content.title}
<#if content.previousContent??>previous ${content.previousContent.uri} ${content.previousContent.title} ${(content.previousContent.noExtensionUri)!"-"} ${content.previousContent?size} ${content.previousContent?keys?sort?join(",")} ${(content.previousContent.date?string("yyyy"))!"undated"}<#else>no previous</#if>
<#if content.nextContent??>next ${content.nextContent.uri} ${content.nextContent.title}<#else>no next</#if>
