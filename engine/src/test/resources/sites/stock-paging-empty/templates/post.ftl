${content.title}
${(previousFileName)!"-"} ${(numberOfPages)!"-"}
<#list published_posts as post>${post.title} </#list>
