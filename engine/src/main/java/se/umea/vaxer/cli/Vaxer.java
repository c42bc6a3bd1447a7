package se.umea.vaxer.cli;

import freemarker.log.Logger;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.configuration2.ex.ConversionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import se.umea.vaxer.content.Markdown;
import se.umea.vaxer.finding.Messages;
import se.umea.vaxer.html.NameEncoding;

/**
 * The command line: joins the steps, prints, and exits with 0 where all went well, 1 for findings that must be
 * mended, 2 for wrong use or broken machinery.
 */
@Command(name = "vaxer", mixinStandardHelpOptions = true, version = "vaxer 1.0.0",
        description = "Gör webbplatsen Umeå växer – tryggt och säkert av sina Markdown-filer.")
public final class Vaxer {

    public static final int FINE = 0;
    public static final int FINDINGS = 1;
    public static final int BROKEN = 2;

    private record Subcommand(String name, Supplier<?> make) {
    }

    private static final List<Subcommand> SUBCOMMANDS = List.of(new Subcommand("check", CheckCommand::new),
            new Subcommand("bake", BakeCommand::new), new Subcommand("build", BuildCommand::new),
            new Subcommand("verify", VerifyCommand::new), new Subcommand("links", LinksCommand::new),
            new Subcommand("new", NewCommand::new), new Subcommand("preview", PreviewCommand::new),
            new Subcommand("hosting", HostingCommand::new), new Subcommand("archive", ArchiveCommand::new),
            new Subcommand("publish", PublishCommand::new), new Subcommand("rollback", RollbackCommand::new),
            new Subcommand("releases", ReleasesCommand::new));
    private static final Set<String> READERS = Set.of("bake", "build", "check", "preview");
    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

    private final Clock clock;
    private final Terminal terminal;

    private Vaxer(Clock clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    public static void main(String[] args) {
        System.exit(runHere(args));
    }

    /** Runs one command with the process's own streams and returns its exit code. */
    public static int runHere(String... args) {
        selectNoFreeMarkerLog();
        if (args.length > 0 && READERS.contains(args[0])) {
            loadAhead();
        }
        Terminal terminal = Terminal.ofSystem();
        PrintWriter out = new PrintWriter(System.out, true, terminal.charset());
        PrintWriter err = new PrintWriter(System.err, true, terminal.charset());
        try {
            NameEncoding.require(System.getProperty("user.dir"));
            Stream.of(args).forEach(NameEncoding::require);
        } catch (IllegalArgumentException e) {
            return broken(err, e);
        }
        return run(Clock.systemUTC(), terminal, out, err, args);
    }

    /** Loads what reading content needs on another core, while this one reads the command line and the configuration. */
    private static void loadAhead() {
        Thread ahead = new Thread(Markdown::loadAhead, "load-ahead");
        ahead.setDaemon(true);
        ahead.start();
    }

    /** What FreeMarker would log is thrown as well, and told as a finding. */
    private static void selectNoFreeMarkerLog() {
        System.setProperty(Logger.SYSTEM_PROPERTY_NAME_LOGGER_LIBRARY, Logger.LIBRARY_NAME_NONE);
    }

    /** Runs one command and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(Clock.systemUTC(), out, err, args);
    }

    /** Runs one command at a time of one's own choosing. */
    public static int run(Clock clock, PrintWriter out, PrintWriter err, String... args) {
        return run(clock, Terminal.NONE, out, err, args);
    }

    public static int run(Clock clock, Terminal terminal, PrintWriter out, PrintWriter err, String... args) {
        Messages.use(MessageLanguage.of(args));
        CommandLine line = line(clock, terminal, new SafePrinter(out), new SafePrinter(err), args);
        return args.length == 0 ? usage(line) : line.execute(args);
    }

    static CommandLine line(Clock clock, Terminal terminal, PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Vaxer(clock, terminal));
        // reading what a command can be told takes longer than many a command: only the one that is asked for is read
        List<Subcommand> asked = SUBCOMMANDS.stream().filter(command -> args.length > 0 && command.name().equals(args[0])).toList();
        (asked.isEmpty() ? SUBCOMMANDS : asked).forEach(command -> line.addSubcommand(command.name(), command.make().get()));
        // a title may begin with an @
        line.setExpandAtFiles(false);
        line.setOut(out);
        line.setErr(err);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(100);
        line.setHelpFactory((command, colours) -> {
            command.resourceBundle(ResourceBundle.getBundle("se.umea.vaxer.hjalp"));
            return new CommandLine.Help(command, colours);
        });
        line.setParameterExceptionHandler(UsageErrorHandler::tell);
        line.setExecutionExceptionHandler((failure, command, parsed) -> broken(err, failure));
        return line;
    }

    /** The day it is in Umeå: pages become public and reviews fall due at its midnight. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(HERE));
    }

    /** What the clock shows. */
    Instant now() {
        return clock.instant();
    }

    /** Who started the program. */
    Terminal terminal() {
        return terminal;
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return BROKEN;
    }

    private static int broken(PrintWriter err, Exception failure) {
        if (failure instanceof IllegalArgumentException || failure instanceof UncheckedIOException) {
            err.println("vaxer: " + UsageErrorHandler.withoutPassword(String.valueOf(failure.getMessage())));
            if (failure.getCause() != null) {
                err.println("vaxer: orsak: " + UsageErrorHandler.withoutPassword(failure.getCause().toString()));
            }
        } else if (failure instanceof ConversionException) {
            err.println("vaxer: en inställning i jbake.properties går inte att läsa: " + failure.getMessage());
        } else {
            err.println("vaxer: ett fel i programmet, inte i innehållet:");
            failure.printStackTrace(err);
        }
        return BROKEN;
    }
}
