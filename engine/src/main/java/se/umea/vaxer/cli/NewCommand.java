package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.umea.vaxer.check.NewPage;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Site;

/** Writes a draft of a new page: asks for what it is not told, where there is somebody to ask. */
@Command(name = "new", mixinStandardHelpOptions = true,
        description = "Skriver ett utkast till en ny sida, och frågar efter det som inte är sagt.")
final class NewCommand implements Callable<Integer> {

    private static final String TITLE = "title";
    private static final Pattern FIELD = Pattern.compile("([\\p{L}\\d-]+)=(.*)", Pattern.DOTALL);

    @Spec
    private CommandSpec command;

    @ParentCommand
    private Vaxer vaxer;

    @Mixin
    private SourceOption source;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SLAG", description = "aktivitet, fokusomrade, dokument, sida …")
    private String typeName;

    @Parameters(index = "1..*", paramLabel = "TITEL|FÄLT=VÄRDE",
            description = "sidans titel inom citattecken, och fält som lage=paborjad")
    private List<String> words = new ArrayList<>();

    @Option(names = "--namn", paramLabel = "NAMN", description = "vad filen ska heta, utan .md (annars: efter titeln)")
    private String name;

    private NewPage drafts;
    private ContentSchema.Type type;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> filledIn = new LinkedHashMap<>();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        Optional<Prompt> questions = vaxer.terminal().in().map(in -> new Prompt(in, out));
        Site site = source.open();
        drafts = new NewPage(site, vaxer.today());
        type = drafts.type(typeName != null ? typeName : askType(questions));
        if (!type.fields().containsKey(TITLE)) {
            throw new IllegalArgumentException("jbake.properties: raden schema." + type.name() + ".title=… saknas; varje sida har en titel");
        }
        read();
        if (!values.containsKey(TITLE)) {
            values.put(TITLE, questions.map(this::askTitle).orElseThrow(() -> new IllegalArgumentException(
                    "säg vad sidan ska heta: vaxer new " + type.name() + " \"Sidans titel\"")));
        }
        Path file = drafts.file(type, name != null ? name : NewPage.name(type, values.get(TITLE)));
        for (ContentSchema.Field field : type.fields().values()) {
            if (!values.containsKey(field.name())) {
                fill(field, questions);
            }
        }
        drafts.write(file, type, values);
        tell(site.relative(file), out);
        return Vaxer.FINE;
    }

    private String askType(Optional<Prompt> questions) {
        Map<String, String> types = drafts.types().stream().collect(Collectors.toMap(Function.identity(), type -> "",
                (one, other) -> one, LinkedHashMap::new));
        return questions.flatMap(ask -> ask.choose("Vilket slags sida", types, true, Optional.empty(),
                word -> types.containsKey(word) ? Optional.empty() : Optional.of("skriv ett av numren"))).orElseThrow(() ->
                new IllegalArgumentException("säg vilket slags sida: " + String.join(", ", types.keySet())));
    }

    private String askTitle(Prompt questions) {
        ContentSchema.Field title = type.fields().get(TITLE);
        return oneLine(questions.ask("Sidans titel", title.form().hint(), true, Optional.empty(),
                answer -> fault(title, answer).or(() -> name == null ? taken(answer) : Optional.empty())).orElseThrow());
    }

    private Optional<String> taken(String title) {
        try {
            drafts.file(type, NewPage.name(type, title));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Sorts what stands after the type: fields, and the title. */
    private void read() {
        for (String word : words) {
            Matcher field = FIELD.matcher(word);
            boolean named = field.matches();
            String key = named ? field.group(1) : TITLE;
            if (!type.fields().containsKey(key)) {
                throw new IllegalArgumentException("en sida av slaget " + type.name() + " har inget fält " + key
                        + " att fylla i; de som finns är " + String.join(", ", type.fields().keySet()));
            }
            if (values.containsKey(key)) {
                throw new IllegalArgumentException(named ? "fältet " + key + " står två gånger"
                        : "skriv titeln inom citattecken: \"" + values.get(key) + ' ' + word + '"');
            }
            String value = oneLine(named ? field.group(2) : word);
            fault(type.fields().get(key), value).ifPresent(fault -> {
                throw new IllegalArgumentException(fault);
            });
            values.put(key, value);
        }
    }

    private void fill(ContentSchema.Field field, Optional<Prompt> questions) {
        Optional<String> suggestion = drafts.suggestion(type, field, values.get(TITLE));
        if (questions.isPresent() && !field.form().hint().isEmpty()) {
            Map<String, String> choices = drafts.choices(field);
            Function<String, Optional<String>> fault = answer -> fault(field, answer);
            Optional<String> answer = choices.isEmpty()
                    ? questions.get().ask(field.name(), field.form().hint(), field.required(), suggestion, fault)
                    : questions.get().choose(field.name(), choices, field.required(), Optional.empty(), fault);
            answer.ifPresent(value -> values.put(field.name(), oneLine(value)));
            return;
        }
        if (suggestion.isEmpty() && field.required()) {
            throw new IllegalArgumentException("fältet " + field.name() + " saknas; skriv " + field.name() + "=…");
        }
        suggestion.ifPresent(value -> {
            values.put(field.name(), value);
            filledIn.put(field.name(), value);
        });
    }

    private Optional<String> fault(ContentSchema.Field field, String value) {
        return drafts.fault(type, field, oneLine(value));
    }

    private void tell(String file, PrintWriter out) {
        out.println("Skrev " + file + ". Det är ett utkast, som inte syns på webbplatsen än.");
        if (!filledIn.isEmpty()) {
            out.println();
            out.println("Ifyllt åt dig, ändra det som inte stämmer:");
            filledIn.forEach((field, value) -> out.println("  " + field + "=" + value));
        }
        out.println();
        out.println("Gör så här nu:");
        out.println("  1. Öppna filen och skriv texten under de tre bindestrecken.");
        out.println("  2. Se hur sidan blir: mvn");
        out.println("  3. Ändra status=draft till status=published när sidan får synas.");
    }

    private static String oneLine(String value) {
        return value.strip().replaceAll("\\s+", " ");
    }
}
