<#import "layout.ftl" as layout>
<@layout.page title=content.title>
<h1>${content.title?html}</h1>
${content.body}
<#if content.author??>by ${content.author.name}</#if>
<p>Sundays: ${data.get("opening.yaml").sunday}</p>
</@layout.page>
