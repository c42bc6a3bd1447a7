package se.umea.vaxer.bake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * Prints HTML in the layout of jsoup 1.14.3, the version that unmodified JBake depends on.
 *
 * <p>Later versions break and indent lines differently and have no setting for the old layout; 1.14.3 itself has a known
 * vulnerability (CVE-2022-36033) and must not be on the class path. The tags are a copy of that version's.
 */
final class LegacyHtmlSerializer {

    private static final Set<String> BLOCKS = tags(
            "address applet article aside audio blockquote body canvas caption center col colgroup dd del details dir div dl dt "
            + "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html ins li link listing "
            + "main marquee math menu meta nav noframes noscript ol p plaintext pre script section style svg table tbody td template "
            + "tfoot th thead title tr ul video");
    private static final Set<String> WITHOUT_LINE_BREAKS = tags(
            "a address del h1 h2 h3 h4 h5 h6 ins li p pre s script style td th title");
    private static final Set<String> INLINES = tags(
            "abbr acronym area b base basefont bdi bdo bgsound big br button cite code command data datalist device dfn em embed "
            + "font i iframe img input kbd keygen label legend map mark menuitem meter nobr object optgroup option output param "
            + "progress q rp rt ruby samp select small source span strike strong sub summary sup textarea time track tt u var wbr");
    private static final Set<String> EMPTY = tags(
            "area base basefont bgsound br col command device embed frame hr img input keygen link menuitem meta param source track "
            + "wbr");
    private static final Set<String> KEEPING_SPACE = tags("plaintext pre textarea title");
    private static final Pattern CONTROL_CHARACTER = Pattern.compile("[\\x00-\\x1f&&[^\\t\\n\\r]]");
    private static final int MAX_LEVELS_KEEPING_SPACE = 6;
    private static final int MAX_INDENT = 30;

    private final StringBuilder html = new StringBuilder();

    private LegacyHtmlSerializer() {
    }

    private static Set<String> tags(String names) {
        return Set.of(names.split(" "));
    }

    /** Returns the element's inner HTML. */
    static String print(Element element) {
        LegacyHtmlSerializer serializer = new LegacyHtmlSerializer();
        element.childNodes().forEach(child -> serializer.node(child, 0));
        return serializer.html.toString().trim();
    }

    private void node(Node node, int depth) {
        boolean firstInBlock = node.siblingIndex() == 0 && node.parent() instanceof Element parent && breaksLines(parent);
        if (node instanceof Element element) {
            element(element, depth);
        } else if (node instanceof CDataNode data) {
            html.append("<![CDATA[").append(data.getWholeText()).append("]]>");
        } else if (node instanceof TextNode text) {
            if (firstInBlock && !text.isBlank()) {
                breakLine(depth);
            }
            html.append(text(text));
        } else if (node instanceof Comment comment) {
            if (firstInBlock) {
                breakLine(depth);
            }
            html.append("<!--").append(comment.getData()).append("-->");
        } else if (node instanceof DataNode data) {
            html.append(data.getWholeData());
        }
    }

    private void element(Element element, int depth) {
        String name = name(element);
        Element parent = element.parent();
        boolean onOwnLine = breaksLines(element) || parent != null && breaksLines(parent);
        boolean inline = !BLOCKS.contains(name) && !EMPTY.contains(name) && element.previousSibling() != null
                && (parent == null || BLOCKS.contains(name(parent)));
        if (onOwnLine && !inline && html.length() > 0) {
            breakLine(depth);
        }
        html.append('<').append(name);
        element.attributes().forEach(this::attribute);
        if (element.childNodeSize() == 0 && EMPTY.contains(name)) {
            html.append('>');
            return;
        }
        if (element.childNodeSize() == 0 && !known(name) && element.tag().is(Tag.SeenSelfClose)) {
            html.append(" />");
            return;
        }
        html.append('>');
        element.childNodes().forEach(child -> node(child, depth + 1));
        if (element.childNodeSize() > 0 && breaksLines(element)) {
            breakLine(depth);
        }
        html.append("</").append(name).append('>');
    }

    private void attribute(Attribute attribute) {
        String name = Attribute.getValidKey(attribute.getKey().toLowerCase(Locale.ROOT), Document.OutputSettings.Syntax.html);
        if (name == null) {
            return;
        }
        html.append(' ').append(name);
        String value = attribute.getValue();
        boolean collapsed = !attribute.hasDeclaredValue()
                || (value.isEmpty() || value.equalsIgnoreCase(name)) && Attribute.isBooleanAttribute(name);
        if (!collapsed) {
            html.append("=\"").append(escape(value).replace("\"", "&quot;")).append('"');
        }
    }

    private static String text(TextNode node) {
        String text = keepsSpace(node.parent()) ? node.getWholeText() : node.getWholeText().replaceAll("[ \\t\\n\\f\\r]+", " ");
        return escape(text).replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String escape(String text) {
        return CONTROL_CHARACTER.matcher(text.replace("&", "&amp;").replace("\u00A0", "&nbsp;"))
                .replaceAll(found -> "&#x" + Integer.toHexString(found.group().charAt(0)) + ";");
    }

    private void breakLine(int depth) {
        html.append('\n').append(" ".repeat(Math.min(depth, MAX_INDENT)));
    }

    private static String name(Element element) {
        return element.tagName().toLowerCase(Locale.ROOT);
    }

    private static boolean known(String name) {
        return BLOCKS.contains(name) || INLINES.contains(name) || WITHOUT_LINE_BREAKS.contains(name);
    }

    /** Returns whether the element stands on lines of its own, as blocks and unknown elements do. */
    private static boolean breaksLines(Element element) {
        String name = name(element);
        return !WITHOUT_LINE_BREAKS.contains(name) && !INLINES.contains(name);
    }

    private static boolean keepsSpace(Node node) {
        Node ancestor = node;
        for (int level = 0; level < MAX_LEVELS_KEEPING_SPACE && ancestor instanceof Element element; level++) {
            if (KEEPING_SPACE.contains(name(element))) {
                return true;
            }
            ancestor = element.parent();
        }
        return false;
    }
}
