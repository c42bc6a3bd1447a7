package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.publish.Formats;
import se.umea.vaxer.publish.GitCommit;
import se.umea.vaxer.publish.Publisher;
import se.umea.vaxer.publish.ReleaseDiff;
import se.umea.vaxer.verify.SiteVerifier;

/** Puts the finished site on a web host, whole or not at all. */
@Command(name = "publish", mixinStandardHelpOptions = true,
        description = "Publicerar den färdiga webbplatsen: hel, eller inte alls.")
final class PublishCommand implements Callable<Integer> {

    private static final int NAMED = 5;
    private static final double SECOND = 1e9;

    @Spec
    private CommandSpec command;

    @ParentCommand
    private Vaxer vaxer;

    @Mixin
    private HostOption host;

    @Mixin
    private SourceOption source;

    @Option(names = "--site", paramLabel = "MAPP", defaultValue = "target/site",
            description = "den färdiga webbplatsen (annars: target/site)")
    private Path folder;

    @Option(names = "--keep", paramLabel = "ANTAL", defaultValue = "5",
            description = "så många utgåvor finns kvar att gå tillbaka till (annars: 5)")
    private int keep;

    @Option(names = "--dry-run", description = "visar vad som skulle ändras, och ändrar ingenting")
    private boolean dry;

    @Option(names = "--allow-dirty", description = "även om filer är ändrade sedan senaste commit")
    private boolean allowDirty;

    @Option(names = "--force", description = "även om det som är ute är nyare")
    private boolean force;

    @Option(names = "--plain", description = "lägger filerna i mappen som den är, utan utgåvor att byta mellan")
    private boolean plain;

    @Option(names = "--take-over", description = "med --plain: ersätter även filer och länkar som ligger i vägen")
    private boolean takeOver;

    @Option(names = "--summary", paramLabel = "FIL", defaultValue = "${env:GITHUB_STEP_SUMMARY}",
            description = "skriver en sammanfattning i Markdown sist i filen (annars: GITHUB_STEP_SUMMARY)")
    private Path summary;

    @Override
    public Integer call() {
        long started = System.nanoTime();
        PrintWriter out = command.commandLine().getOut();
        // once, so that what is judged is what is sent wherever the link leads meanwhile
        Path site = SiteParameter.real(folder);
        GitCommit commit = GitCommit.of(source.folder(), command.commandLine().getErr()::println);
        requireClean(commit);
        // the host is reached while the site is read: nothing travels before the verdict
        CompletableFuture<Publisher> reached = CompletableFuture
                .supplyAsync(() -> host.open(PublishProgress.on(out)), PublishCommand::apart);
        List<Finding> findings = SiteVerifier.judge(site);
        try (Publisher web = await(reached)) {
            if (findings.stream().anyMatch(Finding::blocking)) {
                ReportOption.findings(findings, command.commandLine().getErr(), command.commandLine().getColorScheme().ansi());
                command.commandLine().getErr().println("Ingenting publicerades: " + site + " har " + ReportOption.count(findings) + '.');
                return Vaxer.FINDINGS;
            }
            Publisher.Order order = new Publisher.Order(site, commit, keep, force, plain, takeOver);
            if (dry) {
                preview(web.compare(order), web.name(), out);
                return Vaxer.FINE;
            }
            Publisher.Outcome outcome = web.publish(order, vaxer.now());
            String seconds = String.format(Locale.forLanguageTag("sv-SE"), "%.1f s", (System.nanoTime() - started) / SECOND);
            tell(outcome, web.name(), seconds, out);
            // a variable without a value names no file
            if (summary != null && !summary.toString().isEmpty()) {
                PublishSummary.append(summary, outcome, web.name(), seconds);
            }
            return Vaxer.FINE;
        }
    }

    /** In a thread of its own, as the site is read with those that are shared. */
    private static void apart(Runnable work) {
        Thread thread = new Thread(work, "publish-reach");
        thread.setDaemon(true);
        thread.start();
    }

    private static Publisher await(CompletableFuture<Publisher> reached) {
        try {
            return reached.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    private void requireClean(GitCommit commit) {
        if (!allowDirty && !commit.changed().isEmpty()) {
            List<String> changed = commit.changed();
            throw new IllegalArgumentException("det finns ändringar som inte är incheckade (" + String.join(", ",
                    changed.subList(0, Math.min(NAMED, changed.size()))) + (changed.size() > NAMED ? " …" : "")
                    + "); checka in dem, eller --allow-dirty för att publicera ändå");
        }
    }

    private static void preview(ReleaseDiff difference, String place, PrintWriter out) {
        difference.lines().forEach(out::println);
        out.println(difference.isEmpty() ? place + " har redan precis det här." : "Ingenting publicerades: det var på prov.");
    }

    private static void tell(Publisher.Outcome outcome, String place, String seconds, PrintWriter out) {
        outcome.limits().forEach(out::println);
        if (!outcome.isNew()) {
            out.println("Ingenting publicerades: " + place + " har redan precis det här, som " + outcome.release().id() + '.');
            return;
        }
        outcome.difference().lines().forEach(out::println);
        out.println("Publicerat på " + place + ": " + outcome.release().id() + " (" + Formats.files(outcome.files()) + " skickade, "
                + Formats.size(outcome.bytes()) + ", " + seconds + ").");
    }
}
