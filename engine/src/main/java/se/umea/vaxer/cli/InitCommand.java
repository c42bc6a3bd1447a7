package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbake.app.configuration.ConfigUtil;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.umea.vaxer.build.BuildPipeline;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.check.SchemaDraft;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.RuleLevels;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/**
 * Adds a content schema to a site that has none, with which its content passes the check: made of the header fields there are, and with
 * the rules that the content breaks as warnings.
 */
@Command(name = "init")
final class InitCommand extends CommandBase {

    /** A site's folders are as they are meant to be, and a policy would stop what its pages need. */
    private static final Set<Rule> OFF = EnumSet.of(Rule.WRONG_FOLDER, Rule.CONTENT_SECURITY_POLICY);

    @Option(names = "--dry-run", descriptionKey = "vaxer.init.dry-run")
    private boolean dryRun;

    @Override
    public Integer call() {
        Site site = site();
        if (ContentSchema.of(site).isDeclared()) {
            throw new IllegalArgumentException(text("cli.init.declared"));
        }
        Path file = site.root().resolve(ConfigUtil.CONFIG_FILE);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException(text("cli.init.no-file", file));
        }
        CheckResult before = BuildPipeline.check(site, vaxer().today());
        if (!before.isPublishable()) {
            ReportOption.all(before, List.of(), out(), ansi());
            out().println(text("cli.init.losses"));
            return Vaxer.FINDINGS;
        }
        Set<Rule> decided = RuleLevels.of(site).levels().keySet();
        Map<String, String> schema = SchemaDraft.of(site);
        schema.forEach(site.config()::setProperty);
        Set<String> rules = new TreeSet<>();
        CheckResult result = BuildPipeline.check(site, vaxer().today());
        while (rules.addAll(lowered(result, decided))) {
            rules.forEach(rule -> RuleLevels.set(site, rule));
            result = BuildPipeline.check(site, vaxer().today());
        }
        if (!result.isPublishable()) {
            ReportOption.all(result, List.of(), out(), ansi());
            decided.stream().filter(blocking(result)::contains).sorted()
                    .forEach(rule -> out().println(text("cli.init.decided", rule.id())));
            return Vaxer.FINDINGS;
        }
        List<String> left = before.allPages().stream().map(Page::path).collect(Collectors.toCollection(ArrayList::new));
        left.removeAll(result.allPages().stream().map(Page::path).toList());
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(text("cli.init.left-out", String.join(", ", left)));
        }
        List<String> added = Stream.of(Stream.of(text("cli.init.comment")),
                schema.entrySet().stream().map(setting -> setting.getKey() + '=' + setting.getValue()),
                rules.stream().map(rule -> "rule." + rule)).<String>flatMap(lines -> lines).toList();
        added.forEach(out()::println);
        if (!dryRun) {
            append(file, String.join("\n", added) + '\n');
            out().println();
            out().println(text("cli.init.written", site.relative(file)));
        }
        return Vaxer.OK;
    }

    private static Set<Rule> blocking(CheckResult result) {
        return result.findings().stream().filter(Finding::blocking).map(Finding::rule).collect(Collectors.toSet());
    }

    /**
     * Returns the levels with which what blocks would not.
     *
     * @param decided the rules whose level is the site's own decision
     */
    private static Set<String> lowered(CheckResult result, Set<Rule> decided) {
        Set<Rule> blocking = blocking(result);
        if (blocking.contains(Rule.SCRIPT) || blocking.contains(Rule.THIRD_PARTY)) {
            blocking.add(Rule.CONTENT_SECURITY_POLICY);
        }
        return blocking.stream().filter(RuleLevels::canBeLowered).filter(rule -> !decided.contains(rule))
                .map(rule -> rule.id() + (OFF.contains(rule) ? "=off" : "=warning")).collect(Collectors.toSet());
    }

    private static void append(Path file, String added) {
        try {
            byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            String between = before.length == 0 ? "" : before[before.length - 1] == '\n' ? "\n" : "\n\n";
            Files.writeString(file, between + added, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(text("cli.init.write", file), e);
        }
    }
}
