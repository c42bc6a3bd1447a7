<#assign title = "freemarker.template.SimpleScalar"?new(content.title)>
<h1>${title}</h1>
