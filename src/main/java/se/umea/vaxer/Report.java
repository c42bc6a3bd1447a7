package se.umea.vaxer;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Option;
import se.umea.vaxer.content.Review;

/** The option {@code --format}, and the printing of what a review found: for people, or for machines. */
final class Report {

    /** Who reads it. */
    enum Format { text, json, sarif }

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "text",
            description = "text för människor, json eller sarif för program (annars: text)")
    private Format format;

    void print(Review review, PrintWriter out) {
        switch (format) {
            case json -> out.println(MachineReport.json(review));
            case sarif -> out.println(MachineReport.sarif(review));
            default -> text(review, out);
        }
    }

    /** What stops the publication, what may be better, what waits, and a count. */
    static void text(Review review, PrintWriter out) {
        List<Finding> blocking = review.findings().stream().filter(Finding::blocking).toList();
        List<Finding> warnings = review.findings().stream().filter(Predicate.not(Finding::blocking)).toList();
        section("Fel som måste rättas:", blocking, out);
        section("Värt att se över:", warnings, out);
        section("Väntar, och syns inte på webbplatsen:",
                review.withheld().stream().map(page -> page.file() + " " + page.reason()).toList(), out);
        out.println(count(review.files(), "innehållsfil", "innehållsfiler") + ": " + (review.findings().isEmpty()
                ? "inget att anmärka på"
                : count(blocking.size(), "fel", "fel") + ", " + count(warnings.size(), "varning", "varningar"))
                + (review.withheld().isEmpty() ? "" : ", " + review.withheld().size() + " väntar") + '.');
    }

    private static void section(String title, List<?> lines, PrintWriter out) {
        if (!lines.isEmpty()) {
            out.println(title);
            lines.forEach(out::println);
            out.println();
        }
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
