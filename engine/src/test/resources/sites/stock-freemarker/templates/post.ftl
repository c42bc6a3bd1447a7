<#include "header.ftl">
${content.title?html} ${content["title"]} ${1000} ${1000?c} ${1234.5678} ${true?c}
${content.body?replace("<.*?>", "", "r")?trim?length} ${(content.missing.deeper)!"missing"} <#attempt>${content.none}<#recover>recovered</#attempt>
<#if content.title?? && content.title?has_content>yes</#if> ${content.file?keep_after_last("/")} ${content.sourceuri!"-"} ${content.sha1} ${content.class!"-"}
${content.date?string("dd MMMM yyyy")} ${content.date?string("yyyy-MM-dd'T'HH:mm:ssXXX")} ${content.date?date?string.iso} <#setting locale="sv_SE">${content.date?string("dd MMMM yyyy")} ${1000.5}
<#setting number_format="0.##">${1000.5} <#setting time_zone="UTC">${content.date?string("HH:mm")}
