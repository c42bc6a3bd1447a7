package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.finding.Finding;

/** The option {@code --format}, and the printing of what was found: for people, or for machines. */
final class ReportOption {

    /** Who reads it. */
    enum Format { text, json, sarif, github, gitlab }

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "text",
            description = "text för människor; json, sarif, github eller gitlab för program (annars: text)")
    private Format format;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    boolean isForPeople() {
        return format == Format.text;
    }

    /** Prints what a review of the content, or of that and the site made of it, found. */
    void print(CheckResult review, PrintWriter out) {
        switch (format) {
            case json -> out.println(MachineReport.json(review));
            case github -> {
                out.print(MachineReport.github(review.findings()));
                rest(review, out, ansi());
            }
            case text -> text(review, out, ansi());
            default -> document(review.findings(), out);
        }
    }

    /** Prints what was found in a finished site. */
    void print(Path site, List<Finding> findings, PrintWriter out) {
        String count = site + ": " + (findings.isEmpty() ? "inget att anmärka på" : count(findings)) + '.';
        switch (format) {
            case json -> out.println(MachineReport.json(findings));
            case github -> {
                out.print(MachineReport.github(findings));
                out.println(count);
            }
            case text -> {
                findings(findings, out, ansi());
                out.println(count);
            }
            default -> document(findings, out);
        }
    }

    private void document(List<Finding> findings, PrintWriter out) {
        out.println(format == Format.sarif ? MachineReport.sarif(findings) : MachineReport.gitlab(findings));
    }

    private Ansi ansi() {
        return command.commandLine().getColorScheme().ansi();
    }

    /** What stops the publication, what may be better, what waits, and a count. */
    static void text(CheckResult review, PrintWriter out, Ansi ansi) {
        findings(review.findings(), out, ansi);
        rest(review, out, ansi);
    }

    private static void rest(CheckResult review, PrintWriter out, Ansi ansi) {
        section("@|bold Väntar, och syns inte på webbplatsen:|@",
                review.withheld().stream().map(page -> page.file() + " " + page.reason()).toList(), out, ansi);
        out.println(count(review.files(), "innehållsfil", "innehållsfiler") + ": " + (review.findings().isEmpty()
                ? "inget att anmärka på"
                : count(review.findings()))
                + (review.withheld().isEmpty() ? "" : ", " + review.withheld().size() + " väntar") + '.');
    }

    /** What stops the publication, then what may be better. */
    static void findings(List<Finding> findings, PrintWriter out, Ansi ansi) {
        section("@|bold,red Fel som måste rättas:|@", findings.stream().filter(Finding::blocking).toList(), out, ansi);
        section("@|bold,yellow Värt att se över:|@", findings.stream().filter(Predicate.not(Finding::blocking)).toList(), out, ansi);
    }

    /** How many there are of each: {@code 1 fel, 2 varningar}. */
    static String count(List<Finding> findings) {
        int blocking = (int) findings.stream().filter(Finding::blocking).count();
        return count(blocking, "fel", "fel") + ", " + count(findings.size() - blocking, "varning", "varningar");
    }

    private static void section(String title, List<?> lines, PrintWriter out, Ansi ansi) {
        if (!lines.isEmpty()) {
            out.print(ansi.string(title));
            out.println();
            lines.forEach(out::println);
            out.println();
        }
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
