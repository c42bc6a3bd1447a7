root=${content.rootpath} type=${content.type}
<#list tags as tag>${tag.name} ${tag.uri} ${tag.tagged_posts?size} ${tag.tagged_documents?size}<#list tag.tagged_documents as page> ${page.title}</#list>
</#list>--
<#list alltags as tag>${tag}
</#list>${alltags?join(",")}
<#list tags?sort_by("name") as tag>${tag.name} </#list>
