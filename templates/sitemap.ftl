<#ftl output_format="XML">
<#include "/components/words.ftl">
<#include "/components/versions.ftl">
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<#assign originals = translations?map(page -> page["version-av"])>
<#list published_content?sort_by("uri") as page>
  <url>
    <loc>${absolute(page.uri)}</loc>
<#-- the date of a document is that of its original -->
<#if page.type != "dokument">
    <lastmod>${page.date?string("yyyy-MM-dd")}</lastmod>
</#if>
    <#if originals?seq_contains(originalOf(page))>
    <#list versionsOf(originalOf(page)) as version>
    <xhtml:link rel="alternate" hreflang="${version.language}" href="${absolute(version.address)}"/>
    </#list>
    </#if>
  </url>
</#list>
</urlset>
