<% include "header.gsp" %>
<h1>${content.title}</h1>
<p>${content.summary} <%= new java.text.SimpleDateFormat("d MMMM yyyy").format(content.date) %></p>
${content.body}
<% published_posts.each { post -> %><a href="${content.rootpath}${post.uri}">${post.title}</a>
<% } %><p>${db.getPublishedPosts().size()} ${alltags.sort()} ${config.site_title}</p>
