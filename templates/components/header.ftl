<#ftl output_format="HTML">
<#--
  The top of every page: the skip link, the municipality's name, other languages and the way to the main pages.
  current: the address that the page belongs under, to be marked
  Example: <@header current="kontakt.html"/>
-->
<#macro header current>
<a class="skip-link" href="#innehall">${word("hoppa")}</a>
<header class="site-header">
  <div class="wrap site-header__row">
    <a class="brand" href="${config.kommun_webbplats}"><span class="visually-hidden">${word("startsida")} </span><span<@own/>>${config.kommun_namn}</span></a>
    <nav class="site-nav" aria-label="${word("sprak")}">
      <ul>
        <#list otherLanguages(content) as version>
        <li><a href="${link(version.address)}" lang="${word("lang", version.language)}" hreflang="${version.language}"<#if version.address == (content.uri!"")> aria-current="page"</#if>>${word("namn", version.language)}</a></li>
        </#list>
      </ul>
    </nav>
    <nav class="site-nav site-nav--main" aria-label="${word("huvudmeny")}">
      <ul>
        <#list [
          ["index.html#fokusomraden", "fokusomraden"],
          ["index.html#aktiviteter", "aktiviteter"],
          ["aktivitetsplan.html", "aktivitetsplan"],
          ["kontakt.html", "kontakt"]
        ] as item>
        <#local page = local(item[0])>
        <li><a href="${link(page.address)}"<@inLanguage page=page/><#if item[0] == current> aria-current="${((content.uri!"") == current)?then("page", "true")}"</#if>>${word(item[1])}</a></li>
        </#list>
      </ul>
    </nav>
  </div>
</header>
</#macro>
