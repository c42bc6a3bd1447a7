package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.awt.AWTError;
import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.umea.vaxer.preview.Preview;

/** Serves the site and reloads it at every save, until it is stopped. */
@Command(name = "preview")
final class PreviewCommand extends CommandBase {

    private static final int MAX_PORT = 65_535;

    @Option(names = "--port", paramLabel = "${bundle:label.port}", defaultValue = "8820")
    private int port;

    @Option(names = "--open")
    private boolean open;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException(text("cli.invalid-port", MAX_PORT));
        }
        try (Preview preview = Preview.start(source(), port, vaxer()::today, new PreviewReport(err()))) {
            Runtime.getRuntime().addShutdownHook(new Thread(preview::close, "preview-stop"));
            if (port != 0 && preview.port() != port) {
                out().println(text("cli.port-in-use", port, preview.port()));
            }
            out().println(text("cli.preview", preview.url()));
            out().println(text("cli.preview.hint"));
            if (open) {
                open(preview.url());
            }
            preview.await();
        }
        return Vaxer.OK;
    }

    /** Without a screen, Java fails in many ways; the preview runs all the same. */
    private void open(String url) {
        try {
            Desktop.getDesktop().browse(URI.create(url));
        } catch (IOException | UnsupportedOperationException | LinkageError | AWTError e) {
            err().println(text("cli.no-browser", url));
        }
    }
}
