<#ftl output_format="HTML">
<#include "/layouts/base.ftl">
<#--
  Every page but the start page: breadcrumbs, the title as h1, then what is nested.
  title, description, current: as in base
  tab: the browser's tab, where the title alone would not tell this page from another
  heading: the h1, where it is to be written otherwise than the title
  section: the step between start page and this one, as in breadcrumbs
  Example: <@article title=content.title description=content.ingress> … </@article>
-->
<#macro article title description tab=title heading=title current="" section={}>
<#local trail = trailTo(title, section)>
<@base title=tab description=description current=current trail=trail>
<@breadcrumbs trail=trail/>
<main id="innehall">
  <div class="hero hero--page">
    <div class="wrap hero__text">
      <h1>${heading}</h1>
    </div>
    <@birches/>
  </div>
  <div class="wrap article">
  <@dated page=content/>
<#nested>
  </div>
</main>
</@base>
</#macro>
