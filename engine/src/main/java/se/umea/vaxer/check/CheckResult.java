package se.umea.vaxer.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.MailObfuscation;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.SecurityTxtExpiry;
import se.umea.vaxer.content.SettingsReader;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/**
 * What a site's content comes to on a day: the pages that are to be seen, those that wait, and what is to be mended.
 *
 * <p>A file is in one of the first two lists, or there is a blocking finding about it.
 *
 * @param files    how many content files there are
 * @param pages    the pages to be seen, in JBake's crawl order
 * @param withheld the pages that are not to be seen yet
 * @param findings by file and line
 */
public record CheckResult(int files, List<Page> pages, List<Withheld> withheld, List<Finding> findings) {

    /**
     * A page that is kept back.
     *
     * @param reason why, in Swedish
     * @param page   what would be seen of it, with the status {@code published}; null where its faults would stop it
     */
    public record Withheld(String file, String reason, Page page) {
    }

    private static final Set<Rule> EVEN_IN_DRAFTS = Set.of(Rule.REPEATED_FIELD, Rule.SCRIPT);

    public CheckResult {
        pages = List.copyOf(pages);
        withheld = List.copyOf(withheld);
        findings = List.copyOf(findings);
    }

    /**
     * Reads a site's content and holds it against the contract in its {@code jbake.properties}; a site that declares
     * none is held to what every JBake site needs.
     *
     * @param today the day it is where the site is read
     * @throws IllegalArgumentException if the contract itself, or a setting, cannot be understood
     */
    public static CheckResult of(Site site, LocalDate today) {
        return of(site, today, (reader, files) -> files.parallelStream().map(reader::read).toList());
    }

    /**
     * As {@link #of(Site, LocalDate)}, but a content file that was read before, and holds the same, is not judged anew.
     *
     * @param known what the content files came to before
     */
    public static CheckResult of(Site site, LocalDate today, EntryCache known) {
        return of(site, today, (reader, files) -> known.read(files, reader, today));
    }

    private static CheckResult of(Site site, LocalDate today, BiFunction<EntryReader, List<Path>, List<Entry>> reading) {
        Objects.requireNonNull(today, "today");
        ContentSchema contract = ContentSchema.of(site);
        SettingsReader.requireReadable(site, contract);
        FileNames names = new FileNames(site, contract.isDeclared());
        List<Entry> read = reading.apply(new EntryReader(site, contract, today), names.content());
        List<Finding> findings = new ArrayList<>(names.findings());
        LinkCheck links = new LinkCheck(site, contract, read, names.assets());
        VersionCheck versions = new VersionCheck(site, read);
        List<Entry> entries = contract.isDeclared() ? read.parallelStream()
                .map(entry -> entry.with(links.judge(entry)).with(versions.judge(entry))).toList() : read;
        entries.forEach(entry -> entry.findings().forEach(finding -> findings.add(asSevere(finding, entry))));
        if (contract.isDeclared()) {
            UsageCheck usage = new UsageCheck(site, contract, entries);
            findings.addAll(usage.requiredPages());
            findings.addAll(SecurityTxtExpiry.judge(site, today));
            // what is left over can only be told once everything that is there can be read
            if (findings.stream().noneMatch(Finding::blocking)) {
                findings.addAll(usage.lonely());
                findings.addAll(usage.unused(names.assets(), links.used()));
            }
        }
        findings.sort(null);
        MailObfuscation addresses = new MailObfuscation();
        List<Page> pages = entries.stream().filter(entry -> entry.isPublic() && entry.page() != null)
                .map(entry -> entry.page().published().with(addresses)).toList();
        List<Withheld> withheld = entries.stream().filter(entry -> !entry.isPublic())
                .map(entry -> new Withheld(entry.path(), entry.state(),
                        entry.isWhole() ? entry.page().published().with(addresses) : null)).toList();
        return new CheckResult(entries.size(), pages, withheld, findings);
    }

    /** Whether nothing stands in the way of publishing. */
    public boolean isPublishable() {
        return findings.stream().noneMatch(Finding::blocking);
    }

    /** This review with what was found later on, in the site that its pages became. */
    public CheckResult and(List<Finding> later) {
        return new CheckResult(files, pages, withheld, Stream.concat(findings.stream(), later.stream()).sorted().toList());
    }

    /** A draft may be half done; but that it is one has to be beyond doubt, and whoever previews it must not run it. */
    private static Finding asSevere(Finding finding, Entry entry) {
        return entry.isDraft() && !EVEN_IN_DRAFTS.contains(finding.rule())
                ? Finding.warning(finding.rule(), finding.file(), finding.line(), finding.message()) : finding;
    }
}
