<#ftl output_format="HTML">
<#include "/layouts/frame.ftl">
<@frame title=content.title description=content.summary>
  ${content.body?no_esc}
  <h2 id="branches">Branches</h2>
  <table class="hours">
    <caption>Opening hours</caption>
    <thead><tr><th scope="col">Branch</th><th scope="col">Open</th></tr></thead>
    <tbody>
      <#list ranked(published_branchs) as branch>
      <tr><th scope="row"><a href="${to(branch.uri)}">${branch.title}</a></th><td>${branch.opening}</td></tr>
      </#list>
    </tbody>
  </table>
  <#list published_leaflets as leaflet>
  <p><a href="${to(leaflet.uri?replace(".html", ".pdf"))}">${leaflet.title}, to print</a>. <a href="${to(leaflet.uri)}">About the sheet</a>.</p>
  </#list>
  <h2 id="events">Events</h2>
  <ul class="shelf">
    <#list published_events?sort_by("day") as event>
    <li class="shelf__item"><a href="${to(event.uri)}"<#if event.language??> lang="${event.language}" hreflang="${event.language}"</#if>>${event.title}</a>, <@day value=event.day?date("yyyy-MM-dd")/></li>
    </#list>
  </ul>
</@frame>
