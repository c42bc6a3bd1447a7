package se.umea.vaxer.verify;

import static se.umea.vaxer.finding.Messages.excerpt;
import static se.umea.vaxer.finding.Messages.text;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.ActiveMarkup;

/**
 * Each SVG image is well-formed XML that runs nothing and loads nothing: opened by its own address, it is a page of the site. It is read
 * as a stream, without its DTD.
 */
final class SvgFiles implements SiteCheck {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> LOADING = Set.of("href", "src");
    private static final Pattern EMBEDDED_IMAGE = Pattern.compile("(?is)\\s*data:image/(png|jpeg|gif|webp|avif)[;,].*");
    /** A reference in CSS that is neither to the file itself nor an image in it. */
    private static final Pattern CSS_LOADING = Pattern.compile(
            "(?i)@import|\\\\|url\\(\\s*+[\"']?+(?!\\s*(#|data:image/(png|jpeg|gif|webp|avif)[;,]))");
    private static final int MAX_QUOTED = 60;

    @Override
    public void site(FinishedSite site, Report report) {
        site.files("svg").parallelStream().forEach(file -> check(file, site.bytes(file), report));
    }

    private static void check(String file, byte[] bytes, Report report) {
        try {
            XMLStreamReader xml = parsers().createXMLStreamReader(new ByteArrayInputStream(bytes));
            boolean root = true;
            boolean style = false;
            for (int event = xml.getEventType(); xml.hasNext(); event = xml.next()) {
                int line = xml.getLocation().getLineNumber();
                Consumer<String> active = what -> report.add(
                        Finding.blocking(Rule.IMAGE_ACTIVE, file, line, text("image-active", what)), what);
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (root && !(xml.getLocalName().equals("svg") && SVG.equals(xml.getNamespaceURI()))) {
                            report.add(Finding.blocking(Rule.IMAGE_UNREADABLE, file, line, text("image-unreadable.no-svg", SVG)), "");
                            return;
                        }
                        root = false;
                        style = xml.getLocalName().equalsIgnoreCase("style");
                        checkElement(xml, active);
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> active.accept("<!DOCTYPE");
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                        if (xml.getPITarget().equalsIgnoreCase("xml-stylesheet")) {
                            active.accept("<?xml-stylesheet");
                        }
                    }
                    case XMLStreamConstants.CHARACTERS -> {
                        if (style && CSS_LOADING.matcher(xml.getText()).find()) {
                            report.add(Finding.blocking(Rule.IMAGE_ACTIVE, file, line, text("image-active.css")), "");
                        }
                    }
                    default -> { }
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            report.add(Finding.blocking(Rule.IMAGE_UNREADABLE, file, line, text("image-unreadable.svg")), "");
        }
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, true);
        return parsers;
    }

    private static void checkElement(XMLStreamReader xml, Consumer<String> active) {
        String name = xml.getLocalName();
        if (ActiveMarkup.isActiveElement(name) && !name.equals("style")) {
            active.accept("<" + name);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            boolean inside = value.isBlank() || value.trim().startsWith("#")
                    || EMBEDDED_IMAGE.matcher(value).matches() && !name.equals("a");
            if (LOADING.contains(attribute) ? !inside && (!name.equals("a") || ActiveMarkup.isScript(value))
                    : ActiveMarkup.isActiveAttribute(attribute, value) || value.contains("(") && CSS_LOADING.matcher(value).find()) {
                active.accept(attribute + "=\"" + excerpt(value, MAX_QUOTED) + "\"");
            }
        }
    }
}
