<#ftl output_format="HTML">
<#include "/components/link.ftl">
<#include "/components/birches.ftl">
<#-- The picture that other sites show where a page is shared: its title beside the birches; see docs/documents.md. -->
<#assign heading = (content.type == "kontakt")?then("Kontakt", content.title)>
<!doctype html>
<link rel="stylesheet" href="${link("css/tokens.css")}">
<style>
.deep { fill: var(--deep); }
.title { fill: var(--deep-ink); }
<#include "/dokument/birches.css" parse=false>
</style>
<svg viewBox="0 0 1200 630" width="1200" height="630">
  <path class="deep" d="M0 0h1200v630H0z"/>
  <g transform="translate(690 0) scale(1.575)"><@birches/></g>
  <text class="title" font-family="Public Sans" font-size="32" x="64" y="92" inline-size="600" block-size="40">${config.kommun_namn}</text>
  <text class="title" font-family="Gelasio" font-size="76" x="64" y="216" inline-size="600" block-size="280">${heading}</text>
  <#if heading != config.site_name>
  <text class="title" font-family="Public Sans" font-size="32" x="64" y="562" inline-size="600" block-size="40">${config.site_name}</text>
  </#if>
</svg>
