${content.title} ${content.status} ${content.uri}
<#list posts as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
--
<#list published_posts as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
--
<#list all_content as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
--
<#list published_content as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
--
<#list notes as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
--
<#list published_notes as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
