${tag} root=${content.rootpath} type=${content.type}
<#list tag_posts as post>${post.uri} ${post.title}
</#list>--
<#list tagged_documents as page>${page.uri} ${page.type}
</#list>