package se.umea.vaxer.check;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Link;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.PageMetadata;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Rule;

/** Reads and judges one content file after the other; safe to share between threads. */
final class EntryReader {

    private static final long MOST_BYTES = 1_000_000;

    private final Site site;
    private final FieldCheck fields;
    private final BodyReader bodies;
    private final Charset charset;
    private final String separator;
    private final Set<String> known;
    private final boolean contract;

    EntryReader(Site site, ContentSchema contract, LocalDate today) {
        this.site = site;
        this.fields = new FieldCheck(site, contract, today);
        this.bodies = new BodyReader(site, contract);
        this.charset = site.charset();
        this.separator = site.config().getHeaderSeparator();
        this.known = contract.fieldNames();
        this.contract = contract.isDeclared();
    }

    /** Reads a file; whatever it holds, there is an entry. */
    Entry read(Path file) {
        return read(file, bytes -> read(file, bytes));
    }

    /** @param judge judges what the file holds; not asked where that cannot be read */
    Entry read(Path file, Function<byte[], Entry> judge) {
        FindingCollector findings = new FindingCollector(site.relative(file));
        try {
            if (Files.size(file) > MOST_BYTES) {
                findings.block(Rule.TOO_LARGE, 0, "filen är större än 1 MB; dela upp sidan, eller lägg bilder och dokument i assets");
                return entry(file, null, PageMetadata.NONE, List.of(), findings);
            }
            return judge.apply(Files.readAllBytes(file));
        } catch (IOException e) {
            findings.block(Rule.UNREADABLE, 0, "filen går inte att läsa; se över dess rättigheter");
            return entry(file, null, PageMetadata.NONE, List.of(), findings);
        }
    }

    /** Reads what a file is to hold. */
    Entry read(Path file, byte[] bytes) {
        return judge(new ContentFile(file, site.relative(file), bytes, charset.name(), separator), new FindingCollector(site.relative(file)));
    }

    private Entry judge(ContentFile raw, FindingCollector findings) {
        ContentFile source = CharacterCheck.judge(raw, charset, separator, findings);
        Optional<HeaderCheck.Header> header = contract && isUnmerged(source, findings) ? Optional.empty()
                : new HeaderCheck(source, separator, known, findings).judge();
        PageMetadata facts = header.map(found -> fields.judge(source.path(), found.fields(), findings)).orElse(PageMetadata.NONE);
        Optional<BodyReader.Body> body = header.filter(HeaderCheck.Header::asSplit)
                .flatMap(found -> bodies.read(source, facts.type(), findings));
        return entry(source.file(), body.map(read -> Page.of(source, read.html())).orElse(null), facts,
                body.map(BodyReader.Body::links).orElse(List.of()), findings);
    }

    /** Whether git has left two versions of some lines in it, for somebody to choose. */
    private static boolean isUnmerged(ContentFile source, FindingCollector findings) {
        List<String> lines = source.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("<<<<<<< ")) {
                findings.block(Rule.MERGE_CONFLICT, i + 1, "här står två ändringar av samma rader; behåll det som är rätt, och ta bort "
                        + "raderna med <<<<<<<, ======= och >>>>>>>");
                return true;
            }
        }
        return false;
    }

    private Entry entry(Path file, Page page, PageMetadata facts, List<Link> links, FindingCollector findings) {
        return new Entry(page, site.relative(file), site.address(file), facts, links, findings.list());
    }
}
