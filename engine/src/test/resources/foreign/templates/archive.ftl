<#list published_posts as post>${post.date?string("yyyy-MM-dd")} ${post.uri}
</#list>
