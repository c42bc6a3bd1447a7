${tag}
<#list tag_posts as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
<#list tagged_documents as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
