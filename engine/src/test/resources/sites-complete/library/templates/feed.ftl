<#ftl output_format="XML">
<#-- The events as an Atom feed (RFC 4287), the last changed first. -->
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${config.site_host}/feed.xml</id>
  <title>${config.site_name}: events</title>
  <updated>${published_events?sort_by("date")?last.date?string("yyyy-MM-dd")}T00:00:00Z</updated>
  <author><name>${config.site_name}</name></author>
  <link rel="self" type="application/atom+xml" href="${config.site_host}/feed.xml"/>
  <link rel="alternate" type="text/html" href="${config.site_host}/"/>
<#list published_events?sort_by("date")?reverse as event>
  <entry>
    <id>${config.site_host}/${event.uri}</id>
    <title>${event.title}</title>
    <updated>${event.date?string("yyyy-MM-dd")}T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="${config.site_host}/${event.uri}"/>
    <summary>${event.summary}</summary>
  </entry>
</#list>
</feed>
