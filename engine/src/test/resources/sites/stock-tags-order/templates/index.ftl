<#list alltags as tag>${tag} </#list>
<#list tags as tag>${tag.name} ${tag.tagged_documents?size}
</#list><#list db.getTags() as tag>${tag} </#list>
<#list db.getAllTags() as tag>${tag} </#list>
