<#ftl output_format="HTML">
<#include "/components/basics.ftl">
<#--
  The frame of every page.
  title, description: of the page
  section: the step between the start page and this one, {"title", "address"}
  Example: <@frame title=content.title description=content.summary> … </@frame>
-->
<#macro frame title description section={}>
<#local start = foreign?then(tag + "/index.html", "index.html")>
<!doctype html>
<html lang="${tag}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}<#if title != config.site_name> | ${config.site_name}</#if></title>
  <meta name="description" content="${description}">
  <link rel="icon" href="${to("images/book.svg")}" type="image/svg+xml">
  <link rel="alternate" href="${to("feed.xml")}" type="application/atom+xml" title="Events"<#if foreign> hreflang="${siteTag}"</#if>>
  <#if ["index.html", "cy/index.html"]?seq_contains(content.uri!"")>
  <link rel="alternate" hreflang="en" href="${absolute("index.html")}">
  <link rel="alternate" hreflang="cy" href="${absolute("cy/index.html")}">
  </#if>
  <link rel="stylesheet" href="${to("css/library.css")}">
  <#if (content.type!"") == "branch">
  <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Library", "name": <@json of=content.title/>, "telephone": <@json of=international(content.phone)/>, "email": <@json of=content.email/>}</script>
  </#if>
</head>
<body>
<header class="masthead">
  <nav aria-label="${word("main")}">
    <ul class="masthead__menu">
      <li><a href="${to(start)}"<#if (content.uri!"") == start> aria-current="page"</#if>>${word("home")}</a></li>
      <li<@own/>><a href="${to("index.html")}#branches">Branches</a></li>
      <li<@own/>><a href="${to("index.html")}#events">Events</a></li>
      <li<@own/>><a href="${to("joining.html")}"<#if (content.uri!"") == "joining.html"> aria-current="page"</#if>>Join and borrow</a></li>
      <#if foreign>
      <li><a href="${to("index.html")}" lang="en" hreflang="en">English</a></li>
      <#else>
      <li><a href="${to("cy/index.html")}" lang="cy" hreflang="cy">Cymraeg</a></li>
      </#if>
    </ul>
  </nav>
</header>
<#if start != (content.uri!"")>
<nav class="trail" aria-label="${word("trail")}">
  <ol>
    <li><a href="${to(start)}">${word("home")}</a></li>
    <#if section.title??>
    <li<@own/>><a href="${to(section.address)}">${section.title}</a></li>
    </#if>
    <li aria-current="page">${title}</li>
  </ol>
</nav>
</#if>
<main id="main">
  <h1>${title}</h1>
  <p>${description}</p>
<#nested>
</main>
<footer class="colophon"<@own/>>
  <address>
    <#list ranked(published_branchs) as branch>
    <p><a href="${to(branch.uri)}">${branch.title}</a>, ${branch.street}. <@reach branch=branch/></p>
    </#list>
  </address>
</footer>
</body>
</html>
</#macro>

<#macro json of>${("\"" + of?json_string + "\"")?no_esc}</#macro>

<#macro reach branch>
<a href="tel:${international(branch.phone)}">${branch.phone}</a>, <a href="mailto:${branch.email}">${branch.email}</a><#t>
</#macro>
