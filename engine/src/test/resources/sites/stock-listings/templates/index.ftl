index root=[${content.rootpath}] type=${content.type} v=${version}
<#list published_posts as post><#if (post_index > 1)><#break></#if><a href="${content.rootpath}${post.uri}">${post.title?html}</a>
${post.body}</#list>