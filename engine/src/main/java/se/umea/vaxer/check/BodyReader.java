package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.FieldType;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.content.LineMap;
import se.umea.vaxer.content.Link;
import se.umea.vaxer.content.Markdown;
import se.umea.vaxer.content.PageMetadata;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.ActiveMarkup;

/** Reads and checks the text below a file's header; safe to share between threads. */
final class BodyReader {

    /**
     * A page's text.
     *
     * @param html  null if JBake itself has to read the file
     * @param links the addresses in it that are the site's own
     */
    record Body(String html, List<Link> links) {
    }

    private final ContentSchema schema;
    private final Markdown markdown;
    private final Set<String> fieldNames;
    private final Languages languages;
    private final Map<String, Set<String>> vagueLinks = new HashMap<>();
    private final Set<String> abbreviations = new HashSet<>();
    private final FunctionWords functionWords;
    private final Set<String> placeholders = new HashSet<>();

    BodyReader(Site site, ContentSchema schema, Languages languages) {
        this.schema = schema;
        this.markdown = new Markdown(site.config().getMarkdownExtensions());
        this.fieldNames = schema.fieldNames();
        this.languages = languages;
        languages.tags().forEach(tag -> vagueLinks.put(tag, Set.of(languages.word(tag, "vague-links").split(",\\s*"))));
        languages.tags().forEach(tag -> placeholders.add(text(Locale.forLanguageTag(tag), "check.new-text")));
        placeholders.add(text("check.new-text"));
        this.functionWords = new FunctionWords(languages);
        site.config().getCompositeConfiguration().subset("abbreviation").getKeys().forEachRemaining(abbreviations::add);
    }

    /** Reads the body of a file that has its separator; empty if it has no text. */
    Optional<Body> read(ContentFile source, PageMetadata metadata, FindingCollector findings) {
        int firstLine = source.separator() + 2;
        List<String> lines = source.lines().subList(firstLine - 1, source.lines().size());
        if (lines.stream().allMatch(String::isBlank)) {
            findings.block(Rule.MISSING_TEXT, source.lines().size(), text("missing-text"));
            return Optional.empty();
        }
        for (int i = 0; i < lines.size(); i++) {
            int equals = lines.get(i).indexOf('=');
            if (equals > 0 && fieldNames.contains(lines.get(i).substring(0, equals).strip())) {
                findings.block(Rule.FIELD_IN_TEXT, firstLine + i, text("field-in-text"));
            }
        }
        for (String placeholder : placeholders) {
            int line = source.text().contains(placeholder) ? lines.indexOf(placeholder) : -1;
            if (line >= 0 && !metadata.publicFrom().equals(PageMetadata.NEVER)) {
                findings.block(Rule.PLACEHOLDER, firstLine + line, text("placeholder", placeholder));
            }
        }
        return switch (source.path().substring(source.path().lastIndexOf('.') + 1)) {
            case "md" -> markdown(source, lines, metadata, findings);
            case "html" -> {
                checkHtml(source, firstLine, findings);
                yield Optional.of(new Body(source.body(), List.of()));
            }
            default -> Optional.of(new Body(null, List.of()));
        };
    }

    private Optional<Body> markdown(ContentFile source, List<String> lines, PageMetadata metadata, FindingCollector findings) {
        Optional<String> excess = MarkdownComplexity.excess(lines);
        if (excess.isEmpty()) {
            try {
                return Optional.of(markdown(source, metadata, findings));
            } catch (StackOverflowError e) {
                // flexmark calls itself for each level of nesting, and only it can say how deep that is
                excess = Optional.of(text("too-deep.levels"));
            }
        }
        findings.block(Rule.TOO_DEEP, source.separator() + 2, excess.get());
        return Optional.empty();
    }

    private Body markdown(ContentFile source, PageMetadata metadata, FindingCollector findings) {
        Document document = markdown.parse(source.body());
        LineMap map = new LineMap(source.body(), source.separator() + 2);
        String language = metadata.language().map(ContentFile.Field::value).orElse(languages.own());
        Set<String> vague = vagueLinks.getOrDefault(language, Set.of());
        Prose prose = new Prose(source.body());
        TextCheck text = new TextCheck(vague, prose, map, findings);
        text.check(document);
        String html = markdown.render(document);
        text.check(html);
        if (html.isBlank()) {
            findings.block(Rule.MISSING_TEXT, source.lines().size(), text("missing-text.invisible"));
        }
        WritingHints hints = new WritingHints(abbreviations, source.text(), map, findings);
        ContentSchema.Type type = schema.types().get(metadata.type());
        for (ContentFile.Field field : source.fields()) {
            ContentSchema.Field declared = type == null ? null : type.fields().get(field.key());
            if (declared != null && declared.type() instanceof FieldType.Text) {
                hints.checkAbbreviations(field.value(), field.line());
            }
        }
        for (Node paragraph : text.paragraphs()) {
            hints.check(paragraph.getChars().toString(), paragraph.getStartOffset());
        }
        ProseCheck check = new ProseCheck(source.body(), map, findings);
        List<Prose.Block> blocks = prose.blocks();
        blocks.forEach(check::check);
        functionWords.otherLanguage(language, blocks).ifPresent(other -> findings.warn(Rule.TEXT_LANGUAGE, source.separator() + 2,
                Optional.ofNullable(type).flatMap(declared -> declared.field(FieldType.Simple.LANGUAGE))
                        .map(field -> text("text-language", other, language, field))
                        .orElseGet(() -> text("text-language.no-field", other, language))));
        return new Body(html, text.links());
    }

    private static void checkHtml(ContentFile source, int firstLine, FindingCollector findings) {
        PageFrame page = new PageFrame(source.body());
        if (!page.isActive()) {
            if (!page.isClosed()) {
                findings.block(Rule.UNCLOSED_HTML, firstLine, text("unclosed-html"));
            }
            return;
        }
        List<Element> active = Parser.htmlParser().setTrackPosition(true).parseInput(source.body(), "").getAllElements().stream()
                .filter(element -> element.sourceRange().isTracked() && ActiveMarkup.isActive(element.normalName(), element.attributes()))
                .toList();
        active.forEach(element ->
                findings.block(Rule.SCRIPT, firstLine - 1 + element.sourceRange().start().lineNumber(), text("script.html")));
        if (active.isEmpty()) {
            findings.block(Rule.SCRIPT, firstLine, text("script.html"));
        }
    }
}
