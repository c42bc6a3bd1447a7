content
<#list published_content as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
all
<#list all_content as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
people
<#list persons as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
notes
<#list published_notes as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
zebras
<#list zebras as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
pages
<#list published_pages as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
masterindexs
<#list (masterindexs![]) as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
published_feeds
<#list (published_feeds![]) as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
apple-pies
<#list .data_model["apple-pies"] as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
