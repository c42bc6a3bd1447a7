${content.title}: <#if content.tags??><#list content.tags as tag>[${tag}]</#list> ${content.tags?size} ${content.tags?join("; ")}<#else>no tags</#if>
