<#ftl output_format="HTML">
<#include "/layouts/article.ftl">
<#include "/components/results.ftl">
<#assign forenlighet = {"helt": "helt förenlig", "delvis": "delvis förenlig", "inte": "inte förenlig"}>
<#assign standard = config.tillganglighet_standard?replace(" ", "\xA0")>
<#-- only the municipality says how well it follows the law -->
<#assign signed = content.forenlig?has_content && config.confirmed_redogorelse?has_content>
<#assign dokument = published_dokuments?filter(page -> fileOf(page)?has_content)>
<#-- too long a word for a phone: the soft hyphen says where it may break -->
<#assign heading = content.title?replace("ghetsredo", "ghets\xADredo")>
<@article title=content.title heading=heading description=content.ingress>
  <p class="lead">${content.ingress}</p>
  <div class="prose">
    <p>${config.kommun_namn} ansvarar för webbplatsen ${config.site_name}, ${config.site_host}. Lagen (2018:1937) om tillgänglighet till digital offentlig service gäller för den. Därför ska du kunna använda den också med hjälpmedel, och hur väl det går ska stå här.</p>

    <h2 id="uppfyllelse">Så väl uppfyller webbplatsen kraven</h2>
    <#if signed>
    <p>Webbplatsen är <strong>${forenlighet[content.forenlig]}</strong> med lagen. Vi har bedömt den mot standarden ${standard}, som bygger på WCAG&nbsp;${config.tillganglighet_riktlinjer} på nivå A och AA.</p>
    <#else>
    <p>Kommunen har <strong>inte undertecknat</strong> redogörelsen än, och har därför inte sagt om webbplatsen är förenlig med lagen. Redaktionen, de som har gjort webbplatsen, har låtit program pröva den mot standarden ${standard}, som bygger på WCAG&nbsp;${config.tillganglighet_riktlinjer} på nivå A och AA. Programmen hittade inga fel. Ingen har ännu prövat webbplatsen för hand med skärmläsare.</p>
    </#if>

    ${content.body?no_esc}

    <h2 id="saga-till">Säg till när något inte fungerar</h2>
    <p>Stöter du på hinder på webbplatsen, eller behöver du innehållet på ett annat sätt? Hör av dig:</p>
    <ul>
      <#list ordered(published_kontakts) as person>
      <li>skriv till <@mail address=person.epost/></li>
      <li>ring ${person.title} på <@phone number=person.telefon/></li>
      </#list>
      <li>ring kommunens växel på <@phone number=config.kommun_telefon/></li>
    </ul>
    <p>Berätta gärna vilken sida det gäller, vad som hände och vilket hjälpmedel du använder.<#if config.tillganglighet_svarstid?has_content> Du får svar inom ${config.tillganglighet_svarstid}.</#if></p>

    <h2 id="anmal">Anmäl till tillsynsmyndigheten</h2>
    <p>${config.tillsyn_namn} har tillsyn över att lagen följs. Är du inte nöjd med vårt svar kan du <a href="${config.tillsyn_anmalan}">anmäla bristen till myndigheten</a>.</p>

    <h2 id="undersokt">Så har vi undersökt webbplatsen</h2>
    <p>Bedömningen är <#if signed>en<#else>redaktionens</#if> självskattning, gjord <@date value=content.bedomd?date("yyyy-MM-dd")/>. Ingen utomstående har granskat webbplatsen.</p>
    <p>Varje ny version prövas dessutom av program, i sin helhet: ${(published_content?size + 1)?c}&nbsp;sidor och ${dokument?size?c}&nbsp;dokument. Hittar de ett enda fel stoppas versionen. Programmen är:</p>
    <ul>
      <li>axe-core ${result("axe")}, som prövar ${result("axe-regler")} regler från WCAG 2.0, 2.1 och 2.2 på nivå A och AA och från god praxis, i en webbläsare: på liten och stor skärm, i ljust och mörkt läge och med systemets egna färger</li>
      <li>Nu Html Checker ${result("nu")}, som prövar att sidornas kod är rätt</li>
      <li>veraPDF ${result("verapdf")}, som prövar dokumenten mot PDF/UA-1, standarden för tillgängliga PDF-dokument.</li>
    </ul>

    <h2 id="mer">Det här prövas också</h2>
    <p>Några av kraven på varje version går längre än lagens:</p>
    <ul>
      <li>Text har kontrasten ${result("kontrast")}:1 eller mer, på skärm och på papper.</li>
      <li>Det du trycker på utanför löpande text är minst ${result("tryckyta")} bildpunkter högt och brett.</li>
      <li>Sidorna går att läsa på en ${result("bredd")} bildpunkter bred skärm, i ${result("forstoring")} procents förstoring och med större avstånd i texten, utan att något försvinner.</li>
      <li>Allt går att nå med bara tangentbordet, i den ordning det läses.</li>
      <li>Sidorna ser likadana ut utan skript, sparar ingenting hos dig och hämtar ingenting från andra.</li>
    </ul>

    <h2 id="datum">Datum</h2>
    <p><#if content.publicerad?has_content>Webbplatsen publicerades <@date value=content.publicerad?date("yyyy-MM-dd")/>. </#if>Redogörelsen uppdaterades <@date value=content.date/>.</p>
  </div>
</@article>
