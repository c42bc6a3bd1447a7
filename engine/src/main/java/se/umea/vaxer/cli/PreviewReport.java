package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.preview.Preview;

/** Prints what has changed since the preview was last made, and nothing else. */
final class PreviewReport implements Consumer<Preview.Told> {

    private final PrintWriter out;
    private List<Finding> before = List.of();
    private String trouble = "";

    PreviewReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(Preview.Told told) {
        List<Finding> blocking = told.findings().stream().filter(Finding::blocking).toList();
        blocking.stream().filter(Predicate.not(before::contains)).forEach(out::println);
        if (!told.trouble().isEmpty() && !told.trouble().equals(trouble)) {
            out.println("Webbplatsen gick inte att göra: " + told.trouble());
        }
        boolean fine = blocking.isEmpty() && told.trouble().isEmpty();
        if (fine && !(before.isEmpty() && trouble.isEmpty())) {
            out.println("Alla fel är rättade.");
        }
        before = blocking;
        trouble = told.trouble();
    }
}
