<#ftl output_format="HTML">
<#include "/layouts/frame.ftl">
<@frame title=content.title description=content.summary section={"title": "Branches", "address": "index.html#branches"}>
  ${content.body?no_esc}
  <p><a href="${to(content.uri?replace(".html", ".pdf"))}">The sheet</a>, as of <@day value=content.date/>.</p>
</@frame>
