<#ftl output_format="plainText">
<#include "/components/basics.ftl">
<#-- A branch as a vCard 3.0 (RFC 2426). -->
<#function plain value>
  <#return value?replace("\\", "\\\\")?replace(",", "\\,")?replace(";", "\\;")>
</#function>
<#assign card>
BEGIN:VCARD
VERSION:3.0
N:${plain(content.title)};;;;
FN:${plain(content.title)}
ORG:${plain(config.site_name)}
TEL;TYPE=WORK,VOICE:${international(content.phone)}
EMAIL;TYPE=INTERNET:${plain(content.email)}
END:VCARD
</#assign>
<#-- the lines of a vCard end in CR and LF -->
${card?replace("\r?\n", "\r\n", "r")}<#t>
