package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.preview.Preview;

/** Prints what has changed since the last build of the preview. */
final class PreviewReport implements Consumer<Preview.Told> {

    private final PrintWriter out;
    private List<Finding> before = List.of();
    private String failure = "";

    PreviewReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(Preview.Told built) {
        List<Finding> blocking = built.findings().stream().filter(Finding::blocking).toList();
        blocking.stream().filter(Predicate.not(before::contains)).forEach(out::println);
        if (!built.trouble().isEmpty() && !built.trouble().equals(failure)) {
            out.println(text("cli.preview.failed", built.trouble()));
        }
        if (blocking.isEmpty() && built.trouble().isEmpty() && !(before.isEmpty() && failure.isEmpty())) {
            out.println(text("cli.preview.fixed"));
        }
        before = blocking;
        failure = built.trouble();
    }
}
