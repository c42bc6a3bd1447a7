<#ftl output_format="HTML">
<#include "/layouts/document.ftl">
<@document title=content.title description=content.ingress styles=["aktivitetsplan"]>
<#list published_aktivitetsplans as plan>
<div class="foot">${config.site_name}. ${content.title}. <@recreated/></div>
<div class="head">
  <div class="head__title">
    <h1 id="titel">${plan.title}</h1>
    <p class="lead">${plan.ingress}</p>
    ${plan.body?no_esc}
    <p><strong><@recreated/>.</strong> Originalet reviderades <@date value=content.date/>.</p>
    <@dated page=plan/>
    <@reading pages=published_aktivitets/>
  </div>
  <@legend/>
</div>
<#list ordered(published_fokusomrades) as fokusomrade>
<#list activitiesIn(fokusomrade)>
<section class="area">
  <h2 id="${fileName(fokusomrade)}">${fokusomrade.title}</h2>
  <table>
    <thead>
      <tr><th scope="col">Aktivitet</th><th scope="col">Samverkan</th><th scope="col">Läge</th></tr>
    </thead>
    <tbody>
      <#items as aktivitet>
      <tr>
        <th scope="row"><a href="${link(aktivitet.uri)}">${aktivitet.title}</a></th>
        <td>${(aktivitet.samverkan!"")?cap_first}</td>
        <td><@status lage=aktivitet.lage year=aktivitet.uppgifter!""/></td>
      </tr>
      </#items>
    </tbody>
  </table>
</section>
</#list>
</#list>
<section class="contact">
  <h2 id="kontakt">Kontakt</h2>
  <#list ordered(published_kontakts) as person>
  <p><strong>${person.title}</strong>, ${person.roll}, ${person.enhet}, ${person.organisation}</p>
  <p><@phone number=person.telefon/><#if person.mobil?has_content>, <@phone number=person.mobil/></#if>, <@mail address=person.epost/></p>
  </#list>
</section>
</#list>
</@document>
