<#ftl output_format="HTML">
<#--
  An activity in a list: its state, its title as a link, its short text.
  page: the activity
  heading: the level below the list's own heading, "h2" or "h3"
  Example: <@activity page=aktivitet heading="h3"/>
-->
<#macro activity page heading>
<li class="activity">
  <${heading} class="activity__title"><a href="${link(page.uri)}">${page.title}</a></${heading}>
  <p class="activity__text">${page.ingress}</p>
  <p class="activity__status"><@status lage=page.lage/></p>
</li>
</#macro>
