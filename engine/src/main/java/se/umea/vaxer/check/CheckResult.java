package se.umea.vaxer.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.umea.vaxer.content.ContentFolder;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.content.MailObfuscation;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.PageMetadata;
import se.umea.vaxer.content.RuleLevels;
import se.umea.vaxer.content.SecurityTxtExpiry;
import se.umea.vaxer.content.SettingsReader;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.finding.Rule;

/**
 * A site's content, checked on a day: visible pages, withheld ones, and findings.
 *
 * <p>A file is in one of the first two lists, or there is a blocking finding about it.
 *
 * @param files    the number of content files
 * @param pages    the visible pages, in JBake's crawl order
 * @param withheld the pages that are not visible yet
 * @param findings by file and line
 */
public record CheckResult(int files, List<Page> pages, List<Withheld> withheld, List<Finding> findings) {

    /**
     * A page that is not visible yet.
     *
     * @param publicFrom the day on which it becomes visible, or {@link PageMetadata#NEVER}
     * @param reason     why, for people
     * @param page       as it would be visible, with the status {@code published}; null if findings would block it
     */
    public record Withheld(String file, LocalDate publicFrom, String reason, Page page) {

        public boolean isDraft() {
            return publicFrom.equals(PageMetadata.NEVER);
        }
    }

    private static final Set<Rule> BLOCKING_IN_DRAFTS = Set.of(Rule.REPEATED_FIELD, Rule.SCRIPT);

    public CheckResult {
        pages = List.copyOf(pages);
        withheld = List.copyOf(withheld);
        findings = List.copyOf(findings);
    }

    /**
     * Reads a site's content and checks it against the schema in its {@code jbake.properties}; a site without a schema
     * only has to meet what every JBake site needs.
     *
     * @param today the day in the site's time zone
     * @throws IllegalArgumentException if the schema itself, or a setting, cannot be understood
     */
    public static CheckResult of(Site site, LocalDate today) {
        return of(site, today, (reader, files) -> files.parallelStream().map(reader::read).toList(), ContactChanges.ofEnvironment());
    }

    /** As {@link #of(Site, LocalDate)}, without checking again the content files that the cache has. */
    public static CheckResult of(Site site, LocalDate today, EntryCache cache) {
        return of(site, today, (reader, files) -> cache.read(files, reader, today), cache.contacts());
    }

    /** Reads every content file as JBake does, drafts included, and finds what it loses of them. */
    public static CheckResult asJBake(Site site, LocalDate today, RuleLevels levels) {
        LossCheck losses = new LossCheck(site, today);
        List<Page> pages = new ContentFolder(site).read(losses::add);
        return new CheckResult(pages.size(), pages, List.of(), levels.apply(losses.findings()));
    }

    private static CheckResult of(Site site, LocalDate today, BiFunction<EntryReader, List<Path>, List<Entry>> reading,
            ContactChanges contacts) {
        Objects.requireNonNull(today, "today");
        ContentSchema schema = ContentSchema.of(site);
        SettingsReader.requireReadable(site, schema);
        RuleLevels levels = RuleLevels.of(site);
        EntryReader reader = new EntryReader(site, schema, today);
        List<Entry> entries;
        List<Finding> findings = new ArrayList<>();
        if (schema.isDeclared()) {
            FileNames names = new FileNames(site);
            entries = reading.apply(reader, names.content());
            findings.addAll(levels.apply(names.findings()));
            LinkCheck links = new LinkCheck(site, schema, entries, names.assets());
            VersionCheck versions = new VersionCheck(schema, Languages.of(site), entries);
            entries = entries.parallelStream().map(entry -> {
                FindingCollector more = new FindingCollector(entry.path());
                links.check(entry, more);
                versions.check(entry, more);
                return entry.with(levels.apply(more.list()));
            }).toList();
            addFindings(entries, findings);
            UsageCheck usage = new UsageCheck(site, schema, entries);
            findings.addAll(levels.apply(usage.requiredPages()));
            findings.addAll(levels.apply(UniqueValues.check(schema, entries)));
            findings.addAll(levels.apply(contacts.findings(site, schema, entries)));
            findings.addAll(levels.apply(SecurityTxtExpiry.check(site, today)));
            // what is unused is only known once everything can be read
            if (findings.stream().noneMatch(Finding::blocking)) {
                findings.addAll(levels.apply(usage.referenceWarnings()));
                findings.addAll(levels.apply(usage.unused(names.assets(), links.used())));
            }
        } else {
            entries = reading.apply(reader, new ContentFolder(site).files());
            addFindings(entries, findings);
        }
        findings = AcceptedWarnings.leaveOut(entries, findings).stream().sorted().toList();
        MailObfuscation addresses = new MailObfuscation();
        List<Page> pages = entries.stream().filter(entry -> entry.isPublic() && entry.page() != null)
                .map(entry -> entry.page().published().with(addresses)).toList();
        List<Withheld> withheld = entries.stream().filter(entry -> !entry.isPublic()).map(entry -> new Withheld(entry.path(),
                entry.metadata().publicFrom(), entry.reason(), entry.isValid() ? entry.page().published().with(addresses) : null)).toList();
        return new CheckResult(entries.size(), pages, withheld, findings);
    }

    /** Adds entries' findings; most of those in drafts only warn, but a script could run in the preview. */
    private static void addFindings(List<Entry> entries, List<Finding> findings) {
        entries.forEach(entry -> entry.findings().forEach(finding -> {
            boolean blocks = finding.blocking() && (!entry.isDraft() || BLOCKING_IN_DRAFTS.contains(finding.rule()));
            findings.add(new Finding(finding.rule(), finding.file(), finding.line(), blocks, finding.message(), finding.subject()));
        }));
    }

    /** Returns the pages, and the withheld ones that could be visible, in crawl order. */
    public List<Page> allPages() {
        return Stream.concat(pages.stream(), withheld.stream().map(Withheld::page).filter(Objects::nonNull))
                .sorted(Comparator.comparing(Page::path, ContentFolder.CRAWL)).toList();
    }

    /** Returns whether no finding blocks publication. */
    public boolean isPublishable() {
        return findings.stream().noneMatch(Finding::blocking);
    }

    /** Returns this result with findings of later steps. That JBake drops a file is left out where another finding says why. */
    public CheckResult and(List<Finding> later) {
        Set<String> explained = findings.stream().map(Finding::file).collect(Collectors.toSet());
        return new CheckResult(files, pages, withheld, Stream.concat(findings.stream(), later.stream()
                .filter(finding -> finding.rule() != Rule.DROPPED || !explained.contains(finding.file()))).sorted().toList());
    }
}
