package se.umea.vaxer.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.FieldType;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.content.Suggestion;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.html.Slug;

/** New content files: what can be put in their fields, and the writing of a draft that {@code check} accepts. */
public final class NewPage {

    private static final String TITLE = "title";
    private static final String TEXT = "Här kommer texten.";
    private static final int LONGEST_NAME = 60;
    /** Files that Windows takes for devices, whatever their ending. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)\\d");

    private final Site site;
    private final LocalDate today;
    private final ContentSchema contract;
    private final FileNames names;
    private final EntryReader reader;
    private final List<Entry> entries;
    private final LinkCheck links;

    /**
     * Reads a site's content.
     *
     * @throws IllegalArgumentException if the site declares no contract, so that there is nothing to go by
     */
    public NewPage(Site site, LocalDate today) {
        this.site = site;
        this.today = today;
        this.contract = ContentSchema.of(site);
        if (!contract.isDeclared()) {
            throw new IllegalArgumentException("jbake.properties säger inte vilka slags sidor som finns; skriv raderna schema.…");
        }
        this.names = new FileNames(site, true);
        this.reader = new EntryReader(site, contract, today);
        this.entries = names.content().parallelStream().map(reader::read).toList();
        this.links = new LinkCheck(site, contract, entries, names.assets());
    }

    /** The names of the types that there can be another page of. */
    public List<String> types() {
        return contract.types().values().stream().filter(type -> type.place().endsWith("/")
                || !Files.exists(site.root().resolve(type.place()))).map(ContentSchema.Type::name).toList();
    }

    /**
     * A type by its name, which may be written with å, ä and ö.
     *
     * @throws IllegalArgumentException if there is none; it says which there are
     */
    public ContentSchema.Type type(String name) {
        return Stream.of(name, Slug.fileName(name)).filter(contract.types()::containsKey).findFirst()
                .map(contract.types()::get).orElseThrow(() -> new IllegalArgumentException("det finns inget slags sida som heter \""
                        + name + "\"" + Suggestion.ask(name, types(), "de som finns är " + String.join(", ", types()))));
    }

    /** The words that a field can hold, each with what it stands for; empty where it is free. */
    public Map<String, String> choices(ContentSchema.Field field) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (field.form() instanceof FieldType.OneOf words) {
            words.values().forEach(word -> choices.put(word, ""));
        } else if (field.form() instanceof FieldType.Pages pages) {
            entries.stream().filter(entry -> entry.facts().type().equals(pages.type()) && entry.page() != null)
                    .forEach(entry -> choices.put(entry.name(), entry.page().field(TITLE).orElse("")));
        }
        return choices;
    }

    /** What a field could hold to begin with; nothing where only somebody who knows can say, or where it had better be left out. */
    public Optional<String> suggestion(ContentSchema.Type type, ContentSchema.Field field, String title) {
        if (field.form() instanceof FieldType.Reminder) {
            return Optional.of(today.plusYears(1).toString());
        }
        if (!field.required()) {
            return Optional.empty();
        }
        if (field.form() instanceof FieldType.Day) {
            return Optional.of(today.toString());
        }
        if (field.form() instanceof FieldType.Number) {
            return Optional.of(Integer.toString(next(type, field)));
        }
        if (field.form() instanceof FieldType.Text && title.length() > 0) {
            return Optional.of(title).filter(text -> fault(type, field, text).isEmpty());
        }
        return choices(field).keySet().stream().findFirst();
    }

    /** What is wrong with a value, of one line, in Swedish. */
    public Optional<String> fault(ContentSchema.Type type, ContentSchema.Field field, String value) {
        String text = text(type, Map.of(field.name(), value));
        int line = text.lines().toList().indexOf(field.name() + '=' + value) + 1;
        return faults(site.root().resolve(type.place()).resolve("x.md"), text).filter(finding -> finding.line() == line)
                .map(Finding::message).findFirst();
    }

    /**
     * What a page's file is best called, without {@code .md}: its title in the letters of an address.
     *
     * @throws IllegalArgumentException if the title has no such letters
     */
    public static String name(ContentSchema.Type type, String title) {
        String name = Slug.of(title);
        if (name.length() > LONGEST_NAME) {
            int end = name.lastIndexOf('-', LONGEST_NAME);
            name = name.substring(0, end < 0 ? LONGEST_NAME : end);
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException("titeln \"" + title + "\" har inga bokstäver som går att ha i en adress; säg vad "
                    + "filen ska heta med --name");
        }
        return DEVICE.matcher(name).matches() ? name + '-' + Slug.fileName(type.name()) : name;
    }

    /**
     * The file for a new page.
     *
     * @param name what the file is to be called, without {@code .md}
     * @throws IllegalArgumentException if there is such a page already, or can be none
     */
    public Path file(ContentSchema.Type type, String name) {
        if (!FileNames.isGood(name) || DEVICE.matcher(name).matches()) {
            throw new IllegalArgumentException("filen kan inte heta \"" + name + "\"; skriv a–z, 0–9 och bindestreck, utan .md");
        }
        Path file = site.root().resolve(type.place().endsWith("/") ? type.place() + name + ".md" : type.place());
        Optional<String> other = Files.exists(file) ? Optional.of(site.relative(file)) : names.at(file);
        if (other.isPresent()) {
            throw new IllegalArgumentException(other.get().equals(site.relative(file))
                    ? other.get() + " finns redan; ändra i den, eller ge den nya filen ett annat namn med --name"
                    : "sidan skulle få samma adress som " + other.get() + "; ge filen ett annat namn med --name");
        }
        return file;
    }

    /**
     * Writes a draft: whole, or not at all.
     *
     * @param file   from {@link #file}
     * @param values the fields and their values; what is not among them is left out
     * @throws IllegalArgumentException if the page would be at fault when it is published, or is there by now
     * @throws UncheckedIOException     if the file cannot be written
     */
    public void write(Path file, ContentSchema.Type type, Map<String, String> values) {
        String text = text(type, values);
        faults(file, text).findFirst().ifPresent(fault -> {
            throw new IllegalArgumentException(fault.message());
        });
        // JBake and the check pass by what begins with a dot and is no kind of page
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.createDirectories(file.getParent());
            try {
                Files.writeString(unfinished, text, site.charset());
                Files.move(unfinished, file);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(site.relative(file) + " finns redan", e);
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte skriva " + file, e);
        }
    }

    private String text(ContentSchema.Type type, Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        Set<String> order = new LinkedHashSet<>(List.of(TITLE, "type", "status"));
        order.addAll(type.fields().keySet());
        order.forEach(name -> fields.put(name, values.get(name)));
        fields.put("type", type.name());
        fields.put("status", "draft");
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> {
            if (value != null) {
                text.append(name).append('=').append(value).append('\n');
            }
        });
        return text.append('\n').append(site.config().getHeaderSeparator()).append('\n').append(TEXT).append('\n').toString();
    }

    private int next(ContentSchema.Type type, ContentSchema.Field field) {
        return 1 + entries.stream().filter(entry -> entry.facts().type().equals(type.name()) && entry.page() != null)
                .flatMap(entry -> entry.page().field(field.name()).stream()).filter(value -> value.matches("\\d{1,8}"))
                .mapToInt(Integer::parseInt).max().orElse(0);
    }

    /** What would stop the page, were it published; that it is a draft only matters to what it leads to. */
    private Stream<Finding> faults(Path file, String text) {
        Entry entry = reader.read(file, text.getBytes(site.charset()));
        return Stream.concat(entry.findings().stream(), links.judge(entry).stream()).filter(Finding::blocking);
    }
}
