<#ftl output_format="HTML">
<#-- The address of a contact's vCard: beside the contact's page, see outputs.kontakt.vcf in jbake.properties. -->
<#function vcardOf person>
  <#return person.uri?remove_ending(".html") + ".vcf">
</#function>

<#--
  The contacts, on every page in the same place. Each file of type "kontakt" is a person.
  Example: <@contact/>
-->
<#macro contact>
<aside class="contact" aria-labelledby="kontakt">
  <div class="wrap label-left">
    <h2 id="kontakt">${word("kontakt")}</h2>
    <div>
      <#list ordered(published_kontakts) as person>
      <address class="contact__person">
        <p class="contact__who"<@own/>><strong>${person.title}</strong><br>${person.roll}<br>${person.enhet}<br>${person.organisation}</p>
        <ul class="contact__ways">
          <li><@phone number=person.telefon/></li>
          <#if person.mobil?has_content>
          <li><@phone number=person.mobil/></li>
          </#if>
          <li><@mail address=person.epost/></li>
          <li><a class="card" href="${link(vcardOf(person))}" type="text/vcard">${word("address-book")?replace("{0}", person.title)}</a></li>
        </ul>
      </address>
      </#list>
    </div>
  </div>
</aside>
</#macro>
