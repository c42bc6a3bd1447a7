<#ftl output_format="HTML">
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${(content.title)!"List"}</title>
<meta name="description" content="About ${(content.title)!"all"}">
</head>
<body>
<main id="innehall">
<h1>${(content.title)!"List"}</h1>
<ul>
<#list published_posts as post>
<li><a href="${post.uri}">${post.title}</a></li>
</#list>
</ul>
<p><a href="index.html">Start</a></p>
</main>
</body>
</html>
