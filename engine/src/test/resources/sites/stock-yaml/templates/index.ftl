<#list published_posts as p>${p.title} ${p.uri}
</#list><#list published_pages as p>${p.title} ${p.uri} ${p.date?string("yyyy-MM-dd")}
</#list>