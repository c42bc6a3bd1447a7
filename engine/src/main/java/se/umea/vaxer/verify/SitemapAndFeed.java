package se.umea.vaxer.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;

/**
 * The site map (sitemaps.org) names every page that may be listed and is where robots.txt says; the feed (RFC 4287) leads only to pages
 * that exist.
 */
final class SitemapAndFeed implements SiteCheck {

    private static final String ROBOTS = "robots.txt";
    private static final String SITEMAP = "Sitemap: ";

    @Override
    public void site(FinishedSite site, Report report) {
        for (String file : site.files("xml")) {
            Optional<Document> document = parse(site.bytes(file));
            switch (document.map(xml -> xml.getDocumentElement().getLocalName()).orElse("")) {
                case "urlset" -> checkSitemap(file, document.get(), site, report);
                case "feed" -> checkFeed(file, document.get(), site, report);
                case "" -> report.block(Rule.FEED, file, "feed.syntax", "");
                default -> { }
            }
        }
        if (site.files().contains(ROBOTS)) {
            PageAddress here = new PageAddress(ROBOTS, site.address());
            site.lines(ROBOTS).stream().filter(line -> line.startsWith(SITEMAP)).map(line -> line.substring(SITEMAP.length()))
                    .filter(map -> here.target(map).filter(site.files()::contains).isEmpty())
                    .forEach(map -> report.block(Rule.SITEMAP, ROBOTS, "sitemap.robots", map));
        }
    }

    private static void checkSitemap(String file, Document map, FinishedSite site, Report report) {
        Set<String> listed = elements(map, "loc").map(each -> each.getTextContent().trim()).collect(Collectors.toCollection(HashSet::new));
        for (PageSummary page : site.pages().values()) {
            if (page.isIndexed() && !listed.remove(page.address().absolute())) {
                report.block(Rule.SITEMAP, page.address().path(), "sitemap.missing", "", file);
            }
        }
        listed.forEach(address -> report.block(Rule.SITEMAP, file, "sitemap.unknown", address));
    }

    private static void checkFeed(String file, Document feed, FinishedSite site, Report report) {
        Set<String> addresses = site.pages().values().stream().map(page -> page.address().absolute()).collect(Collectors.toSet());
        addresses.add(new PageAddress(file, site.address()).absolute());
        elements(feed, "link").map(link -> link.getAttribute("href")).filter(link -> !addresses.contains(link))
                .forEach(link -> report.block(Rule.FEED, file, "feed.unknown", link));
        long needed = elements(feed, "entry").count() + 1;
        List.of("id", "title", "updated").stream().filter(name -> elements(feed, name).count() < needed)
                .forEach(name -> report.block(Rule.FEED, file, "feed.missing", name));
    }

    private static Stream<Element> elements(Document document, String name) {
        NodeList elements = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, elements.getLength()).mapToObj(i -> (Element) elements.item(i));
    }

    /** Returns empty if the file is no well-formed XML, or has a document type, which could make a parser load something. */
    private static Optional<Document> parse(byte[] file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return Optional.of(parser.parse(new ByteArrayInputStream(file)));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform parses XML", e);
        }
    }
}
