<#ftl output_format="HTML">
<#include "/layouts/frame.ftl">
<@frame title=content.title description=content.summary section={"title": "Events", "address": "index.html#events"}>
  <dl<@own/>>
    <dt>When</dt>
    <dd><@day value=content.day?date("yyyy-MM-dd")/></dd>
    <dt>Where</dt>
    <#list named(published_branchs, content.place) as branch>
    <dd>${branch.title}, ${branch.street}</dd>
    </#list>
    <dt>Cost</dt>
    <dd><#switch content.cost><#on "free">free<#on "ticket">by ticket<#default><#stop "no such cost: " + content.cost></#switch></dd>
    <#if content.audience??>
    <dt>For</dt>
    <dd>${content.audience}</dd>
    </#if>
  </dl>
  ${content.body?no_esc}
</@frame>
