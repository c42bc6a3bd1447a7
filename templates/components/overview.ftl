<#ftl output_format="HTML">
<#--
  How many activities are in each state in each focus area: a table that is also a picture, one mark for each activity.
  Example: <@overview/>
-->
<#macro overview>
<@reading pages=published_aktivitets/>
<table class="overview">
  <#local year = sharedYear(published_aktivitets)>
  <caption>Antal aktiviteter i varje läge, efter fokusområde. En aktivitet som hör till flera fokusområden räknas i vart och ett av dem.</caption>
  <thead>
    <tr>
      <th scope="col">Fokusområde</th>
      <#list states as lage, state>
      <th class="overview__state status--${lage}" scope="col"><span><@statusShape lage=lage/> ${state.word}<#if year != ""> (${year})</#if></span></th>
      </#list>
    </tr>
  </thead>
  <tbody>
    <#list ordered(published_fokusomrades) as fokusomrade>
    <#local aktiviteter = activitiesIn(fokusomrade)>
    <tr>
      <th scope="row">${fokusomrade.title}</th>
      <#list states?keys as lage>
      <#local count = aktiviteter?filter(aktivitet -> aktivitet.lage == lage)?size>
      <td class="overview__count <#if count == 0>overview__count--none<#else>status--${lage}</#if>"><#if count != 0><span class="overview__word">${states[lage].word}<#if year != ""> (${year})</#if> </span></#if>${count?c}<#if count != 0><span class="overview__marks"><#list 1..count as mark><@statusShape lage=lage/></#list></span></#if></td>
      </#list>
    </tr>
    </#list>
  </tbody>
</table>
</#macro>
