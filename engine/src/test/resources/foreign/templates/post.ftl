<#import "layout.ftl" as layout>
<@layout.page title=content.title>
<h1>${content.title}</h1>
<time>${content.date?string("d MMMM yyyy")}</time>
${content.body}
<#if content.tags??><#list content.tags as tag><a href="${content.rootpath}tags/${tag?trim}.html">${tag}</a></#list></#if>
</@layout.page>
