<#ftl output_format="plainText">
<#include "/components/words.ftl">
<#include "/components/versions.ftl">
<#include "/components/ordered.ftl">
<#-- The contact for reports of security problems (RFC 9116), valid to the end of the last day, UTC; no file without such a day. -->
<#setting time_zone="UTC">
<#if config.security_expires?has_content && published_kontakts?has_content>
<#assign afterwards = config.security_expires?date("yyyy-MM-dd")?long + 24 * 60 * 60 * 1000>
<#list ordered(published_kontakts) as person>
Contact: mailto:${person.epost}
</#list>
Expires: ${afterwards?number_to_date?string("yyyy-MM-dd")}T00:00:00Z
Preferred-Languages: ${versionsOf("index")?map(version -> version.language)?filter(tag -> !tag?contains("-"))?join(", ")}
Canonical: ${absolute(content.uri)}
</#if>
