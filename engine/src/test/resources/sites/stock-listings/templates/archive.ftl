archive root=[${content.rootpath}] type=${content.type}
<#list published_posts as post><#if (last_month)??><#if post.date?string("MMMM yyyy") != last_month></ul>
<h4>${post.date?string("MMMM yyyy")}</h4></#if><#else><h4>${post.date?string("MMMM yyyy")}</h4></#if>${post.date?string("dd")} ${post.uri}<#assign last_month = post.date?string("MMMM yyyy")>
</#list>