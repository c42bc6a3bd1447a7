package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.json.simple.JSONArray;
import org.json.simple.JSONObject;
import org.json.simple.parser.JSONParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What machines read says what people read; other people's parsers do the reading. */
final class MachineFilesIT {

    private static final String HOST = "https://umea-vaxer.example/";

    private static final BuiltSite SITE = BuiltSite.ofTheProject();

    @Test
    void theSitemapListsEveryPageOnce() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        NodeList places = factory.newDocumentBuilder().parse(new InputSource(new StringReader(SITE.text("sitemap.xml"))))
                .getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "url");
        Map<String, String> listed = new TreeMap<>();
        for (int i = 0; i < places.getLength(); i++) {
            Element place = (Element) places.item(i);
            String page = place.getElementsByTagName("loc").item(0).getTextContent();
            NodeList changed = place.getElementsByTagName("lastmod");
            // the date of a document is that of its original
            assertEquals(page.contains("/dokument/") ? 0 : 1, changed.getLength(), page);
            assertEquals(null, listed.put(page, changed.getLength() == 0 ? "" : LocalDate.parse(changed.item(0).getTextContent()).toString()));
        }
        assertEquals(SITE.pages().stream().filter(page -> !page.equals("404.html")).map(MachineFilesIT::url)
                .collect(Collectors.toSet()), listed.keySet());
        assertEquals(ContentHeaders.read(Path.of("content", "aktivitetsplan.md")).get("date"), listed.get(HOST + "aktivitetsplan.html"));
        assertEquals("User-agent: *\nAllow: /\nSitemap: " + HOST + "sitemap.xml\n", SITE.text("robots.txt"));
    }

    @Test
    void theFeedHoldsEveryActivity() throws Exception {
        SyndFeed feed = new SyndFeedInput().build(new StringReader(SITE.text("feed.xml")));
        assertEquals("atom_1.0", feed.getFeedType());
        Map<String, String> expected = new TreeMap<>();
        for (ContentHeaders activity : ContentHeaders.in(Path.of("content", "aktiviteter"))) {
            expected.put(HOST + "aktiviteter/" + activity.name() + ".html",
                    activity.get("title") + ": " + activity.get("ingress") + factsOf(activity) + " " + activity.get("date"));
        }
        assertEquals(expected, feed.getEntries().stream().collect(Collectors.toMap(SyndEntry::getLink,
                entry -> entry.getTitle() + ": " + entry.getDescription().getValue() + " "
                        + LocalDate.ofInstant(entry.getUpdatedDate().toInstant(), ZoneOffset.UTC),
                (one, other) -> one + other, TreeMap::new)));
    }

    private static String factsOf(ContentHeaders page) {
        return page.has("uppgifter") ? " Uppgifterna är från " + page.get("uppgifter") + " och kan ha ändrats." : "";
    }

    @Test
    void theAddressBookCardIsTheContact() {
        List<VCard> cards = Ezvcard.parse(SITE.text("kontakt.vcf")).all();
        assertEquals(1, cards.size());
        VCard card = cards.get(0);
        ContentHeaders contact = ContentHeaders.read(Path.of("content", "kontakt.md"));
        assertEquals(contact.get("title"), card.getFormattedName().getValue());
        assertTrue(contact.get("title").endsWith(" " + card.getStructuredName().getFamily()));
        assertEquals(contact.get("roll"), card.getTitles().get(0).getValue());
        assertEquals(List.of(contact.get("organisation"), contact.get("enhet")), card.getOrganization().getValues());
        assertEquals(Stream.of("telefon", "mobil").filter(contact::has)
                .map(field -> "+46" + contact.get(field).replaceAll("\\D", "").substring(1)).toList(),
                card.getTelephoneNumbers().stream().map(number -> number.getText()).toList());
        assertEquals(contact.get("epost"), card.getEmails().get(0).getValue());
        assertTrue(card.validate(card.getVersion()).isEmpty(), () -> card.validate(card.getVersion()).toString());
    }

    /** RFC 9116: the grammar of §4, and which fields there have to be, and how often, of §2.5. */
    @Test
    void thoseWhoFindAWeaknessLearnWhomToTell() throws IOException {
        String text = SITE.text(".well-known/security.txt");
        assertTrue(text.matches("(([A-Za-z0-9-]+: [!-~][ -~]*|#.*)?\\r?\\n)+"), text);
        Map<String, List<String>> fields = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(": ", 2)).collect(Collectors.groupingBy(field -> field[0], TreeMap::new,
                        Collectors.mapping(field -> field[1], Collectors.toList())));
        assertEquals(Set.of("Contact", "Expires", "Preferred-Languages", "Canonical"), fields.keySet());
        assertEquals(List.of("mailto:" + ContentHeaders.read(Path.of("content", "kontakt.md")).get("epost")), fields.get("Contact"));
        assertEquals(List.of(HOST + ".well-known/security.txt"), fields.get("Canonical"));
        assertEquals(List.of("sv, en"), fields.get("Preferred-Languages"));
        assertEquals(1, fields.get("Expires").size());
        String last = Files.readAllLines(Path.of("jbake.properties")).stream()
                .filter(line -> line.startsWith("security.expires=")).findFirst().orElseThrow().split("=")[1];
        assertEquals(LocalDate.parse(last).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                OffsetDateTime.parse(fields.get("Expires").get(0)).toInstant());
        assertEquals(List.of("kontakt.html", ".well-known/security.txt"),
                SITE.page("om-webbplatsen.html").select("#sakerhet ~ p a").eachAttr("href"));
    }

    @Test
    void theSitemapTellsOfEveryVersion() {
        Document map = Jsoup.parse(SITE.text("sitemap.xml"), "", Parser.xmlParser());
        for (org.jsoup.nodes.Element page : map.select("url")) {
            String address = page.expectFirst("loc").text().substring(HOST.length()).replaceFirst("^$|(?<=/)$", "index.html");
            assertEquals(SITE.page(address).select("link[rel=alternate]:not([type], [hreflang=x-default])").stream()
                    .map(link -> link.attr("hreflang") + " " + link.attr("href")).toList(),
                    page.getElementsByTag("xhtml:link").stream().map(link -> link.attr("hreflang") + " " + link.attr("href")).toList(),
                    address);
        }
    }

    @ParameterizedTest
    @MethodSource("se.umea.vaxer.gate.BuiltSite#addresses")
    void theStructuredDataSayWhatThePageSays(String address) throws Exception {
        Document page = SITE.page(address);
        if (address.equals("404.html")) {
            assertEquals(0, page.select("script").size(), "a missing page is no place to tell of");
            return;
        }
        List<JSONObject> things = new ArrayList<>();
        for (org.jsoup.nodes.Element script : page.select("script[type=application/ld+json]")) {
            JSONObject data = (JSONObject) new JSONParser().parse(script.data());
            assertEquals("https://schema.org", data.get("@context"));
            for (Object thing : (JSONArray) data.get("@graph")) {
                things.add((JSONObject) thing);
            }
        }
        if (address.equals("404.html")) {
            assertEquals(List.of(), things);
            return;
        }
        JSONObject sender = only(things, "GovernmentOrganization");
        assertEquals("Umeå kommun", sender.get("name"));
        assertEquals(page.selectFirst("body > footer a[href^=tel:]").attr("href"), "tel:" + sender.get("telephone"));
        JSONObject contact = (JSONObject) ((JSONArray) sender.get("contactPoint")).get(0);
        ContentHeaders written = ContentHeaders.read(Path.of("content", "kontakt.md"));
        assertEquals(written.get("title"), contact.get("name"));
        assertEquals(written.get("epost"), contact.get("email"));
        if (!page.select("nav[aria-label=Brödsmulor]").isEmpty()) {
            List<String> names = new ArrayList<>();
            for (Object item : (JSONArray) only(things, "BreadcrumbList").get("itemListElement")) {
                names.add((String) ((JSONObject) item).get("name"));
                assertEquals((long) names.size(), ((JSONObject) item).get("position"));
            }
            assertEquals(page.select("nav[aria-label=Brödsmulor] li").eachText(), names);
        }
    }

    @ParameterizedTest
    @MethodSource("se.umea.vaxer.gate.BuiltSite#addresses")
    void whatIsSharedIsThePage(String address) {
        Document page = SITE.page(address);
        assertEquals(page.expectFirst("h1").text(), page.expectFirst("meta[property=og:title]").attr("content"));
        assertEquals(page.expectFirst("meta[name=description]").attr("content"),
                page.expectFirst("meta[property=og:description]").attr("content"));
        if (!address.equals("404.html")) {
            assertEquals(url(address), page.expectFirst("link[rel=canonical]").attr("href"));
            assertEquals(url(address), page.expectFirst("meta[property=og:url]").attr("content"));
        }
    }

    private static JSONObject only(List<JSONObject> things, String type) {
        List<JSONObject> found = things.stream().filter(thing -> type.equals(thing.get("@type"))).toList();
        assertEquals(1, found.size(), type);
        return found.get(0);
    }

    private static String url(String address) {
        return HOST + address.replaceFirst("(^|/)index\\.html$", "$1");
    }
}
