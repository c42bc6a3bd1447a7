<?xml version="1.0"?>
sitemap root=[${content.rootpath}] type=${content.type}
<#list published_content as content><loc>${config.site_host}/${content.uri}</loc><lastmod>${content.date?string("yyyy-MM-dd")}</lastmod>
</#list>