<#ftl output_format="HTML">
<#--
  The top of every page: the skip link, the municipality's name and the way to the main pages.
  current: the address that the page belongs under, to be marked
  Example: <@header current="kontakt.html"/>
-->
<#macro header current>
<a class="skip-link" href="#innehall">Hoppa till innehållet</a>
<header class="site-header">
  <div class="wrap site-header__row">
    <a class="brand" href="${link("index.html")}"<#if current == "index.html"> aria-current="page"</#if>><span class="visually-hidden">Startsida </span>${config.kommun_namn}</a>
    <nav class="site-nav" aria-label="Huvudmeny">
      <ul>
        <#list [
          ["index.html#fokusomraden", "Fokusområden"],
          ["index.html#aktiviteter", "Aktiviteter"],
          ["aktivitetsplan.html", "Aktivitetsplan"],
          ["kontakt.html", "Kontakt"]
        ] as item>
        <li><a href="${link(item[0])}"<#if item[0] == current> aria-current="${((content.uri!"") == current)?then("page", "true")}"</#if>>${item[1]}</a></li>
        </#list>
      </ul>
    </nav>
  </div>
</header>
</#macro>
