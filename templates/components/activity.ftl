<#ftl output_format="HTML">
<#--
  An activity in a list: its title as a link, its state, its short text.
  page: the activity
  Example: <@activity page=aktivitet/>
-->
<#macro activity page>
<li class="activity">
  <h3 class="activity__title"><a href="${link(page.uri)}">${page.title}</a></h3>
  <p class="activity__status"><@status lage=page.lage year=page.uppgifter!""/></p>
  <p class="activity__text">${page.ingress}</p>
</li>
</#macro>
