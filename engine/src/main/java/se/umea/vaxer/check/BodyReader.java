package se.umea.vaxer.check;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.FieldType;
import se.umea.vaxer.content.LineMap;
import se.umea.vaxer.content.Link;
import se.umea.vaxer.content.Markdown;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.ActiveMarkup;

/** Reads and judges what stands under a file's header; safe to share between threads. */
final class BodyReader {

    /**
     * A page's text.
     *
     * @param html  null where JBake itself is to read the file
     * @param links the addresses in it that are the site's own
     */
    record Body(String html, List<Link> links) {
    }

    private final ContentSchema contract;
    private final Markdown markdown;
    private final Set<String> known;
    private final Set<String> abbreviations = new HashSet<>();

    BodyReader(Site site, ContentSchema contract) {
        this.contract = contract;
        this.markdown = new Markdown(site.config().getMarkdownExtensions());
        this.known = contract.fieldNames();
        site.config().getCompositeConfiguration().subset("abbreviation").getKeys().forEachRemaining(abbreviations::add);
    }

    /** Reads the body of a file that has its separator; nothing where there is none to read. */
    Optional<Body> read(ContentFile source, String type, FindingCollector findings) {
        int first = source.separator() + 2;
        List<String> lines = source.lines().subList(first - 1, source.lines().size());
        if (lines.stream().allMatch(String::isBlank)) {
            findings.block(Rule.MISSING_TEXT, source.lines().size(), "sidan har ingen text; skriv den under skiljeraden");
            return Optional.empty();
        }
        if (contract.isDeclared()) {
            strayFields(lines, first, findings);
        }
        return switch (source.path().substring(source.path().lastIndexOf('.') + 1)) {
            case "md" -> markdown(source, lines, type, findings);
            case "html" -> Optional.of(html(source, first, findings));
            default -> Optional.of(new Body(null, List.of()));
        };
    }

    private void strayFields(List<String> lines, int first, FindingCollector findings) {
        for (int i = 0; i < lines.size(); i++) {
            int equals = lines.get(i).indexOf('=');
            if (equals > 0 && known.contains(lines.get(i).substring(0, equals).strip())) {
                findings.block(Rule.FIELD_IN_TEXT, first + i, "ett rubrikfält står i texten; flytta raden till ovanför "
                        + "skiljeraden");
            }
        }
    }

    private Optional<Body> markdown(ContentFile source, List<String> lines, String type, FindingCollector findings) {
        Optional<String> tooMuch = MarkdownComplexity.tooMuch(lines);
        if (tooMuch.isEmpty()) {
            try {
                return Optional.of(markdown(source, type, findings));
            } catch (StackOverflowError e) {
                // flexmark calls itself for each level of what nests, and only it can tell how deep that is
                tooMuch = Optional.of("texten har för många nivåer i varandra");
            }
        }
        findings.block(Rule.TOO_DEEP, source.separator() + 2, tooMuch.get() + "; skriv om eller dela upp den");
        return Optional.empty();
    }

    private Body markdown(ContentFile source, String type, FindingCollector findings) {
        Document document = markdown.parse(source.body());
        LineMap map = new LineMap(source.body(), source.separator() + 2);
        TextCheck text = new TextCheck(contract.isDeclared(), map, findings);
        text.judge(document);
        String html = markdown.render(document);
        text.judge(html);
        if (html.isBlank()) {
            findings.block(Rule.MISSING_TEXT, source.lines().size(), "sidan visar ingen text; skriv den under skiljeraden");
        }
        if (contract.isDeclared()) {
            hints(source, type, text.paragraphs(), map, findings);
        }
        return new Body(html, text.links());
    }

    private static Body html(ContentFile source, int first, FindingCollector findings) {
        PageFrame page = new PageFrame(source.body());
        if (!page.isActive()) {
            if (!page.isClosed()) {
                findings.block(Rule.UNCLOSED_HTML, first, TextCheck.UNCLOSED);
            }
            return new Body(source.body(), List.of());
        }
        int before = findings.list().size();
        for (Element element : Parser.htmlParser().setTrackPosition(true).parseInput(source.body(), "").getAllElements()) {
            if (element.sourceRange().isTracked() && ActiveMarkup.isActive(element.normalName(), element.attributes())) {
                findings.block(Rule.SCRIPT, first - 1 + element.sourceRange().start().lineNumber(), TextCheck.RUNS);
            }
        }
        if (findings.list().size() == before) {
            findings.block(Rule.SCRIPT, first, TextCheck.RUNS);
        }
        return new Body(source.body(), List.of());
    }

    private void hints(ContentFile source, String type, List<Node> paragraphs, LineMap map, FindingCollector findings) {
        MistypedMarkdown almost = new MistypedMarkdown(map, findings);
        PlainLanguageCheck hints = new PlainLanguageCheck(abbreviations, findings);
        for (ContentFile.Field field : source.fields()) {
            ContentSchema.Field declared = contract.types().containsKey(type) ? contract.types().get(type).fields().get(field.key()) : null;
            if (declared != null && declared.form() instanceof FieldType.Text) {
                hints.abbreviations(field.value(), field.line(), source.text());
            }
        }
        for (Node paragraph : paragraphs) {
            String chars = paragraph.getChars().toString();
            almost.judge(chars, paragraph.getStartOffset());
            hints.sentences(chars, paragraph.getStartOffset(), map);
            hints.abbreviations(chars, map.line(paragraph.getStartOffset()), source.text());
        }
    }
}
