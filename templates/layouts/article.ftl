<#ftl output_format="HTML">
<#include "/layouts/base.ftl">
<#--
  Every page but the start page: breadcrumbs, the title as h1, then what is nested.
  title, description, current: as in base
  tab: the browser's tab, where the title alone would not tell this page from another
  heading: the h1, where it is to be written otherwise than the title
  section: the step between start page and this one, as in breadcrumbs
  drawing: the picture beside the title, see drawing
  side: what stands in the right half of a wide screen, after the rest on a narrow one
  Example: <@article title=content.title description=content.ingress> … </@article>
-->
<#macro article title description tab=title heading=title current="" section={} drawing="" side="">
<#local trail = trailTo(title, section)>
<@base title=tab description=description current=current trail=trail>
<@breadcrumbs trail=trail/>
<main id="innehall">
  <div class="hero hero--page<#if drawing?has_content> hero--drawn</#if>">
    <div class="wrap hero__text">
      <h1>${heading}</h1>
    </div>
    <@picture name=drawing/>
  </div>
  <#if side?is_markup_output>
  <div class="wrap article with-facts">
    <div>
  <@dated page=content/>
<#nested>
    </div>
    ${side}
  </div>
  <#else>
  <div class="wrap article">
  <@dated page=content/>
<#nested>
  </div>
  </#if>
</main>
</@base>
</#macro>
