package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.content.Confirmation;
import se.umea.vaxer.content.ContentFolder;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Messages;

/** The option {@code --format}, and the printing of findings for people or programs. */
final class ReportOption {

    /** A form of report. */
    enum Format { text, json, sarif, github, gitlab }

    @Option(names = "--format", descriptionKey = "vaxer.format", paramLabel = "${bundle:label.format}", defaultValue = "text")
    private Format format;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    boolean isForPeople() {
        return format == Format.text;
    }

    /** Prints the findings in the content, or in that and the site made of it. */
    void print(CheckResult result, PrintWriter out) {
        print(result, List.of(), out);
    }

    /** Prints what is not confirmed, too, where the format has a place for what is no finding. */
    void print(CheckResult result, List<Confirmation.Open> open, PrintWriter out) {
        switch (format) {
            case json -> out.println(MachineReport.json(result, open));
            case github -> {
                out.print(MachineReport.github(result.findings()));
                unconfirmed(open, out, ansi());
                summary(result, out, ansi());
            }
            case text -> all(result, open, out, ansi());
            default -> document(result.findings(), out);
        }
    }

    /** Prints the findings in a finished site. */
    void print(Path site, List<Finding> findings, PrintWriter out) {
        switch (format) {
            case json -> out.println(MachineReport.json(findings));
            case github -> out.print(MachineReport.github(findings));
            case text -> findings(findings, out, ansi());
            default -> document(findings, out);
        }
        if (format == Format.github || isForPeople()) {
            out.println(text("cli.summary", site, count(findings)));
        }
    }

    private void document(List<Finding> findings, PrintWriter out) {
        out.println(format == Format.sarif ? MachineReport.sarif(findings) : MachineReport.gitlab(findings));
    }

    private Ansi ansi() {
        return command.commandLine().getColorScheme().ansi();
    }

    /** Prints the findings, what is not confirmed, the pages that wait and a summary. */
    static void all(CheckResult result, List<Confirmation.Open> open, PrintWriter out, Ansi ansi) {
        findings(result.findings(), out, ansi);
        unconfirmed(open, out, ansi);
        summary(result, out, ansi);
    }

    /** Prints the findings that prevent publication, then the others. */
    static void findings(List<Finding> findings, PrintWriter out, Ansi ansi) {
        section("bold,red", text("cli.blocking"), findings.stream().filter(Finding::blocking).toList(), out, ansi);
        section("bold,yellow", text("cli.warnings"), findings.stream().filter(Predicate.not(Finding::blocking)).toList(), out, ansi);
    }

    /** Prints what is not confirmed of a site, and returns whether there is anything. */
    static boolean unconfirmed(Site site, PrintWriter out, Ansi ansi) {
        List<Confirmation.Open> open = Confirmation.open(site, new ContentFolder(site).read());
        unconfirmed(open, out, ansi);
        return !open.isEmpty();
    }

    private static void unconfirmed(List<Confirmation.Open> open, PrintWriter out, Ansi ansi) {
        if (!open.isEmpty()) {
            section("bold", text("cli.unconfirmed"), Stream.concat(open.stream().map(Confirmation.Open::toString),
                    Stream.of(text("cli.unconfirmed.how", open.get(0).name()))).toList(), out, ansi);
        }
    }

    /** Returns {@code 1 error, 2 warnings}. */
    static String count(List<Finding> findings) {
        int blocking = (int) findings.stream().filter(Finding::blocking).count();
        return findings.isEmpty() ? text("cli.no-findings")
                : Messages.count("cli.errors", blocking) + ", " + Messages.count("cli.warnings", findings.size() - blocking);
    }

    private static void summary(CheckResult result, PrintWriter out, Ansi ansi) {
        section("bold", text("cli.withheld"), result.withheld().stream().map(page -> page.file() + " " + page.reason()).toList(), out,
                ansi);
        String files = Messages.count("cli.files", result.files());
        out.println(result.withheld().isEmpty() ? text("cli.summary", files, count(result.findings()))
                : text("cli.summary.withheld", files, count(result.findings()), result.withheld().size()));
    }

    private static void section(String style, String title, List<?> lines, PrintWriter out, Ansi ansi) {
        if (!lines.isEmpty()) {
            out.print(ansi.string("@|" + style + " " + title + "|@"));
            out.println();
            lines.forEach(out::println);
            out.println();
        }
    }
}
