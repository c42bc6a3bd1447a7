package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.content.Link;
import se.umea.vaxer.content.Markdown;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.PageMetadata;
import se.umea.vaxer.content.RuleLevels;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.finding.Rule;

/** Reads and checks content files one by one; safe to share between threads. */
final class EntryReader {

    private static final long MAX_BYTES = 1_000_000;

    private final Site site;
    private final FieldCheck fields;
    private final BodyReader bodies;
    private final ForbiddenText forbidden;
    private final Charset charset;
    private final String separator;
    private final HeaderCheck.Format format;
    private final boolean hasSchema;
    private final RuleLevels levels;
    private final LossCheck losses;
    private final Markdown markdown;

    EntryReader(Site site, ContentSchema schema, LocalDate today) {
        Languages languages = Languages.of(site);
        this.site = site;
        this.fields = new FieldCheck(site, schema, languages, today);
        this.bodies = new BodyReader(site, schema, languages);
        this.forbidden = new ForbiddenText(site);
        this.charset = site.charset();
        this.separator = site.config().getHeaderSeparator();
        this.format = HeaderCheck.Format.of(site, schema);
        this.hasSchema = schema.isDeclared();
        this.levels = RuleLevels.of(site);
        this.losses = new LossCheck(site, today);
        this.markdown = new Markdown(site.config().getMarkdownExtensions());
    }

    /** Never fails: problems become findings. */
    Entry read(Path file) {
        return read(file, bytes -> read(file, bytes));
    }

    /** @param check checks the file's bytes; not called if they cannot be read */
    Entry read(Path file, Function<byte[], Entry> check) {
        FindingCollector findings = new FindingCollector(site.relative(file));
        try {
            if (!hasSchema || Files.size(file) <= MAX_BYTES) {
                return check.apply(Files.readAllBytes(file));
            }
            findings.block(Rule.TOO_LARGE, 0, text("too-large"));
        } catch (IOException e) {
            findings.block(Rule.UNREADABLE, 0, text("unreadable.file"));
        }
        return entry(file, null, PageMetadata.NONE, List.of(), findings);
    }

    /** Reads a file from its bytes. */
    Entry read(Path file, byte[] bytes) {
        FindingCollector findings = new FindingCollector(site.relative(file));
        ContentFile raw = ContentFile.of(file, site.relative(file), bytes, charset.name(), separator);
        if (!hasSchema) {
            PageMetadata metadata = losses.check(raw, findings);
            forbidden.check(raw, findings);
            return entry(file, Page.of(raw, markdown), metadata, List.of(), findings);
        }
        ContentFile source = CharacterCheck.check(raw, charset, separator, findings);
        Optional<HeaderCheck.Header> header = isUnmerged(source, findings) ? Optional.empty()
                : new HeaderCheck(source, format, findings).check();
        forbidden.check(source, findings);
        PageMetadata metadata = header.map(found -> fields.check(source, found.fields(), findings)).orElse(PageMetadata.NONE);
        Optional<BodyReader.Body> body = header.filter(HeaderCheck.Header::isWhereJBakeSeesIt)
                .flatMap(found -> bodies.read(source, metadata, findings));
        return entry(file, body.map(read -> Page.of(source, read.html())).orElse(null), metadata,
                body.map(BodyReader.Body::links).orElse(List.of()), findings);
    }

    /** Returns whether Git has left two versions of some lines in the file. */
    private static boolean isUnmerged(ContentFile source, FindingCollector findings) {
        for (int i = 0; i < source.lines().size(); i++) {
            if (source.lines().get(i).startsWith("<<<<<<< ")) {
                findings.block(Rule.MERGE_CONFLICT, i + 1, text("merge-conflict"));
                return true;
            }
        }
        return false;
    }

    private Entry entry(Path file, Page page, PageMetadata metadata, List<Link> links, FindingCollector findings) {
        return new Entry(page, site.relative(file), site.address(file), metadata, links, levels.apply(findings.list()));
    }
}
