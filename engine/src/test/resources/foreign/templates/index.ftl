<#import "layout.ftl" as layout>
<@layout.page title="Start">
<#list posts as post>
<h2><a href="${post.uri}">${post.title}</a></h2>
${post.body}
</#list>
<#list walks as walk>${walk.uri} ${walk.title} </#list>
</@layout.page>
