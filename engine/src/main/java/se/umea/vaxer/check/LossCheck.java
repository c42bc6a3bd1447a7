package se.umea.vaxer.check;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.content.PageMetadata;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.FindingCollector;

/** Checks content files for what JBake loses of them without an error; safe to share between threads. */
public final class LossCheck {

    /** The kinds of files whose header JBake reads by itself; its other engines have headers of their own. */
    private static final Set<String> READ = Set.of("md", "html");

    private final FieldCheck fields;
    private final HeaderCheck.Format format;
    private final Charset charset;
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();

    /** @param today the day in the site's time zone */
    public LossCheck(Site site, LocalDate today) {
        this.fields = new FieldCheck(site, ContentSchema.NONE, Languages.of(site), today);
        this.format = HeaderCheck.Format.of(site, ContentSchema.NONE);
        this.charset = site.charset();
    }

    /** Checks a file and keeps what is found. */
    public void add(ContentFile source) {
        FindingCollector found = new FindingCollector(source.path());
        check(source, found);
        findings.addAll(found.list());
    }

    /** Returns what was found in all files so far. */
    public List<Finding> findings() {
        return findings.stream().sorted().toList();
    }

    /** Checks a file, and returns its metadata as JBake sees them. */
    PageMetadata check(ContentFile source, FindingCollector found) {
        if (!READ.contains(source.path().substring(source.path().lastIndexOf('.') + 1))) {
            return PageMetadata.NONE;
        }
        ContentFile read = source.text().indexOf(CharacterCheck.LOST) < 0 ? source
                : CharacterCheck.check(source, charset, format.separator(), found);
        Optional<HeaderCheck.Header> header = new HeaderCheck(read, format, found).check();
        Optional<PageMetadata> metadata = header.map(there -> fields.check(read, there.fields(), found));
        // a status that JBake does not see makes no draft
        return metadata.filter(meant -> header.get().isWhereJBakeSeesIt()).orElse(PageMetadata.NONE);
    }
}
