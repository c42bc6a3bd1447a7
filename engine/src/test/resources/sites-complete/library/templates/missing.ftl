<#ftl output_format="HTML">
<#include "/layouts/frame.ftl">
<@frame title="Page not found" description="The address may be misspelt, or the page has been taken away.">
  <p>Look among <a href="${to("index.html")}#branches">the branches</a> or <a href="${to("index.html")}#events">the events</a>.</p>
</@frame>
