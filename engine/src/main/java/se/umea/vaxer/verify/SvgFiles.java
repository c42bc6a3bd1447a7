package se.umea.vaxer.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * Each SVG picture is well-formed XML that runs nothing and fetches nothing: opened by its own address, it is a page of the site. It is read
 * as a stream, without its DTD.
 */
final class SvgFiles implements SiteRule {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> FETCHING = Set.of("href", "src");
    private static final Pattern PICTURE_INSIDE = Pattern.compile("(?is)\\s*data:image/(png|jpeg|gif|webp|avif)[;,].*");
    /** A reference in CSS that is neither to the file itself nor a picture in it. */
    private static final Pattern CSS_FETCHING = Pattern.compile(
            "(?i)@import|\\\\|url\\(\\s*+[\"']?+(?!\\s*(#|data:image/(png|jpeg|gif|webp|avif)[;,]))");

    @Override
    public List<Finding> judge(FinishedSite site) {
        return site.files().stream().filter(file -> file.toLowerCase(Locale.ROOT).endsWith(".svg")).sorted().toList().parallelStream()
                .flatMap(file -> judge(file, site.folder().resolve(file)).stream()).toList();
    }

    private static List<Finding> judge(String name, Path file) {
        List<Finding> findings = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            XMLStreamReader xml = parsers().createXMLStreamReader(in);
            boolean root = true;
            boolean style = false;
            for (int event = xml.getEventType(); xml.hasNext(); event = xml.next()) {
                int line = xml.getLocation().getLineNumber();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (root && !(xml.getLocalName().equals("svg") && SVG.equals(xml.getNamespaceURI()))) {
                        findings.add(Finding.blocking(Rule.IMAGE_UNREADABLE, name, line, "filen är ingen SVG-bild: den börjar inte med <svg xmlns=\""
                                + SVG + "\">; spara om den"));
                        return findings;
                    }
                    root = false;
                    style = xml.getLocalName().equalsIgnoreCase("style");
                    element(xml, fault -> findings.add(dangerous(name, line, fault)));
                } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    findings.add(dangerous(name, line, "<!DOCTYPE"));
                } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION && xml.getPITarget().equalsIgnoreCase("xml-stylesheet")) {
                    findings.add(dangerous(name, line, "<?xml-stylesheet"));
                } else if (style && event == XMLStreamConstants.CHARACTERS && CSS_FETCHING.matcher(xml.getText()).find()) {
                    findings.add(dangerous(name, line, "en stilmall som hämtar något"));
                }
            }
        } catch (XMLStreamException e) {
            findings.add(Finding.blocking(Rule.IMAGE_UNREADABLE, name, Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getLineNumber()),
                    "bilden är tom eller skadad, så att en webbläsare inte kan läsa den; spara om den"));
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + file, e);
        }
        return findings.stream().distinct().toList();
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, true);
        return parsers;
    }

    private static void element(XMLStreamReader xml, Consumer<String> faults) {
        String name = xml.getLocalName();
        if (ActiveMarkup.isActiveElement(name) && !name.equals("style")) {
            faults.accept("<" + name);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            boolean inside = value.isBlank() || value.trim().startsWith("#") || PICTURE_INSIDE.matcher(value).matches() && !name.equals("a");
            if (FETCHING.contains(attribute) ? !inside && (!name.equals("a") || ActiveMarkup.isScript(value))
                    : ActiveMarkup.isActiveAttribute(attribute, value)
                            || value.contains("(") && CSS_FETCHING.matcher(value).find()) {
                faults.accept(attribute + "=\"" + (value.length() > 60 ? value.substring(0, 60) + "…" : value) + "\"");
            }
        }
    }

    private static Finding dangerous(String name, int line, String what) {
        return Finding.blocking(Rule.IMAGE_ACTIVE, name, line, "bilden innehåller " + what
                + ", som kan köra eller hämta något; spara den som vanlig SVG utan skript, länkar till andra filer och DOCTYPE");
    }
}
