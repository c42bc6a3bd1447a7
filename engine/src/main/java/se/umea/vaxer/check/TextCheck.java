package se.umea.vaxer.check;

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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import se.umea.vaxer.content.LineMap;
import se.umea.vaxer.content.Link;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.ActiveMarkup;

/** Judges a page's text as flexmark reads it: headings, pictures, links and HTML; gathers the addresses in it. */
final class TextCheck {

    private static final Set<String> EMPTY_WORDS = Set.of("här", "klicka här", "klicka", "tryck här", "se här", "läs här",
            "läs mer", "läs mer här", "läs vidare", "mer", "mer information", "mer info", "länk", "länken", "den här länken",
            "denna länk", "till sidan");
    /** With the marks that may stand around them. */
    private static final int LONGEST_EMPTY_WORDS = 30;
    private static final Set<String> ALLOWED_SCHEMES = Set.of("http", "https", "mailto", "tel");
    static final String RUNS = "texten innehåller HTML som kan köra skript eller hämta något utifrån; ta bort det";
    static final String UNCLOSED = "texten innehåller HTML som inte slutar det som den börjar, eller slutar något annat; skriv en sluttagg "
            + "för varje starttagg, och inga andra";

    private final boolean contract;
    private final LineMap map;
    private final FindingCollector findings;
    private final List<Link> links = new ArrayList<>();
    private final List<Node> paragraphs = new ArrayList<>();
    private int level = 1;
    private int firstHtml;
    private int lastHtml;
    private boolean active;

    /** @param contract whether the site's own rules hold, or only those against scripts */
    TextCheck(boolean contract, LineMap map, FindingCollector findings) {
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
        } else if ((node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) && !(node.getParent() instanceof HtmlBlockBase)) {
            html(node);
        } else if (node instanceof IndentedCodeBlock && contract) {
            findings.warn(Rule.MISTYPED_MARKDOWN, line(node), "raden är indragen och visas därför som programkod; ta bort det tomma först på "
                    + "raden");
        } else if (node instanceof Paragraph) {
            paragraphs.add(node);
        }
    }

    private void heading(Heading heading) {
        int to = heading.getLevel();
        if (contract && heading.getText().isBlank()) {
            findings.block(Rule.HEADING, line(heading), "rubriken är tom; skriv något efter " + "#".repeat(to));
        } else if (contract && to == 1) {
            findings.block(Rule.HEADING, line(heading), "rubriken är på nivå 1, som bara sidans titel är; skriv ## i stället för #");
        } else if (contract && to > level + 1) {
            findings.block(Rule.HEADING, line(heading), "rubriken hoppar över en nivå; skriv " + "#".repeat(level + 1)
                    + " i stället för " + "#".repeat(to));
        }
        level = Math.max(to, 1);
    }

    private void alternative(boolean missing, Node image) {
        if (contract && missing) {
            findings.block(Rule.IMAGE_WITHOUT_TEXT, line(image), "bilden saknar text för den som inte ser den; skriv inom [ ] vad den "
                    + "visar");
        }
    }

    private void words(String text, Node link, Node at) {
        if (!contract || text.strip().length() > LONGEST_EMPTY_WORDS) {
            return;
        }
        String plain = text.replaceAll("[*_`]", "").strip().replaceAll("[.!:…»>→]+$", "").strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() && link.getChildOfType(Image.class) == null) {
            findings.block(Rule.LINK_TEXT, line(at), "länken saknar text; skriv inom [ ] vart den leder");
        } else if (EMPTY_WORDS.contains(plain.replaceAll("\\s+", " "))) {
            findings.block(Rule.LINK_TEXT, line(at), "länktexten \"" + text.strip() + "\" säger inte vart länken leder; skriv det i "
                    + "stället, till exempel \"Läs aktivitetsplanen\"");
        }
    }

    private void address(String address, Link.Kind kind, Node node) {
        String scheme = ActiveMarkup.scheme(address).orElse("");
        if (scheme.isEmpty()) {
            links.add(new Link(line(node), kind, address.strip()));
        } else if (ActiveMarkup.isScript(address)) {
            findings.block(Rule.SCRIPT, line(node), "länken bär ett skript (" + scheme + ":); ta bort den");
        } else if (contract && !ALLOWED_SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            findings.block(Rule.BROKEN_LINK, line(node), "länken börjar med " + scheme
                    + ":, som en läsare inte kan följa; använd https:, mailto: eller tel:");
        }
    }

    private void html(Node node) {
        int line = line(node);
        firstHtml = firstHtml == 0 ? line : firstHtml;
        if (Jsoup.parse(node.getChars().toString()).getAllElements().stream().anyMatch(TextCheck::isActive)) {
            active = true;
            findings.block(Rule.SCRIPT, line, RUNS);
        } else if (contract && line != lastHtml) {
            findings.block(Rule.RAW_HTML, line, "texten innehåller HTML, \"" + start(node) + "\"; skriv det i Markdown");
        }
        lastHtml = line;
    }

    /**
     * Judges the HTML of the whole text, as pieces of it can together be what none of them is.
     *
     * @param html what the text becomes
     */
    void judge(String html) {
        if (firstHtml == 0) {
            return;
        }
        PageFrame page = new PageFrame(html);
        if (page.isActive() && !active) {
            findings.block(Rule.SCRIPT, firstHtml, RUNS);
        } else if (!active && !contract && !page.isClosed()) {
            findings.block(Rule.UNCLOSED_HTML, firstHtml, UNCLOSED);
        }
    }

    private static boolean isActive(Element element) {
        return ActiveMarkup.isActive(element.normalName(), element.attributes());
    }

    private static String start(Node node) {
        String first = node.getChars().toString().strip().lines().findFirst().orElse("");
        return first.length() <= 40 ? first : first.substring(0, 40) + "…";
    }

    private int line(Node node) {
        return map.line(node.getStartOffset());
    }
}
