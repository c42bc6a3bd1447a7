package se.umea.vaxer.cli;

import java.awt.AWTError;
import java.awt.Desktop;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.umea.vaxer.preview.Preview;

/** Shows the site in the browser while it is being written, until it is stopped. */
@Command(name = "preview", mixinStandardHelpOptions = true,
        description = "Visar webbplatsen i webbläsaren medan du skriver: varje gång du sparar syns det direkt.")
final class PreviewCommand implements Callable<Integer> {

    private static final String PORT = "8820";

    @Spec
    private CommandSpec command;

    @ParentCommand
    private Vaxer vaxer;

    @Option(names = "--source", paramLabel = "MAPP", defaultValue = ".",
            description = "mappen med content, templates, assets och jbake.properties (annars: den här)")
    private Path folder;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = PORT,
            description = "porten på den här datorn (annars: " + PORT + "); är den upptagen tas nästa lediga")
    private int port;

    @Option(names = "--open", description = "öppnar webbläsaren")
    private boolean open;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("en port är ett tal från 0 till 65535");
        }
        try (Preview preview = new Preview(folder, port, vaxer::today, new PreviewReport(command.commandLine().getErr()))) {
            Thread stopping = new Thread(preview::close, "preview-stop");
            Runtime.getRuntime().addShutdownHook(stopping);
            if (port != 0 && preview.port() != port) {
                out.println("Port " + port + " är upptagen; tar " + preview.port() + " i stället.");
            }
            out.println("Förhandsvisning: " + preview.url() + " (alla sidor: " + preview.url() + "__vaxer/)");
            out.println("Spara i valfri redigerare, så följer sidan med. Avsluta med Ctrl+C.");
            if (open) {
                open(preview.url());
            }
            preview.await();
        }
        return Vaxer.FINE;
    }

    /** Where there is no screen, or only the name of one, Java fails in many ways; the preview is there all the same. */
    private void open(String url) {
        try {
            Desktop.getDesktop().browse(URI.create(url));
        } catch (IOException | UnsupportedOperationException | LinkageError | AWTError e) {
            command.commandLine().getErr().println("Webbläsaren går inte att öppna härifrån; öppna " + url + " själv.");
        }
    }
}
