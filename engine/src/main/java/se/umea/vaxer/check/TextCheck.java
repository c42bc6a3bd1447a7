package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.excerpt;
import static se.umea.vaxer.finding.Messages.text;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.FencedCodeBlock;
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
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import se.umea.vaxer.content.LineMap;
import se.umea.vaxer.content.Link;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.ActiveMarkup;

/** Checks headings, images, links and HTML in a text as flexmark reads it; collects its addresses and paragraphs. */
final class TextCheck {

    private static final Set<String> ALLOWED_SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Pattern LAST_MARKS = Pattern.compile("\\s*[.!:…»>→]+$");
    private static final Pattern IMAGE_NAME = Pattern.compile("(?i)\\S+\\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp)");
    private static final Pattern NAME_LIKE = Pattern.compile("[\\d_]");
    private static final int MAX_VAGUE_LINK = 60;
    private static final int MAX_SHOWN = 40;

    private final Set<String> vagueLinks;
    private final LineMap map;
    private final FindingCollector findings;
    private final List<Link> links = new ArrayList<>();
    private final List<Node> paragraphs = new ArrayList<>();
    private final Prose prose;
    private int level = 1;
    private int firstHtml;
    private int lastHtml;
    private boolean isActive;

    /**
     * @param vagueLinks link texts that say nothing, in lower case
     * @param prose      takes each node
     */
    TextCheck(Set<String> vagueLinks, Prose prose, LineMap map, FindingCollector findings) {
        this.vagueLinks = vagueLinks;
        this.prose = prose;
        this.map = map;
        this.findings = findings;
    }

    /** Returns the addresses of this site's own pages and files. */
    List<Link> links() {
        return links;
    }

    List<Node> paragraphs() {
        return paragraphs;
    }

    void check(Node document) {
        // not by recursion, as a text may nest to any depth
        Node node = document.getFirstChild();
        while (node != null) {
            prose.add(node);
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
            checkHeading(heading);
        } else if (node instanceof Image image) {
            checkAlternative(image.getText().isBlank(), node);
            checkFileName(image.getText().unescape().strip(), image.getUrl().unescape(), node);
            checkAddress(image.getUrl().unescape(), true, node);
        } else if (node instanceof ImageRef image) {
            checkAlternative(image.getText().isBlank() && image.getReference().isBlank(), node);
        } else if (node instanceof com.vladsch.flexmark.ast.Link link) {
            checkLinkText(link.getText().unescape(), node);
            checkAddress(link.getUrl().unescape(), false, node);
        } else if (node instanceof LinkRef link && link.isDefined()) {
            checkLinkText((link.getText().isBlank() ? link.getReference() : link.getText()).unescape(), node);
        } else if (node instanceof Reference reference) {
            checkAddress(reference.getUrl().unescape(), false, node);
        } else if (node instanceof AutoLink link && !(node instanceof MailLink)) {
            checkAddress(link.getText().unescape(), false, node);
        } else if ((node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) && !(node.getParent() instanceof HtmlBlockBase)) {
            checkHtml(node);
        } else if (node instanceof IndentedCodeBlock) {
            findings.warn(Rule.MISTYPED_MARKDOWN, line(node), text("mistyped-markdown.indented"));
        } else if (node instanceof FencedCodeBlock code && code.getClosingMarker().isEmpty()) {
            findings.block(Rule.BROKEN_MARKDOWN, line(node), text("broken-markdown.code", code.getOpeningMarker()));
        } else if (node instanceof TableBlock table) {
            checkCells(table);
        } else if (node instanceof Paragraph) {
            paragraphs.add(node);
        }
    }

    private void checkHeading(Heading heading) {
        int to = heading.getLevel();
        String marks = "#".repeat(to);
        if (heading.getText().isBlank()) {
            findings.block(Rule.HEADING, line(heading), text("heading.empty", marks));
        } else if (to == 1) {
            findings.block(Rule.HEADING, line(heading), text("heading.first-level"));
        } else if (to > level + 1) {
            findings.block(Rule.HEADING, line(heading), text("heading.skipped-level", "#".repeat(level + 1), marks));
        }
        level = to;
    }

    private void checkAlternative(boolean isMissing, Node image) {
        if (isMissing) {
            findings.block(Rule.IMAGE_WITHOUT_TEXT, line(image), text("image-without-text"));
        }
    }

    /** Warns of a picture whose text is a file's name, as programs fill it in. */
    private void checkFileName(String words, String address, Node image) {
        String file = address.substring(address.lastIndexOf('/') + 1);
        String stem = file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
        if (IMAGE_NAME.matcher(words).matches() || words.equals(stem) && NAME_LIKE.matcher(words).find()) {
            findings.warn(Rule.IMAGE_WITHOUT_TEXT, line(image), text("image-without-text.file-name", words));
        }
    }

    /** Warns of rows that do not have as many cells as the first one. */
    private void checkCells(TableBlock table) {
        int columns = 0;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null && !(part instanceof TableSeparator); row = row.getNext()) {
                int cells = 0;
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells += cell instanceof TableCell counted ? counted.getSpan() : 0;
                }
                if (part instanceof TableHead) {
                    columns = cells;
                } else if (row instanceof TableRow && cells != columns && !findings.isFull()) {
                    findings.warn(Rule.TABLE, line(row), text("table.cells", cells, columns));
                }
            }
        }
    }

    private void checkLinkText(String words, Node link) {
        if (words.strip().length() > MAX_VAGUE_LINK) {
            return;
        }
        String plain = LAST_MARKS.matcher(words.replaceAll("[*_`]", "").strip()).replaceFirst("").replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        if (plain.isEmpty() && link.getChildOfType(Image.class) == null) {
            findings.block(Rule.LINK_TEXT, line(link), text("link-text.empty"));
        } else if (vagueLinks.contains(plain)) {
            findings.block(Rule.LINK_TEXT, line(link), text("link-text.vague", words.strip()));
        }
    }

    private void checkAddress(String address, boolean isImage, Node node) {
        String scheme = ActiveMarkup.scheme(address).orElse("");
        if (scheme.isEmpty()) {
            links.add(new Link(line(node), address.strip(), isImage));
        } else if (ActiveMarkup.isScript(address)) {
            findings.block(Rule.SCRIPT, line(node), text("script.link", scheme));
        } else if (!ALLOWED_SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            findings.block(Rule.BROKEN_LINK, line(node), text("broken-link.scheme", scheme));
        } else {
            AddressCheck.check(scheme, address, line(node), findings);
        }
    }

    private void checkHtml(Node node) {
        int line = line(node);
        firstHtml = firstHtml == 0 ? line : firstHtml;
        if (Jsoup.parse(node.getChars().toString()).getAllElements().stream()
                .anyMatch(element -> ActiveMarkup.isActive(element.normalName(), element.attributes()))) {
            isActive = true;
            findings.block(Rule.SCRIPT, line, text("script.html"));
        } else if (line != lastHtml) {
            String start = node.getChars().toString().strip().lines().findFirst().orElse("");
            findings.block(Rule.RAW_HTML, line,
                    text("raw-html", excerpt(start, MAX_SHOWN)));
        }
        lastHtml = line;
    }

    /** Checks the HTML of the whole text, as its pieces can together be what none of them is. */
    void check(String html) {
        if (firstHtml == 0 || isActive) {
            return;
        }
        if (new PageFrame(html).isActive()) {
            findings.block(Rule.SCRIPT, firstHtml, text("script.html"));
        }
    }

    private int line(Node node) {
        return map.line(node.getStartOffset());
    }
}
