package se.umea.vaxer.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;

/**
 * The site map (sitemaps.org) names every page that may be found and is where robots.txt says; the feed (RFC 4287)
 * leads only to pages that exist.
 */
final class SitemapAndFeed implements SiteRule {

    private static final String ROBOTS = "robots.txt";

    @Override
    public List<Finding> judge(FinishedSite site) {
        List<Finding> findings = new ArrayList<>();
        for (String file : site.files().stream().filter(name -> name.endsWith(".xml")).sorted().toList()) {
            Optional<Document> document = read(site.folder().resolve(file));
            String kind = document.map(xml -> xml.getDocumentElement().getLocalName()).orElse("");
            if (kind.equals("urlset")) {
                judgeMap(file, document.get(), site, findings);
            } else if (kind.equals("feed")) {
                judgeFeed(file, document.get(), site, findings);
            } else if (document.isEmpty()) {
                findings.add(Finding.blocking(Rule.FEED, file, 0, "filen går inte att läsa som XML; se dess mall"));
            }
        }
        if (site.files().contains(ROBOTS)) {
            judgeRobots(site, findings);
        }
        return findings;
    }

    private static void judgeRobots(FinishedSite site, List<Finding> findings) {
        try (Stream<String> lines = Files.lines(site.folder().resolve(ROBOTS))) {
            PageAddress here = new PageAddress(ROBOTS, site.address());
            lines.filter(line -> line.startsWith("Sitemap: ")).map(line -> line.substring("Sitemap: ".length()))
                    .filter(map -> here.target(map).filter(site.files()::contains).isEmpty())
                    .forEach(map -> findings.add(Finding.blocking(Rule.SITEMAP, ROBOTS, 0,
                            "filen nämner webbplatskartan \"" + map + "\", som inte finns; se site.host i jbake.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + ROBOTS, e);
        }
    }

    private static void judgeMap(String file, Document map, FinishedSite site, List<Finding> findings) {
        Set<String> listed = new HashSet<>(texts(map, "loc"));
        for (PageSummary page : site.pages().values()) {
            if (page.indexed() && !listed.remove(page.address().absolute())) {
                findings.add(Finding.blocking(Rule.SITEMAP, page.address().path(), 0,
                        "sidan saknas i " + file + "; se dess mall"));
            }
        }
        listed.stream().sorted().forEach(address -> findings.add(Finding.blocking(Rule.SITEMAP, file, 0,
                "webbplatskartan nämner \"" + address + "\", som inte är någon sidas adress")));
    }

    private static void judgeFeed(String file, Document feed, FinishedSite site, List<Finding> findings) {
        Set<String> addresses = new HashSet<>();
        site.pages().values().forEach(page -> addresses.add(page.address().absolute()));
        String itself = new PageAddress(file, site.address()).absolute();
        NodeList entries = feed.getElementsByTagNameNS("*", "link");
        for (int i = 0; i < entries.getLength(); i++) {
            String link = ((Element) entries.item(i)).getAttribute("href");
            if (!link.equals(itself) && !addresses.contains(link)) {
                findings.add(Finding.blocking(Rule.FEED, file, 0,
                        "flödet leder till \"" + link + "\", som inte är någon sidas adress"));
            }
        }
        for (String needed : List.of("id", "title", "updated")) {
            int wanted = feed.getElementsByTagNameNS("*", "entry").getLength() + 1;
            if (texts(feed, needed).size() < wanted) {
                findings.add(Finding.blocking(Rule.FEED, file, 0, "flödet saknar " + needed + "; se dess mall"));
            }
        }
    }

    private static List<String> texts(Document document, String name) {
        List<String> texts = new ArrayList<>();
        NodeList elements = document.getElementsByTagNameNS("*", name);
        for (int i = 0; i < elements.getLength(); i++) {
            texts.add(elements.item(i).getTextContent().trim());
        }
        return texts;
    }

    /** Empty where the file is no well-formed XML, or has a document type, which could make a reader fetch things. */
    private static Optional<Document> read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return Optional.of(builder.parse(file.toFile()));
        } catch (SAXException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform parses XML", e);
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + file, e);
        }
    }
}
