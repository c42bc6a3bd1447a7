<#ftl output_format="HTML">
<#--
  Whom to ask, on every page in the same place. One file of type "kontakt" holds the person.
  Example: <@contact/>
-->
<#macro contact>
  <#list published_kontakts as person>
<aside class="contact" aria-labelledby="kontakt">
  <div class="wrap">
    <h2 id="kontakt">Kontakt</h2>
    <div class="contact__card">
      <p class="contact__who"><strong>${person.title}</strong><br>${person.roll}<br>${person.enhet}<br>${person.organisation}</p>
      <ul class="contact__ways">
        <li><@phone number=person.telefon/></li>
        <#if person.mobil??>
        <li><@phone number=person.mobil/></li>
        </#if>
        <li><@mail address=person.epost/></li>
      </ul>
    </div>
  </div>
</aside>
  </#list>
</#macro>
