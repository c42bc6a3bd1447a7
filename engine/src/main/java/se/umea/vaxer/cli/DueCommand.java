package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.count;
import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.verify.ComponentList;
import se.umea.vaxer.verify.ExternalLinkChecker;
import se.umea.vaxer.verify.OsvDatabase;
import se.umea.vaxer.verify.SourceTracer;

/** Lists what somebody has to do soon. Exits with 0 if there is nothing, 1 if there is, 2 if some of it could not be found out. */
@Command(name = "due")
final class DueCommand extends CommandBase {

    private static final String OSV = "https://api.osv.dev";
    private static final String VULNERABILITY = "[%1$s](https://osv.dev/vulnerability/%1$s)";
    private static final Duration LINKS_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration OSV_TIMEOUT = Duration.ofMinutes(1);
    private static final int MAX_VULNERABILITIES = 10;

    @Option(names = "--site", descriptionKey = "vaxer.site", paramLabel = "${bundle:label.folder}")
    private Path folder;

    @Option(names = "--sbom", arity = "1..*", paramLabel = "${bundle:label.file}")
    private List<Path> sboms = new ArrayList<>();

    @Option(names = "--osv", paramLabel = "${bundle:label.address}")
    private String osv;

    @Option(names = "--out", paramLabel = "${bundle:label.file}")
    private Path file;

    private final List<String> unknown = new ArrayList<>();

    @Override
    public Integer call() {
        requireOwn();
        Site site = site();
        CheckResult content = CheckResult.of(site, vaxer().today());
        if (!content.isPublishable()) {
            unknown.add(text("cli.due.content", ReportOption.count(content.findings())));
        }
        DueReport report = new DueReport();
        report.add(text("cli.due.reviews"), entries(content.findings(), Rule.REVIEW_DUE));
        report.add(text("cli.due.expiring"), entries(content.findings(), Rule.YEARLY_DUE, Rule.SECURITY_TXT));
        report.add(text("cli.due.links"), entries(deadLinks(site, content), Rule.DEAD_LINK));
        report.add(text("cli.due.libraries"), vulnerableLibraries());
        boolean isEmpty = report.markdown().isEmpty();
        report.add(text("cli.due.unknown"), unknown.stream().map(DueReport::entry).toList());
        print(report.markdown());
        return unknown.isEmpty() ? isEmpty ? Vaxer.OK : Vaxer.FINDINGS : Vaxer.ERROR;
    }

    private static List<String> entries(List<Finding> findings, Rule... rules) {
        return findings.stream().filter(finding -> Arrays.asList(rules).contains(finding.rule()))
                .map(finding -> DueReport.entry(finding.line() == 0 ? text("cli.due.file", finding.file(), finding.message())
                        : text("cli.due.line", finding.file(), finding.line(), finding.message()))).toList();
    }

    private List<Finding> deadLinks(Site site, CheckResult content) {
        try {
            ExternalLinkChecker.Result links = new ExternalLinkChecker()
                    .check(SiteParameter.withStartPage(siteFolder(folder)), LINKS_TIMEOUT);
            if (links.notRequested() > 0) {
                unknown.add(count("cli.due.links-left", links.notRequested()));
            }
            if (links.isOffline()) {
                unknown.add(text("cli.due.offline"));
                return List.of();
            }
            Map<String, String> sources = new HashMap<>();
            content.pages().forEach(page -> sources.put(site.address(page.file()), page.path()));
            SourceTracer tracer = new SourceTracer(site.root(), sources, site.charset());
            return links.dead().stream().map(tracer::trace).sorted().toList();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            unknown.add(text("cli.due.no-links", reason(e)));
            return List.of();
        }
    }

    private List<String> vulnerableLibraries() {
        if (sboms.isEmpty()) {
            return List.of();
        }
        try {
            SortedMap<String, String> names = ComponentList.read(sboms);
            OsvDatabase.Result known = new OsvDatabase(database(), OSV_TIMEOUT).find(names.keySet());
            known.failure().ifPresent(unknown::add);
            return known.vulnerabilities().entrySet().stream().map(library ->
                    text("cli.due.library", DueReport.entry(names.get(library.getKey())), links(library.getValue()))).toList();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            unknown.add(text("cli.due.no-libraries", reason(e)));
            return List.of();
        }
    }

    private String database() {
        return Stream.of(Objects.requireNonNullElse(osv, ""), System.getenv().getOrDefault("VAXER_OSV", ""))
                .filter(given -> !given.isBlank()).findFirst().orElse(OSV);
    }

    private static String links(SortedSet<String> vulnerabilities) {
        return vulnerabilities.stream().limit(MAX_VULNERABILITIES).map(VULNERABILITY::formatted).collect(Collectors.joining(", "))
                + (vulnerabilities.size() > MAX_VULNERABILITIES ? " …" : "");
    }

    private static String reason(Exception failure) {
        return failure.getMessage() + (failure.getCause() == null ? "" : "; " + text("cli.cause", failure.getCause()));
    }

    /** @throws IllegalArgumentException if the file to write is there, and is no earlier report */
    private void requireOwn() {
        try {
            if (file != null && Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && (Files.size(file) == 0 || isReport()))) {
                throw new IllegalArgumentException(text("cli.due.foreign", file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(text("cli.due.unreadable", file), e);
        }
    }

    private boolean isReport() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(DueReport.MARK.length()), StandardCharsets.UTF_8).equals(DueReport.MARK);
        }
    }

    private void print(String markdown) {
        if (markdown.isEmpty()) {
            err().println(text("cli.due.nothing"));
        }
        if (file == null) {
            out().print(markdown);
            out().flush();
            return;
        }
        Uncheck.run(() -> {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, markdown, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING,
                    LinkOption.NOFOLLOW_LINKS);
        }, () -> text("cli.due.not-written", file));
    }
}
