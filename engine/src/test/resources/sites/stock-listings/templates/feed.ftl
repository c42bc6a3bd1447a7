<?xml version="1.0"?>
feed root=[${content.rootpath}] type=${content.type} ${published_date?string("yyyy")?length}
<#list published_posts as post><title>${post.title?xml}</title><link>${config.site_host}/${post.uri}</link><pubDate>${post.date?string("EEE, d MMM yyyy HH:mm:ss Z")}</pubDate><description><#escape x as x?xml>${post.body}</#escape></description>
</#list>