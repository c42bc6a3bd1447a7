<#ftl output_format="HTML">
<#--
  The foot of every page: the municipality's address, switchboard and presentation, from jbake.properties.
  Example: <@footer/>
-->
<#macro footer>
<footer class="site-footer">
  <div class="wrap label-left">
    <address>
      <strong>${config.kommun_namn}</strong><br>
      ${config.kommun_gata}<br>
      ${config.kommun_postadress}<br><@phone number=config.kommun_telefon/>
    </address>
    <div class="site-footer__about">
      <p>${config.kommun_staden}</p>
      <p>${config.kommun_uppgift}</p>
    </div>
  </div>
</footer>
</#macro>
