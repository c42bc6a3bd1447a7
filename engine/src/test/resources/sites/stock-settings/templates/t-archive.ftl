archive ${content.type} <#list published_posts as post>${post.uri}</#list>
