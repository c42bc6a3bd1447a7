<#list published_posts as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
