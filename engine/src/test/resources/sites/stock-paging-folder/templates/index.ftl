<#if config.index_paginate>page ${currentPageNumber} of ${numberOfPages}</#if> root=[${content.rootpath}]
<#if (previousFileName)??>previous=${content.rootpath}${previousFileName}</#if>
<#if (nextFileName)??>next=${content.rootpath}${nextFileName}</#if>
<#list published_posts as post>${post.title} ${content.rootpath}${post.uri}
</#list>
all: <#list posts as post>${post.title} </#list>
content: <#list published_content as post>${post.title} </#list>
pages: <#list published_pages as post>${post.title} </#list>
