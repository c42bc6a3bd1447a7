<#ftl output_format="HTML">
<#include "/layouts/base.ftl">
<#assign aktiviteter = ordered(published_aktivitets)>
<@base title=content.title description=content.ingress current="index.html">
<main id="innehall">
  <header>
    <div class="hero">
      <div class="wrap hero__text">
        <h1>${content.title}</h1>
        <p class="lead">${content.ingress}</p>
        <@dated page=content/>
      </div>
      <@birches/>
    </div>
    <@now/>
  </header>

  <div class="wrap section prose prose--large">
    ${content.body?no_esc}
  </div>

  <section class="section" aria-labelledby="fokusomraden">
    <div class="wrap">
      <h2 id="fokusomraden">${focusAreaCount()?cap_first}</h2>
      <p>Inom uppdraget genomförs aktiviteter utifrån ${focusAreaCount()}:</p>
      <@reading pages=aktiviteter/>
      <ul class="focus-cards">
        <#list ordered(published_fokusomrades) as fokusomrade>
        <@focusCard page=fokusomrade/>
        </#list>
      </ul>
    </div>
  </section>

  <section class="section" aria-labelledby="overblick">
    <div class="wrap">
      <h2 id="overblick">Överblick</h2>
      <@overview/>
    </div>
  </section>

  <section class="section" aria-labelledby="aktiviteter">
    <div class="wrap">
      <h2 id="aktiviteter">Avslutade och pågående aktiviteter</h2>
      <@reading pages=aktiviteter/>
      <ul class="activities">
        <#list aktiviteter?filter(aktivitet -> aktivitet.lage != "ej-paborjad") as aktivitet>
        <@activity page=aktivitet/>
        </#list>
      </ul>
    </div>
  </section>

  <#list aktiviteter?filter(aktivitet -> aktivitet["pa-gang"]?has_content)>
  <section class="section section--warm" aria-labelledby="pa-gang">
    <div class="wrap label-left">
      <h2 id="pa-gang">På gång till hösten ${comingYear()}</h2>
      <div>
        <p>Under hösten fortsätter satsningen med bland annat:</p>
        <ul class="coming">
          <#items as aktivitet>
          <@coming page=aktivitet/>
          </#items>
        </ul>
      </div>
    </div>
  </section>
  </#list>

  <section class="section" aria-labelledby="mer-information">
    <div class="wrap label-left">
      <h2 id="mer-information">Mer information</h2>
      <div>
        <ul class="documents">
          <#list published_dokuments?sort_by("title") as dokument>
          <li>
            <#if fileOf(dokument)?has_content>
            <a href="${link(fileOf(dokument))}">${dokument.title}, rev. <@date value=dokument.date/></a>
            <#if isRecreated(dokument)>
            <p class="recreated"><@recreated/></p>
            </#if>
            </#if>
            <a class="documents__about" href="${link(dokument.uri)}">Om dokumentet ${dokument.title}</a>
          </li>
          </#list>
        </ul>
        <@legend/>
      </div>
    </div>
  </section>
</main>
</@base>
