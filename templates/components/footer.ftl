<#ftl output_format="HTML">
<#--
  The foot of every page: the municipality's address, switchboard and presentation, from jbake.properties, and the pages
  about the website.
  Example: <@footer/>
-->
<#macro footer>
<footer class="site-footer">
  <div class="wrap label-left">
    <address<@own/>>
      <strong>${config.kommun_namn}</strong><br>
      ${config.kommun_gata}<br>
      ${config.kommun_postadress?replace(" ", "\xA0")}<br><@phone number=config.kommun_telefon/>
    </address>
    <div class="site-footer__about">
      <p<@own/>>${config.kommun_staden}</p>
      <p<@own/>>${config.kommun_uppgift}</p>
      <nav aria-label="${word("sidfot")}">
        <ul class="site-footer__links">
          <#list [["om-webbplatsen.html", "om"], ["tillganglighet.html", "tillganglighet"]] as item>
          <#local page = local(item[0])>
          <li><a href="${link(page.address)}"<@inLanguage page=page/><#if item[0] == (content.uri!"")> aria-current="page"</#if>>${word(item[1])}</a></li>
          </#list>
        </ul>
      </nav>
    </div>
  </div>
</footer>
</#macro>
