<#ftl output_format="HTML">
<#--
  A focus area as a card: its drawing, its name as a link and how many activities it has.
  page: the focus area
  Example: <@focusCard page=fokusomrade/>
-->
<#macro focusCard page>
  <#local count = activitiesIn(page)?size>
<li class="focus-card">
  <#if page.teckning?has_content><@drawing name=page.teckning/></#if>
  <div class="focus-card__text">
    <h3 class="focus-card__title"><a href="${link(page.uri)}">${page.title}</a></h3>
    <p class="focus-card__count">${count?c} <#if count == 1>aktivitet<#else>aktiviteter</#if></p>
  </div>
</li>
</#macro>
