<#ftl output_format="XML">
<#list ["words", "ordered", "link", "date", "dated"] as component>
<#include "/components/${component}.ftl">
</#list>
<#-- The activities as an Atom feed (RFC 4287), the last changed first. -->
<#assign aktiviteter = ordered(published_aktivitets)?reverse?sort_by("date")?reverse>
<#function time day>
  <#return day?string("yyyy-MM-dd") + "T00:00:00Z">
</#function>
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
  <id>${config.site_host}/feed.xml</id>
  <title>${config.site_name}: aktiviteter</title>
  <updated>${time((aktiviteter + published_startsidas)?first.date)}</updated>
  <author><name>${config.kommun_namn}</name></author>
  <link rel="self" type="application/atom+xml" href="${config.site_host}/feed.xml"/>
  <link rel="alternate" type="text/html" href="${config.site_host}/"/>
<#list aktiviteter as aktivitet>
  <entry>
    <id>${config.site_host}/${aktivitet.uri}</id>
    <title>${aktivitet.title}</title>
    <updated>${time(aktivitet.date)}</updated>
    <link rel="alternate" type="text/html" href="${config.site_host}/${aktivitet.uri}"/>
    <summary>${(aktivitet.ingress + " " + factsOf(aktivitet))?trim}</summary>
  </entry>
</#list>
</feed>
