package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.umea.vaxer.build.BuildPipeline;
import se.umea.vaxer.diff.DiffReport;
import se.umea.vaxer.diff.SiteDiff;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Messages;
import se.umea.vaxer.publish.Formats;
import se.umea.vaxer.publish.GitCommit;
import se.umea.vaxer.publish.Proposals;
import se.umea.vaxer.publish.PublishRequest;
import se.umea.vaxer.publish.PublishResult;
import se.umea.vaxer.publish.Publisher;
import se.umea.vaxer.publish.ReleaseDiff;
import se.umea.vaxer.publish.SftpAddress;

/** Puts the finished site on a web host, whole or not at all. */
@Command(name = "publish")
final class PublishCommand extends CommandBase {

    private static final Path PROPOSAL = Path.of("target/proposal");
    private static final Path CMS = Path.of("target/cms");
    private static final long MAX_DOWNLOAD = 64L << 20;
    private static final int MAX_NAMED_CHANGES = 5;
    private static final double SECOND = 1e9;

    @Mixin
    private HostOption host;

    @Option(names = "--site", paramLabel = "${bundle:label.folder}")
    private Path folder;

    @Option(names = "--keep", paramLabel = "${bundle:label.number}", defaultValue = "5")
    private int keep;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--allow-dirty")
    private boolean allowDirty;

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--plain")
    private boolean plain;

    @Option(names = "--take-over")
    private boolean takeOver;

    @Option(names = "--proposal", paramLabel = "${bundle:label.name}")
    private String proposal;

    @Option(names = "--close", paramLabel = "${bundle:label.name}")
    private String closed;

    @Option(names = "--cms")
    private boolean cms;

    @Option(names = "--summary", paramLabel = "${bundle:label.file}", defaultValue = "${env:GITHUB_STEP_SUMMARY}")
    private Path summary;

    @Override
    public Integer call() {
        requireWithout("--close", "--proposal", "--site", "--keep", "--dry-run", "--allow-dirty", "--force", "--plain", "--take-over");
        requireWithout("--proposal", "--site", "--keep", "--force");
        requireWithout("--cms", "--proposal", "--close", "--site", "--plain");
        if (closed != null) {
            return close();
        }
        if (proposal == null && !cms && isRefused()) {
            return Vaxer.ERROR;
        }
        long started = System.nanoTime();
        // resolved once: the site that is verified is the one that is uploaded, wherever the link leads meanwhile
        Path site = cms ? CMS : proposal == null ? SiteParameter.real(siteFolder(folder)) : PROPOSAL;
        GitCommit commit = GitCommit.of(source(), err()::println);
        requireClean(commit);
        if (cms) {
            CmsCommand.write(site(), CMS, this);
        }
        if (proposal != null && build() != Vaxer.OK) {
            return Vaxer.FINDINGS;
        }
        ProgressLine progress = new ProgressLine(out(), vaxer().terminal());
        // connects while the site is verified; nothing is uploaded before that
        CompletableFuture<Publisher> connecting = CompletableFuture.supplyAsync(() -> host.open(progress, vaxer().zone()),
                PublishCommand::start);
        // the editor is no site: it has scripts, and none of a site's pages
        List<Finding> findings = cms ? List.of() : verify(site);
        try (progress; Publisher whole = await(connecting)) {
            if (findings.stream().anyMatch(Finding::blocking)) {
                ReportOption.findings(findings, err(), ansi());
                err().println(text("cli.not-published.findings", site, ReportOption.count(findings)));
                return Vaxer.FINDINGS;
            }
            Optional<Proposals> proposals = Optional.ofNullable(proposal).map(name -> whole.proposals(Proposals.folder(site())));
            Publisher publisher = proposals.map(all -> all.publisher(proposal)).orElse(whole);
            PublishRequest request = new PublishRequest(site, commit, keep, force, plain, takeOver);
            if (cms && publisher.live().isPresent() && publisher.compare(request).added().containsKey("cms.js")) {
                throw new IllegalArgumentException(text("cli.not-published.other-than-cms", publisher.name()));
            }
            Optional<SiteDiff> seen = cms ? Optional.empty() : compare(publisher, site);
            if (dryRun) {
                print(publisher.compare(request), seen, publisher.name());
                return Vaxer.OK;
            }
            PublishResult result = proposals.map(all -> all.publish(proposal, request, vaxer().now()))
                    .orElseGet(() -> whole.publish(request, vaxer().now()));
            String seconds = String.format(Messages.bundle().getLocale(), "%.1f s", (System.nanoTime() - started) / SECOND);
            print(result, seen, publisher.name(), seconds);
            // a variable without a value names no file
            if (summary != null && !summary.toString().isEmpty()) {
                PublishSummary.append(summary, result, seen, publisher.name(), proposals.map(all -> address()), seconds);
            }
            proposals.ifPresent(all -> out().println(address()));
            return Vaxer.OK;
        }
    }

    /** @throws IllegalArgumentException if the option is given together with one that it excludes */
    private void requireWithout(String option, String... excluded) {
        if (isGiven(option)) {
            Stream.of(excluded).filter(this::isGiven).findFirst().ifPresent(other -> {
                throw new IllegalArgumentException(text("cli.not-together", option, other));
            });
        }
    }

    /** Reports what is not confirmed, and returns whether nothing may be published therefore; a dry run goes on. */
    private boolean isRefused() {
        if (!SftpAddress.isElsewhere(host.target())) {
            return false;
        }
        boolean open = ReportOption.unconfirmed(site(), err(), ansi());
        if (open) {
            err().println(text(dryRun ? "cli.not-published.would-refuse" : "cli.not-published.unconfirmed", host.target()));
        }
        return open && !dryRun;
    }

    private Integer close() {
        try (ProgressLine progress = new ProgressLine(out(), vaxer().terminal());
                Publisher publisher = host.open(progress, vaxer().zone())) {
            Proposals proposals = publisher.proposals(Proposals.folder(site()));
            boolean found = proposals.close(closed, vaxer().now());
            out().println(found ? text("cli.proposal.closed", closed) : text("cli.proposal.none", closed, publisher.name()));
            return Vaxer.OK;
        }
    }

    /** Builds the source folder's site as it is at the proposal's address. */
    private int build() {
        return new OutputOption(PROPOSAL).run(BuildPipeline.Mode.PROPOSAL, site().below(path()), this, out(),
                check -> ReportOption.findings(check.findings(), err(), ansi()));
    }

    private String path() {
        return Proposals.folder(site()) + "/" + Proposals.segment(proposal);
    }

    private String address() {
        return site().below(path()).config().getSiteHost() + "/";
    }

    /** Runs in a thread of its own, as the shared ones verify the site. */
    private static void start(Runnable work) {
        Thread thread = new Thread(work, "publish-connect");
        thread.setDaemon(true);
        thread.start();
    }

    private static Publisher await(CompletableFuture<Publisher> connecting) {
        try {
            return connecting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private void requireClean(GitCommit commit) {
        List<String> changed = commit.changed();
        if (!allowDirty && !changed.isEmpty()) {
            throw new IllegalArgumentException(text("cli.uncommitted", String.join(", ", changed.subList(0, Math.min(MAX_NAMED_CHANGES,
                    changed.size()))) + (changed.size() > MAX_NAMED_CHANGES ? " …" : "")));
        }
    }

    /** Returns what visitors see changed; empty on a first publication, and where it cannot be found out, which prevents nothing. */
    private Optional<SiteDiff> compare(Publisher publisher, Path site) {
        if (publisher.live().isEmpty()) {
            return Optional.empty();
        }
        try (LiveSite live = LiveSite.download(publisher, site, MAX_DOWNLOAD)) {
            return Optional.of(SiteDiff.of(live.folder(), site));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            out().println(text("cli.not-compared", e.getMessage()));
            return Optional.empty();
        }
    }

    private void print(ReleaseDiff difference, Optional<SiteDiff> seen, String place) {
        difference.lines().forEach(out()::println);
        seen.filter(diff -> !difference.isEmpty()).map(DiffReport::paragraph).ifPresent(out()::println);
        out().println(difference.isEmpty() ? text("cli.unchanged", place) : text("cli.not-published.dry-run"));
    }

    private void print(PublishResult result, Optional<SiteDiff> seen, String place, String seconds) {
        result.limits().forEach(out()::println);
        if (!result.isNew()) {
            out().println(text("cli.not-published.unchanged", place, result.release().id()));
            return;
        }
        result.difference().lines().forEach(out()::println);
        seen.map(DiffReport::paragraph).ifPresent(out()::println);
        out().println(text("cli.published", place, result.release().id(), Formats.files(result.files()), Formats.size(result.bytes()),
                seconds));
    }
}
