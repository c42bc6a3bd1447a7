<#ftl output_format="HTML">
<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>${content.title}</title>
<meta name="description" content="Om ${content.title}">
</head>
<body>
<header><nav aria-label="Meny">
<a href="${content.rootpath!}index.html">Start</a>
<a href="${content.rootpath!}kontakt.html">Kontakt</a>
</nav></header>
<main id="innehall">
<h1>${content.title}</h1>
${content.body?no_esc}
<#if content.type == "startsida">
<ul>
<#list published_aktivitets?sort_by("title") as page>
<li><a href="${page.uri}">${page.title}</a></li>
</#list>
<#list published_amnes?sort_by("title") as page>
<li><a href="${page.uri}">${page.title}</a></li>
</#list>
<#list published_sidas?sort_by("title") as page>
<li><a href="${page.uri}">${page.title}</a></li>
</#list>
</ul>
</#if>
</main>
</body>
</html>
