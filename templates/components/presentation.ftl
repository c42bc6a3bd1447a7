<#ftl output_format="HTML">
<#--
  What the presentation of the assignment says, one section for each slide; the page nests it as it is.
  Example: <@presentation/>
-->
<#macro presentation>
<#local aktiviteter = ordered(published_aktivitets)>
<section class="slide slide--text">
  <h2 id="uppdraget">Uppdraget</h2>
  <#list published_startsidas as startsida>
  <div class="slide__text">
    ${startsida.body?no_esc}
  </div>
  </#list>
</section>
<section class="slide">
  <h2 id="fokusomraden">${focusAreaCount()?cap_first}</h2>
  <p class="slide__intro">Inom uppdraget genomförs aktiviteter utifrån ${focusAreaCount()}:</p>
  <ul class="areas">
    <#list ordered(published_fokusomrades) as fokusomrade>
    <li><a href="${link(fokusomrade.uri)}">${fokusomrade.title}</a></li>
    </#list>
  </ul>
</section>
<section class="slide">
  <h2 id="laget">Läget för aktiviteterna</h2>
  <@reading pages=aktiviteter/>
  <#local most = states?keys?map(lage -> aktiviteter?filter(aktivitet -> aktivitet.lage == lage)?size)?max>
  <div class="board<#if (most > 6)> board--long</#if>">
    <#list states?keys as lage>
    <#list aktiviteter?filter(aktivitet -> aktivitet.lage == lage)>
    <div class="board__state">
      <#local group = aktiviteter?filter(aktivitet -> aktivitet.lage == lage)>
      <h3><@status lage=lage year=sharedYear(group)/></h3>
      <ul>
        <#items as aktivitet>
        <li><a href="${link(aktivitet.uri)}">${aktivitet.title}<#if sharedYear(group) == "" && aktivitet.uppgifter?has_content> (${aktivitet.uppgifter})</#if></a></li>
        </#items>
      </ul>
    </div>
    </#list>
    </#list>
  </div>
</section>
<#list aktiviteter?filter(aktivitet -> aktivitet["pa-gang"]?has_content)>
<section class="slide">
  <h2 id="pa-gang">På gång till hösten ${comingYear()}</h2>
  <p class="slide__intro">Under hösten fortsätter satsningen med bland annat:</p>
  <ul class="areas">
    <#items as aktivitet>
    <@coming page=aktivitet/>
    </#items>
  </ul>
</section>
</#list>
</#macro>
