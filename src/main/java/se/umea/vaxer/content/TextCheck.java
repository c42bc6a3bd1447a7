package se.umea.vaxer.content;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import se.umea.vaxer.Rule;

/** Judges a page's text as flexmark reads it: headings, pictures, links and HTML; gathers the addresses in it. */
final class TextCheck {

    private static final Set<String> EMPTY_WORDS = Set.of("här", "klicka här", "klicka", "tryck här", "se här", "läs här",
            "läs mer", "läs mer här", "läs vidare", "mer", "mer information", "mer info", "länk", "länken", "den här länken",
            "denna länk", "till sidan");
    /** With the marks that may stand around them. */
    private static final int LONGEST_EMPTY_WORDS = 30;
    private static final Set<String> ALLOWED_SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Set<String> ACTIVE = Set.of("script", "iframe", "frame", "object", "embed", "applet", "base", "meta",
            "link", "style", "form");
    private static final Pattern UNSEEN = Pattern.compile("[\\x00-\\x20\\x7F-\\x9F]");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

    private final boolean contract;
    private final LineMap map;
    private final Findings findings;
    private final List<Link> links = new ArrayList<>();
    private final List<Node> paragraphs = new ArrayList<>();
    private int level = 1;

    /** @param contract whether the site's own rules hold, or only those against scripts */
    TextCheck(boolean contract, LineMap map, Findings findings) {
        this.contract = contract;
        this.map = map;
        this.findings = findings;
    }

    /** The addresses of this site's own pages and files. */
    List<Link> links() {
        return links;
    }

    List<Node> paragraphs() {
        return paragraphs;
    }

    void judge(Node document) {
        // not by recursion: how deep a text nests is up to who wrote it
        Node node = document.getFirstChild();
        while (node != null) {
            visit(node);
            Node next = node.getFirstChild();
            while (next == null && node != document) {
                next = node.getNext();
                node = next == null ? node.getParent() : next;
            }
            node = next;
        }
    }

    private void visit(Node node) {
        if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof Image image) {
            alternative(image.getText().isBlank(), node);
            address(image.getUrl().unescape(), Link.Kind.IMAGE, node);
        } else if (node instanceof ImageRef image) {
            alternative(image.getText().isBlank() && image.getReference().isBlank(), node);
        } else if (node instanceof com.vladsch.flexmark.ast.Link link) {
            words(link.getText().unescape(), link, node);
            address(link.getUrl().unescape(), Link.Kind.LINK, node);
        } else if (node instanceof LinkRef link && link.isDefined()) {
            words((link.getText().isBlank() ? link.getReference() : link.getText()).unescape(), link, node);
        } else if (node instanceof Reference reference) {
            address(reference.getUrl().unescape(), Link.Kind.LINK, node);
        } else if (node instanceof AutoLink link && !(node instanceof MailLink)) {
            address(link.getText().unescape(), Link.Kind.LINK, node);
        } else if (node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) {
            html(node);
        } else if (node instanceof IndentedCodeBlock && contract) {
            findings.warn(Rule.SKRIVSATT, line(node), "raden är indragen och visas därför som programkod; ta bort det tomma först på "
                    + "raden");
        } else if (node instanceof Paragraph) {
            paragraphs.add(node);
        }
    }

    private void heading(Heading heading) {
        int to = heading.getLevel();
        if (contract && heading.getText().isBlank()) {
            findings.block(Rule.RUBRIK, line(heading), "rubriken är tom; skriv något efter " + "#".repeat(to));
        } else if (contract && to == 1) {
            findings.block(Rule.RUBRIK, line(heading), "rubriken är på nivå 1, som bara sidans titel är; skriv ## i stället för #");
        } else if (contract && to > level + 1) {
            findings.block(Rule.RUBRIK, line(heading), "rubriken hoppar över en nivå; skriv " + "#".repeat(level + 1)
                    + " i stället för " + "#".repeat(to));
        }
        level = Math.max(to, 1);
    }

    private void alternative(boolean missing, Node image) {
        if (contract && missing) {
            findings.block(Rule.BILD_UTAN_TEXT, line(image), "bilden saknar text för den som inte ser den; skriv inom [ ] vad den "
                    + "visar");
        }
    }

    private void words(String text, Node link, Node at) {
        if (!contract || text.strip().length() > LONGEST_EMPTY_WORDS) {
            return;
        }
        String plain = text.replaceAll("[*_`]", "").strip().replaceAll("[.!:…»>→]+$", "").strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() && link.getChildOfType(Image.class) == null) {
            findings.block(Rule.LANKTEXT, line(at), "länken saknar text; skriv inom [ ] vart den leder");
        } else if (EMPTY_WORDS.contains(plain.replaceAll("\\s+", " "))) {
            findings.block(Rule.LANKTEXT, line(at), "länktexten \"" + text.strip() + "\" säger inte vart länken leder; skriv det i "
                    + "stället, till exempel \"Läs aktivitetsplanen\"");
        }
    }

    private void address(String written, Link.Kind kind, Node node) {
        // browsers take these out before they read the scheme (WHATWG URL Standard, basic URL parser)
        String address = UNSEEN.matcher(written).replaceAll("");
        var scheme = SCHEME.matcher(address);
        if (!scheme.matches()) {
            links.add(new Link(line(node), kind, written.strip()));
        } else if (isScript(scheme.group(1))) {
            findings.block(Rule.SKRIPT, line(node), "länken bär ett skript (" + scheme.group(1) + ":); ta bort den");
        } else if (contract && !ALLOWED_SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
            findings.block(Rule.BRUTEN_LANK, line(node), "länken börjar med " + scheme.group(1)
                    + ":, som en läsare inte kan följa; använd https:, mailto: eller tel:");
        }
    }

    private void html(Node node) {
        if (node.getChars().startsWith("</")) {
            return;
        }
        if (Jsoup.parseBodyFragment(node.getChars().toString()).getAllElements().stream().anyMatch(TextCheck::isActive)) {
            findings.block(Rule.SKRIPT, line(node), "texten innehåller HTML som kan köra skript eller hämta något utifrån; ta bort det");
        } else if (contract) {
            findings.block(Rule.RA_HTML, line(node), "texten innehåller HTML, \"" + start(node) + "\"; skriv det i Markdown");
        }
    }

    /** Whether an element runs something or loads it from elsewhere. */
    static boolean isActive(Element element) {
        if (ACTIVE.contains(element.normalName())) {
            return true;
        }
        for (Attribute attribute : element.attributes()) {
            var scheme = SCHEME.matcher(UNSEEN.matcher(attribute.getValue()).replaceAll(""));
            if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on") || scheme.matches() && isScript(scheme.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isScript(String scheme) {
        return Set.of("javascript", "vbscript", "data").contains(scheme.toLowerCase(Locale.ROOT));
    }

    private static String start(Node node) {
        String first = node.getChars().toString().strip().lines().findFirst().orElse("");
        return first.length() <= 40 ? first : first.substring(0, 40) + "…";
    }

    private int line(Node node) {
        return map.line(node.getStartOffset());
    }
}
