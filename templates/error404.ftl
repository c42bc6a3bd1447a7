<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<@article title="Sidan finns inte" description="Sidan som du sökte finns inte. Gå till startsidan eller kontakta processledaren.">
  <p class="lead">Adressen kan vara felskriven, eller så har sidan tagits bort.</p>
  <p><a class="action" href="${link("index.html")}">Gå till startsidan</a></p>
</@article>
