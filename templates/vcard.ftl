<#ftl output_format="plainText">
<#include "/components/phone.ftl">
<#-- A contact as a vCard 3.0 (RFC 2426), the version that address books on phones and in offices both read. -->
<#function escaped value>
  <#return value?replace("\\", "\\\\")?replace(",", "\\,")?replace(";", "\\;")>
</#function>
<#assign family = content.title?keep_after_last(" ")>
<#assign card>
BEGIN:VCARD
VERSION:3.0
N:${escaped(family)};${escaped(content.title?remove_ending(family)?trim)};;;
FN:${escaped(content.title)}
ORG:${escaped(content.organisation)};${escaped(content.enhet)}
TITLE:${escaped(content.roll)}
TEL;TYPE=WORK,VOICE:${international(content.telefon)}
<#if content.mobil?has_content>
TEL;TYPE=CELL:${international(content.mobil)}
</#if>
EMAIL;TYPE=INTERNET:${escaped(content.epost)}
END:VCARD
</#assign>
<#-- the lines of a vCard end in CR and LF -->
${card?replace("\r?\n", "\r\n", "r")}<#t>
