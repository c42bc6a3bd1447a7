<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<#assign side>
<div class="facts">
  <div>
    <h2 id="adress">Adress</h2>
    <p><a href="${config.kommun_webbplats}">${config.kommun_namn}</a><br>${config.kommun_gata}<br>${config.kommun_postadress}</p>
    <p>Växel: <@phone number=config.kommun_telefon/></p>
  </div>
</div>
</#assign>
<@article title="Kontakt" tab="Kontakt: ${content.title}" description=content.ingress current="kontakt.html" side=side>
  <p class="lead">${content.ingress}</p>
  <ul class="contact__ways">
    <li><@phone number=content.telefon/></li>
    <#if content.mobil?has_content>
    <li><@phone number=content.mobil/></li>
    </#if>
    <li><@mail address=content.epost/></li>
  </ul>
  <div class="prose">
    ${content.body?no_esc}
  </div>
</@article>
