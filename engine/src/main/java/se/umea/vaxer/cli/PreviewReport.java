package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.preview.Preview;

/** Prints what has changed since the last build of the preview. */
final class PreviewReport implements Consumer<Preview.Update> {

    private final PrintWriter out;
    private List<Finding> before = List.of();
    private String failure = "";

    PreviewReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(Preview.Update built) {
        List<Finding> blocking = built.findings().stream().filter(Finding::blocking).toList();
        blocking.stream().filter(Predicate.not(before::contains)).forEach(out::println);
        if (!built.failure().isEmpty() && !built.failure().equals(failure)) {
            out.println(text("cli.preview.failed", built.failure()));
        }
        if (blocking.isEmpty() && built.failure().isEmpty() && !(before.isEmpty() && failure.isEmpty())) {
            out.println(text("cli.preview.fixed"));
        }
        before = blocking;
        failure = built.failure();
    }
}
