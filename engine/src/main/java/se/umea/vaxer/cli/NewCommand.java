package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.umea.vaxer.check.NewPage;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Site;

/** Writes a draft of a new page. Asks for the values that are not given, if somebody can answer. */
@Command(name = "new")
final class NewCommand extends CommandBase {

    private static final String TITLE = "title";
    private static final Pattern FIELD = Pattern.compile("([\\p{L}\\d-]+)=(.*)", Pattern.DOTALL);

    @Parameters(index = "0", arity = "0..1", descriptionKey = "vaxer.new.type", paramLabel = "${bundle:label.type}")
    private String typeName;

    @Parameters(index = "1..*", descriptionKey = "vaxer.new.words", paramLabel = "${bundle:label.words}")
    private List<String> words = new ArrayList<>();

    @Option(names = "--name", paramLabel = "${bundle:label.name}")
    private String name;

    private NewPage drafts;
    private ContentSchema.Type type;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> suggested = new LinkedHashMap<>();

    @Override
    public Integer call() {
        Optional<Prompt> prompt = vaxer().terminal().in().map(in -> new Prompt(in, out()));
        Site site = site();
        drafts = new NewPage(site, vaxer().today());
        type = drafts.type(typeName != null ? typeName : askType(prompt));
        if (!type.fields().containsKey(TITLE)) {
            throw new IllegalArgumentException(text("cli.new.no-title-field", type.name()));
        }
        readWords();
        if (!values.containsKey(TITLE)) {
            values.put(TITLE, prompt.map(this::askTitle).orElseThrow(() ->
                    new IllegalArgumentException(text("cli.new.no-title", type.name()))));
        }
        Path file = drafts.file(type, name != null ? name : NewPage.name(type, values.get(TITLE)), values);
        type.fields().values().stream().filter(field -> !values.containsKey(field.name())).forEach(field -> fill(field, prompt));
        drafts.write(file, type, values);
        printNextSteps(site.relative(file));
        return Vaxer.OK;
    }

    private String askType(Optional<Prompt> prompt) {
        Map<String, String> types = new LinkedHashMap<>();
        drafts.types().forEach(name -> types.put(name, ""));
        return prompt.flatMap(ask -> ask.choose(text("cli.new.type"), types, true,
                word -> types.containsKey(word) ? Optional.empty() : Optional.of(text("cli.new.not-a-number")))).orElseThrow(() ->
                new IllegalArgumentException(text("cli.new.no-type", String.join(", ", types.keySet()))));
    }

    private String askTitle(Prompt prompt) {
        ContentSchema.Field title = type.fields().get(TITLE);
        return Prompt.oneLine(prompt.ask(text("cli.new.title"), title.type().hint(), true, Optional.empty(),
                answer -> error(title, answer).or(() -> name == null ? taken(answer) : Optional.empty())).orElseThrow());
    }

    private Optional<String> taken(String title) {
        try {
            drafts.file(type, NewPage.name(type, title), values);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Reads the words after the type: the title, and fields as {@code key=value}. */
    private void readWords() {
        for (String word : words) {
            Matcher field = FIELD.matcher(word);
            boolean named = field.matches();
            String key = named ? field.group(1) : TITLE;
            if (!type.fields().containsKey(key)) {
                throw new IllegalArgumentException(text("cli.new.unknown-field", type.name(), key,
                        String.join(", ", type.fields().keySet())));
            }
            if (values.containsKey(key)) {
                throw new IllegalArgumentException(named ? text("cli.new.repeated-field", key)
                        : text("cli.new.unquoted-title", values.get(key), word));
            }
            String value = Prompt.oneLine(named ? field.group(2) : word);
            error(type.fields().get(key), value).ifPresent(error -> {
                throw new IllegalArgumentException(error);
            });
            values.put(key, value);
        }
    }

    private void fill(ContentSchema.Field field, Optional<Prompt> prompt) {
        Optional<String> suggestion = drafts.suggestion(type, field, values.get(TITLE));
        if (prompt.isPresent() && !field.type().hint().isEmpty()) {
            Map<String, String> choices = drafts.choices(field);
            Function<String, Optional<String>> error = answer -> error(field, answer);
            Optional<String> answer = choices.isEmpty()
                    ? prompt.get().ask(field.name(), field.type().hint(), field.required(), suggestion, error)
                    : prompt.get().choose(field.name(), choices, field.required(), error);
            answer.ifPresent(value -> values.put(field.name(), Prompt.oneLine(value)));
            return;
        }
        if (suggestion.isEmpty() && field.required()) {
            throw new IllegalArgumentException(text("cli.new.missing-field", field.name()));
        }
        suggestion.ifPresent(value -> {
            values.put(field.name(), value);
            suggested.put(field.name(), value);
        });
    }

    private Optional<String> error(ContentSchema.Field field, String value) {
        return drafts.error(type, field, Prompt.oneLine(value));
    }

    private void printNextSteps(String file) {
        out().println(text("cli.new.written", file));
        if (!suggested.isEmpty()) {
            out().println();
            out().println(text("cli.new.suggested"));
            suggested.forEach((field, value) -> out().println("  " + field + "=" + value));
        }
        out().println();
        text("cli.new.next").lines().forEach(out()::println);
    }
}
