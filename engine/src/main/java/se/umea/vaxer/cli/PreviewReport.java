package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.preview.PreviewState;

/** Prints what has changed since the last build of the preview. */
final class PreviewReport implements Consumer<PreviewState> {

    private final PrintWriter out;
    private List<Finding> before = List.of();
    private Optional<String> failure = Optional.empty();

    PreviewReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(PreviewState built) {
        List<Finding> blocking = built.findings().stream().filter(Finding::blocking).toList();
        blocking.stream().filter(Predicate.not(before::contains)).forEach(out::println);
        if (!built.failure().equals(failure)) {
            built.failure().ifPresent(cause -> out.println(text("cli.preview.failed", cause)));
        }
        if (blocking.isEmpty() && built.failure().isEmpty() && !(before.isEmpty() && failure.isEmpty())) {
            out.println(text("cli.preview.fixed"));
        }
        before = blocking;
        failure = built.failure();
    }
}
