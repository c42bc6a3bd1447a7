<#ftl output_format="HTML">
<#include "/layouts/document.ftl">
<#list published_startsidas as startsida>
<@document title=content.title description=content.ingress styles=["birches", "presentation"]>
<div class="cover">
  <@birches/>
  <div class="cover__text">
    <p class="cover__sender">${config.kommun_namn}</p>
    <h1 id="titel">${startsida.title}</h1>
    <p class="cover__lead">${startsida.ingress}</p>
    <p class="cover__what">${content.title}</p>
    <div class="cover__note">
      <p><@recreated/>. Originalet reviderades <@date value=content.date/>.</p>
      <@dated page=startsida/>
    </div>
  </div>
</div>
<div class="foot">${startsida.title}. <@recreated/></div>
<@presentation/>
<div class="cover cover--last">
  <@birches/>
  <div class="cover__text">
    <h2 id="kontakt">Kontakt</h2>
    <#list ordered(published_kontakts) as person>
    <p class="cover__lead"><strong>${person.title}</strong><br>${person.roll}<br>${person.enhet}<br>${person.organisation}</p>
    <ul class="cover__ways">
      <li><@phone number=person.telefon/></li>
      <#if person.mobil?has_content>
      <li><@phone number=person.mobil/></li>
      </#if>
      <li><@mail address=person.epost/></li>
    </ul>
    </#list>
  </div>
</div>
</@document>
</#list>
