package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import freemarker.log.Logger;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * The command line. Exits with 0 if all is well, 1 for findings that must be fixed, 2 for wrong usage or an error that is not in the
 * content.
 */
@Command(name = "vaxer", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Vaxer {

    public static final int OK = 0;
    public static final int FINDINGS = 1;
    public static final int ERROR = 2;

    private static final Map<String, Supplier<CommandBase>> COMMANDS = new LinkedHashMap<>();
    private static final Set<String> CONTENT_READERS = Set.of("bake", "build", "check", "cms", "due", "preview");
    private static final int HELP_WIDTH = 80;

    static {
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("bake", BakeCommand::new);
        COMMANDS.put("build", BuildCommand::new);
        COMMANDS.put("init", InitCommand::new);
        COMMANDS.put("verify", VerifyCommand::new);
        COMMANDS.put("links", LinksCommand::new);
        COMMANDS.put("due", DueCommand::new);
        COMMANDS.put("new", NewCommand::new);
        COMMANDS.put("image", ImageCommand::new);
        COMMANDS.put("preview", PreviewCommand::new);
        COMMANDS.put("cms", CmsCommand::new);
        COMMANDS.put("hosting", HostingCommand::new);
        COMMANDS.put("archive", ArchiveCommand::new);
        COMMANDS.put("diff", DiffCommand::new);
        COMMANDS.put("publish", PublishCommand::new);
        COMMANDS.put("rollback", RollbackCommand::new);
        COMMANDS.put("releases", ReleasesCommand::new);
    }

    private final Clock clock;
    private final Terminal terminal;
    private final SiteSettings settings;

    Vaxer(Clock clock, Terminal terminal, SiteSettings settings) {
        this.clock = clock;
        this.terminal = terminal;
        this.settings = settings;
    }

    public static void main(String[] args) {
        System.exit(runHere(args));
    }

    /** Runs one command with the streams of this process and returns its exit code. */
    public static int runHere(String... args) {
        // what FreeMarker would log is thrown as well, and becomes a finding
        System.setProperty(Logger.SYSTEM_PROPERTY_NAME_LOGGER_LIBRARY, Logger.LIBRARY_NAME_NONE);
        if (args.length > 0 && CONTENT_READERS.contains(args[0])) {
            loadMarkdownClasses();
        }
        Terminal terminal = Terminal.ofSystem();
        PrintWriter out = new PrintWriter(System.out, true, terminal.charset());
        PrintWriter err = new PrintWriter(System.err, true, terminal.charset());
        try {
            NameEncoding.require(System.getProperty("user.dir"));
            Stream.of(args).forEach(NameEncoding::require);
        } catch (IllegalArgumentException e) {
            return printFailure(err, e);
        }
        return run(Clock.systemUTC(), terminal, out, err, args);
    }

    /** Loads what reading content needs on another core, while this one reads the command line and the settings. */
    private static void loadMarkdownClasses() {
        Thread loading = new Thread(Markdown::loadAhead, "load-ahead");
        loading.setDaemon(true);
        loading.start();
    }

    /** Runs one command and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(Clock.systemUTC(), out, err, args);
    }

    /** Runs one command at the time of a clock. */
    public static int run(Clock clock, PrintWriter out, PrintWriter err, String... args) {
        return run(clock, Terminal.NONE, out, err, args);
    }

    static int run(Clock clock, Terminal terminal, PrintWriter out, PrintWriter err, String... args) {
        SiteSettings settings = SiteSettings.of(args);
        Messages.use(settings.locale());
        CommandLine line = line(new Vaxer(clock, terminal, settings), new SafePrinter(out), new SafePrinter(err), args);
        if (args.length == 0) {
            line.usage(line.getErr());
            return ERROR;
        }
        return line.execute(args);
    }

    static CommandLine line(Vaxer vaxer, PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(vaxer);
        // to read the annotations of all commands takes longer than many a command: only the requested one is added
        if (args.length > 0 && COMMANDS.containsKey(args[0])) {
            line.addSubcommand(args[0], COMMANDS.get(args[0]).get());
        } else {
            COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.get()));
        }
        line.setResourceBundle(Messages.bundle());
        // a title may begin with an @
        line.setExpandAtFiles(false);
        line.setOut(out);
        line.setErr(err);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(vaxer.terminal.colours() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(HELP_WIDTH);
        line.setParameterExceptionHandler(UsageErrorHandler::print);
        line.setExecutionExceptionHandler((failure, command, parsed) -> printFailure(err, failure, args));
        return line;
    }

    /** Returns the date where the site is read: pages become public and reviews fall due at its midnight. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    ZoneId zone() {
        return settings.zone();
    }

    Instant now() {
        return clock.instant();
    }

    Terminal terminal() {
        return terminal;
    }

    private static int printFailure(PrintWriter err, Exception failure, String... args) {
        if (failure instanceof IllegalArgumentException || failure instanceof UncheckedIOException) {
            err.println("vaxer: " + UsageErrorHandler.withoutPassword(SiteSettings.located(String.valueOf(failure.getMessage()), args)));
            if (failure.getCause() != null) {
                err.println("vaxer: " + UsageErrorHandler.withoutPassword(text("cli.cause", failure.getCause())));
            }
        } else if (failure instanceof ConversionException) {
            err.println("vaxer: " + text("cli.unreadable-setting", failure.getMessage()));
        } else {
            err.println("vaxer: " + text("cli.bug"));
            failure.printStackTrace(err);
        }
        return ERROR;
    }
}
