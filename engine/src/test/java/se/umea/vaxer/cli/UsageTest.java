package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.finding.Messages;

/** The help of each command, and the errors of a command line that cannot be parsed, in the language of the messages. */
class UsageTest {

    private static final Pattern ENGLISH = Pattern.compile("\\b(Usage|Show|Print|Commands|Options|Missing|Unknown|Invalid|Did you"
            + "|COMMAND|help message)\\b");
    private static final Pattern SWEDISH = Pattern.compile("(?i)[åäö]|annars|mapp\\b");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void restoreLanguage() {
        Messages.use(Locale.getDefault(Locale.Category.DISPLAY));
    }

    static Stream<String> commands() {
        return fresh().getSubcommands().keySet().stream();
    }

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        assertEquals(0, run("--help"));
        for (String command : commands().toList()) {
            assertTrue(Pattern.compile("(?m)^  " + command + " +\\p{Lu}").matcher(out.toString()).find(), () -> command + out);
        }
        assertTrue(out.toString().contains("Slutkoder: 0 allt är väl, 1 något måste rättas,\n           2 "), out::toString);
        assertFalse(ENGLISH.matcher(out.toString()).find(), out::toString);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpIsInSwedish(String command) {
        assertEquals(0, run(command, "--help"));
        assertTrue(out.toString().startsWith("Skriv så här: vaxer " + command), out::toString);
        assertFalse(ENGLISH.matcher(out.toString()).find(), out::toString);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpIsInEnglishWhereTheSiteIs(String command, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("jbake.properties"), "messages.language=en\n");
        assertEquals(0, run(command, "--help", "--source", folder.toString()));
        assertTrue(out.toString().startsWith("Usage: vaxer " + command), out::toString);
        assertFalse(SWEDISH.matcher(out.toString()).find(), out::toString);
        assertFalse(out.toString().contains("${"), out::toString);
    }

    @Test
    void helpFitsATerminalOfEightyColumns(@TempDir Path folder) throws IOException {
        for (String language : List.of("en", "sv")) {
            Files.writeString(folder.resolve("jbake.properties"), "messages.language=" + language + "\n");
            run("--help", "--source", folder.toString());
            commands().forEach(command -> run(command, "--help", "--source", folder.toString()));
        }
        assertEquals(List.of(), out.toString().lines().filter(line -> line.length() > 80).toList());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionHasADescriptionInBothLanguages(String command) {
        CommandSpec spec = fresh().getSubcommands().get(command).getCommandSpec();
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("sv"))) {
            Messages.use(language);
            spec.commandLine().setResourceBundle(Messages.bundle());
            spec.args().forEach(argument -> assertTrue(argument.description().length > 0 && !argument.description()[0].isBlank(),
                    () -> language + " " + argument));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleCanBeRun(String command) {
        run(command, "--help");
        List<String> examples = out.toString().substring(out.toString().indexOf("Exempel:")).lines().skip(1).toList();
        assertFalse(examples.isEmpty());
        for (String example : examples) {
            List<String> words = WORD.matcher(example.replaceFirst(" > \\S+$", "")).results()
                    .map(found -> Optional.ofNullable(found.group(1)).orElse(found.group())).toList();
            assertEquals(List.of("./vaxer", command), words.subList(0, 2));
            CommandLine.ParseResult parsed = fresh().parseArgs(words.subList(1, words.size()).toArray(String[]::new));
            assertEquals(command, parsed.subcommand().commandSpec().name());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chek                | okänt kommando "chek"; menade du "check"? De som finns är check, bake, build
            bygg                | okänt kommando "bygg"; de som finns är check, bake, build
            check --sorce x     | okänt tillval --sorce; menade du "--source"?
            check --format json x | "x" är ett ord för mycket
            check --format sariff | --format kan inte vara "sariff"; menade du "sarif"? Tillåtna: text, json, sarif, github, gitlab
            check --format xml  | --format kan inte vara "xml"; tillåtna: text, json, sarif, github, gitlab
            build --out         | det fattas något: --out MAPP
            build --out a --out b | --out står två gånger
            """)
    void suggestsWhatWasMeant(String arguments, String message) {
        assertEquals(2, run(arguments.split(" ")));
        assertTrue(err.toString().startsWith("vaxer: " + message), err::toString);
        assertTrue(err.toString().endsWith(" --help\n"), err::toString);
        assertFalse(ENGLISH.matcher(err.toString()).find(), err::toString);
    }

    @Test
    void printsTheHelpWithoutACommand() {
        assertEquals(2, run());
        assertTrue(err.toString().startsWith("Skriv så här: vaxer"), err::toString);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void coloursOnlyOnATerminalThatShowsThem(boolean colours, @TempDir Path folder) {
        Terminal terminal = new Terminal(Optional.empty(), false, colours, StandardCharsets.UTF_8);
        Vaxer.run(Clock.systemUTC(), terminal, new PrintWriter(out, true), new PrintWriter(err, true), "check",
                "--source", Sites.example(folder).toString());
        assertEquals(colours, out.toString().contains("\u001b[1m"), out::toString);
    }

    private int run(String... arguments) {
        return Vaxer.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private static CommandLine fresh() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return Vaxer.line(new Vaxer(Clock.systemUTC(), Terminal.NONE, new SiteSettings("", "")), nowhere, nowhere);
    }
}
