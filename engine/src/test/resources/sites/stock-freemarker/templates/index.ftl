<#assign posts = published_posts>
<#list published_posts[0..*2] as post>${post.title?html}<#if post_has_next>, </#if></#list> <#list published_posts?sort_by("title") as p>${p.title?html}${p?counter}</#list> ${published_posts?size} ${published_posts?first.title} ${published_posts?last.title?html} ${published_posts[0].title} <#list published_posts?chunk(2) as row>[<#list row as p>${p.uri} </#list>]</#list>
<#list published_posts?reverse as post>${post.uri} </#list>
<#list published_posts as post><#if post?index == 1>${post.title}</#if></#list>
<#list published_content?filter(p -> p.type == "page") as p>${p.title}</#list>
<#function twice x><#return x * 2></#function>${twice(21)}
<#list 1..3 as i>${i}<#sep>-</#list> ${(.version?length > 0)?string} ${.now?is_date?string}
${"a,b,c"?split(",")?join(";")} ${"x"?left_pad(3, "-")} ${"å"?url("UTF-8")} ${"Umeå"?upper_case}
