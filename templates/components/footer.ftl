<#ftl output_format="HTML">
<#--
  The foot of every page: the municipality's address, switchboard and presentation, from jbake.properties, and the pages
  about the website.
  The mail about a fault has the page's title and address in it.
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
      <#list ordered(published_kontakts) as person>
      <p class="site-footer__links"><a href="mailto:${person.epost}?subject=${(word("fel-amne") + (content.title??)?then(": " + content.title!, ""))?url("UTF-8")}<#if content.uri?has_content>&amp;body=${absolute(content.uri)?url("UTF-8")}</#if>">${word("fel")}</a></p>
      <#break>
      </#list>
      <nav aria-label="${word("sidfot")}">
        <ul class="site-footer__links">
          <#list [["om-webbplatsen.html", "om"], ["tillganglighet.html", "tillganglighet"]]
              + published_registers?map(register -> [register.uri, "alla-sidor"]) as item>
          <#local page = local(item[0])>
          <li><a href="${link(page.address)}"<@inLanguage page=page/><#if item[0] == (content.uri!"")> aria-current="page"</#if>>${word(item[1])}</a></li>
          </#list>
        </ul>
      </nav>
    </div>
  </div>
  <#if content.uri?has_content>
  <p class="wrap site-footer__printed">${absolute(content.uri)}</p>
  </#if>
</footer>
</#macro>
