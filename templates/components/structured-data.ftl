<#ftl output_format="JSON">
<#--
  Who is behind the page and where it belongs on the site, for search engines: JSON-LD in the words of schema.org.
  trail: the steps from the start page to this one, see trailTo
  Example: <@structuredData trail=trailTo(content.title)/>
-->
<#macro structuredData trail>
<#local json>
{
  "@context":"https://schema.org",
  "@graph":[
    {
      "@type":"GovernmentOrganization",
      "@id":"${config.site_host?json_string}/#avsandare",
      "name":"${config.kommun_namn?json_string}",
      "telephone":"${international(config.kommun_telefon)}",
      "address":{
        "@type":"PostalAddress",
        "streetAddress":"${config.kommun_gata?json_string}",
        "postalCode":"${config.kommun_postadress?keep_before_last(" ")?json_string}",
        "addressLocality":"${config.kommun_postadress?keep_after_last(" ")?json_string}",
        "addressCountry":"SE"
      },
      "contactPoint":[
        <#list ordered(published_kontakts) as person>
        {
          "@type":"ContactPoint",
          "name":"${person.title?json_string}",
          "contactType":"${person.roll?json_string}",
          "telephone":[
            "${international(person.telefon)}"
            <#if person.mobil?has_content>,"${international(person.mobil)}"</#if>
          ],
          "email":"${person.epost?json_string}"
        }<#sep>,</#sep>
        </#list>
      ]
    }
    <#list trail>
    ,{
      "@type":"BreadcrumbList",
      "itemListElement":[
        <#items as step>
        {
          "@type":"ListItem",
          "position":${step?counter?c},
          "name":"${step.title?json_string}",
          "item":"${absolute(step.address)?json_string}"
        }<#sep>,</#sep>
        </#items>
      ]
    }
    </#list>
  ]
}
</#local>
<script type="application/ld+json">${json?replace("\\s*\n\\s*", "", "r")?replace("<", "\\u003c")}</script>
</#macro>
