${db.getPublishedPostsByTag("y").size()} ${db.getPublishedPostsByTag("none").size()} ${db.getPublishedDocumentsByTag("y").size()}
${db.publishedPosts.size()} ${db.publishedPages.size()} ${db.getPublishedContent("event").size()} ${db.getAllContent("post").size()}
${db.getDocumentCount("post")} ${db.getPublishedCount("post")} ${db.getDocumentCount("event")} ${db.getDocumentCount("none")}
<#list db.tags as tag>${tag} </#list>/ <#list db.allTags as tag>${tag} </#list>
<#list db.getAllContent("post") as post>${post.title} ${post.uri} ${post.date?string("yyyy")} ${post.tags?join("+")}
</#list><#list db.getPublishedContent("page") as page>${page.title}</#list>
<#assign found = db.getDocumentByUri("a.html")>${found.size()} ${found[0].title} ${found[0].sourceuri}
<#list db.getPublishedPostsByTag("y") as post>${post.title}<#sep>, </#list>
