<#ftl output_format="HTML">
<#include "/layouts/frame.ftl">
<@frame title=content.title description=content.summary section={"title": "Branches", "address": "index.html#branches"}>
  <dl>
    <dt>Open</dt>
    <dd>${content.opening}</dd>
    <dt>Where</dt>
    <dd>${content.street}</dd>
  </dl>
  ${content.body?no_esc}
  <p><a href="${to(content.uri?replace(".html", ".vcf"))}" type="text/vcard">Keep ${content.title} in your address book</a></p>
</@frame>
