<#ftl output_format="plainText">
<#include "/components/basics.ftl">
<#-- RFC 9116 -->
<#list ranked(published_branchs) as branch>
Contact: mailto:${branch.email}
</#list>
Expires: ${config.security_expires}T23:59:59Z
Preferred-Languages: en, cy
Canonical: ${absolute(".well-known/security.txt")}
