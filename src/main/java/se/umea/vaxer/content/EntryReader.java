package se.umea.vaxer.content;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import se.umea.vaxer.Rule;

/** Reads and judges one content file after the other; safe to share between threads. */
final class EntryReader {

    private static final long MOST_BYTES = 1_000_000;

    private final Site site;
    private final Contract contract;
    private final Markdown markdown;
    private final FieldCheck fieldCheck;
    private final Charset charset;
    private final String separator;
    private final Set<String> known;
    private final Set<String> abbreviations = new HashSet<>();

    EntryReader(Site site, Contract contract, LocalDate today) {
        this.site = site;
        this.contract = contract;
        this.markdown = new Markdown(site.config().getMarkdownExtensions());
        this.fieldCheck = new FieldCheck(site, contract, today);
        this.charset = site.charset();
        this.separator = site.config().getHeaderSeparator();
        this.known = contract.fieldNames();
        site.config().getCompositeConfiguration().subset("forkortning").getKeys().forEachRemaining(abbreviations::add);
    }

    /** Reads a file; whatever it holds, there is an entry. */
    Entry read(Path file) {
        Findings findings = new Findings(site.relative(file));
        try {
            if (Files.size(file) > MOST_BYTES) {
                findings.block(Rule.FOR_STOR, 0, "filen är större än 1 MB; dela upp sidan, eller lägg bilder och dokument i assets");
                return entry(file, null, Facts.NONE, List.of(), findings);
            }
            return judge(new Source(file, site.relative(file), Files.readAllBytes(file), charset, separator), findings);
        } catch (IOException e) {
            findings.block(Rule.OLASBAR, 0, "filen går inte att läsa; se över dess rättigheter");
            return entry(file, null, Facts.NONE, List.of(), findings);
        }
    }

    private Entry judge(Source raw, Findings findings) {
        Source source = LetterCheck.judge(raw, charset, separator, findings);
        Optional<List<Source.Field>> header = new HeaderCheck(source, separator, known, findings).judge();
        Facts facts = header.map(fields -> fieldCheck.judge(source.path(), fields, findings)).orElse(Facts.NONE);
        TextCheck text = new TextCheck(contract.isDeclared(), new LineMap(source.body(), source.separator() + 2), findings);
        String html = null;
        if (header.isPresent() && source.separator() >= 0) {
            html = body(source, facts, text, findings);
        }
        return entry(source.file(), html == null ? null : Page.of(source, html), facts, text.links(), findings);
    }

    private String body(Source source, Facts facts, TextCheck text, Findings findings) {
        List<String> lines = source.lines().subList(source.separator() + 1, source.lines().size());
        String html = source.path().endsWith(".md") ? markdown(source, lines, facts, text, findings)
                : source.path().endsWith(".html") ? html(source, lines, findings) : source.body();
        if (lines.stream().allMatch(String::isBlank) || html != null && html.isBlank()) {
            findings.block(Rule.SAKNAD_TEXT, source.lines().size(), "sidan har ingen text; skriv den under skiljeraden");
        }
        if (contract.isDeclared()) {
            for (int i = 0; i < lines.size(); i++) {
                int equals = lines.get(i).indexOf('=');
                if (equals > 0 && known.contains(lines.get(i).substring(0, equals).strip())) {
                    findings.block(Rule.RUBRIKFALT_I_TEXT, source.separator() + 2 + i, "ett rubrikfält står i texten; flytta raden till "
                            + "ovanför skiljeraden");
                }
            }
        }
        return html;
    }

    private String markdown(Source source, List<String> lines, Facts facts, TextCheck text, Findings findings) {
        Optional<String> tooMuch = Complexity.tooMuch(lines);
        if (tooMuch.isEmpty()) {
            try {
                Document document = markdown.parse(source.body());
                text.judge(document);
                if (contract.isDeclared()) {
                    hints(source, facts, text.paragraphs(), findings);
                }
                return markdown.render(document);
            } catch (StackOverflowError e) {
                // flexmark calls itself for each level of what nests, and only it can tell how deep that is
                tooMuch = Optional.of("texten har för många nivåer i varandra");
            }
        }
        findings.block(Rule.FOR_INVECKLAD, source.separator() + 2, tooMuch.get() + "; skriv om eller dela upp den");
        return null;
    }

    private String html(Source source, List<String> lines, Findings findings) {
        String body = source.body();
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        for (Element element : parser.parseInput(body, "").getAllElements()) {
            if (TextCheck.isActive(element) && element.sourceRange().isTracked()) {
                findings.block(Rule.SKRIPT, source.separator() + 1 + element.sourceRange().start().lineNumber(),
                        "texten innehåller HTML som kan köra skript eller hämta något utifrån; ta bort det");
            }
        }
        return body;
    }

    private void hints(Source source, Facts facts, List<Node> paragraphs, Findings findings) {
        PlainLanguage hints = new PlainLanguage(abbreviations, findings);
        LineMap map = new LineMap(source.body(), source.separator() + 2);
        Contract.Type type = contract.types().get(facts.type());
        for (Source.Field field : source.fields()) {
            Contract.Field declared = type == null ? null : type.fields().get(field.key());
            if (declared != null && declared.form() instanceof Form.Text) {
                hints.abbreviations(field.value(), field.line(), source.text());
            }
        }
        for (Node paragraph : paragraphs) {
            String chars = paragraph.getChars().toString();
            hints.sentences(chars, paragraph.getStartOffset(), map);
            hints.abbreviations(chars, map.line(paragraph.getStartOffset()), source.text());
        }
    }

    private Entry entry(Path file, Page page, Facts facts, List<Link> links, Findings findings) {
        String path = site.relative(file);
        String inContent = site.contentFolder().relativize(file).toString().replace('\\', '/');
        String address = inContent.substring(0, inContent.lastIndexOf('.')) + site.config().getOutputExtension();
        return new Entry(page, path, address, facts, links, findings.list());
    }
}
