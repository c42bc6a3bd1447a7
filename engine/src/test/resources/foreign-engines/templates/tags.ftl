${tag}: <#list tag_posts as post>${post.title} </#list>
