<#import "layout.ftl" as layout>
<@layout.page title=content.title>
<h1>${content.title}, ${content.length} km</h1>
${content.body}
<#if content.previousContent??>before: ${content.previousContent.title}</#if>
<#if content.nextContent??>after: ${content.nextContent.title}</#if>
</@layout.page>
