<#list data.get("team.yml").members as member>${member.name}
</#list><#list published_posts as page>
${page.uri} ${page.title!"-"} ${page.type} ${page.status} ${page.date?string("yyyy-MM-dd HH:mm")}
</#list>
