package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.FieldType;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.content.Link;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.content.Suggestion;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.Slug;

/** Writes drafts of new content files that {@code check} accepts, and says what their fields can hold. */
public final class NewPage {

    /** The most characters in the name of a page's file, without extension. */
    public static final int MAX_NAME = NewFile.MAX_NAME;

    private static final String TITLE = "title";

    private final Site site;
    private final LocalDate today;
    private final ContentSchema schema;
    private final Languages languages;
    private final FileNames names;
    private final EntryReader reader;
    private final List<Entry> entries;

    /** @throws IllegalArgumentException if the site declares no schema */
    public NewPage(Site site, LocalDate today) {
        this.site = site;
        this.today = today;
        this.schema = ContentSchema.of(site);
        if (!schema.isDeclared()) {
            throw new IllegalArgumentException(text("check.new-no-schema"));
        }
        this.languages = Languages.of(site);
        this.names = new FileNames(site);
        this.reader = new EntryReader(site, schema, today);
        this.entries = names.content().parallelStream().map(reader::read).toList();
    }

    /** Returns the names of the types that another page can have. */
    public List<String> types() {
        return schema.types().values().stream().filter(type -> type.location().endsWith("/")
                || !Files.exists(site.root().resolve(type.location()))).map(ContentSchema.Type::name).toList();
    }

    /** @throws IllegalArgumentException if there is no type of that name, with or without accents */
    public ContentSchema.Type type(String name) {
        return Stream.of(name, Slug.fileName(name)).filter(schema.types()::containsKey).findFirst().map(schema.types()::get)
                .orElseThrow(() -> new IllegalArgumentException(
                        Suggestion.text("check.new-unknown-type", name, types(), String.join(", ", types()))));
    }

    /** Returns the words that a field can hold, each with what it stands for; empty if it is free. Visible pages come first. */
    public Map<String, String> choices(ContentSchema.Field field) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (field.type() instanceof FieldType.OneOf words) {
            words.values().forEach(word -> choices.put(word, ""));
        } else if (field.type() instanceof FieldType.Pages pages) {
            entries.stream().filter(entry -> entry.metadata().type().equals(pages.type()) && entry.page() != null)
                    .sorted(Comparator.comparing(entry -> entry.metadata().publicFrom()))
                    .forEach(entry -> choices.put(entry.name(), entry.page().field(TITLE).orElse("")));
        }
        return choices;
    }

    /** Returns the titles of the pages that another can be a version of, by the names that versions give them. */
    public Map<String, String> originals() {
        Map<String, String> originals = new LinkedHashMap<>();
        entries.stream().filter(entry -> entry.page() != null && entry.metadata().original().isEmpty()
                        && entry.metadata().language().filter(language -> !language.value().equals(languages.own())).isEmpty())
                .forEach(entry -> originals.put(entry.address().substring(0, entry.address().lastIndexOf('.')),
                        entry.page().field(TITLE).orElse(entry.path())));
        return originals;
    }

    /** Returns the folders that pages of a type are in, or belong in by their language, relative to the source folder; its own first. */
    public Set<String> folders(ContentSchema.Type type) {
        Set<String> folders = new LinkedHashSet<>(Set.of(type.location()));
        type.field(FieldType.Simple.LANGUAGE).ifPresent(field -> languages.tags().forEach(tag ->
                languages.location(type, Map.of(field, tag)).ifPresent(folders::add)));
        entries.stream().filter(entry -> entry.metadata().type().equals(type.name()) && entry.path().startsWith(type.location()))
                .map(entry -> entry.path().substring(0, entry.path().lastIndexOf('/') + 1)).sorted().forEach(folders::add);
        return folders;
    }

    /** Returns a value for a field to begin with; empty if it has to be asked for, or is better left out. */
    public Optional<String> suggestion(ContentSchema.Type type, ContentSchema.Field field, String title) {
        if (field.type() == FieldType.Simple.REMINDER) {
            return Optional.of(today.plusYears(1).toString());
        }
        if (!field.required()) {
            return Optional.empty();
        }
        if (field.type() == FieldType.Simple.DATE) {
            return Optional.of(today.toString());
        }
        if (field.type() == FieldType.Simple.INTEGER) {
            return Optional.of(Integer.toString(1 + entries.stream()
                    .filter(entry -> entry.metadata().type().equals(type.name()) && entry.page() != null)
                    .flatMap(entry -> entry.page().field(field.name()).stream()).filter(value -> value.matches("\\d{1,8}"))
                    .mapToInt(Integer::parseInt).max().orElse(0)));
        }
        if (field.type() instanceof FieldType.Text && !title.isEmpty()) {
            return Optional.of(title).filter(text -> error(type, field, text).isEmpty());
        }
        return choices(field).keySet().stream().findFirst();
    }

    /** Returns what is wrong with a field's value, of one line. */
    public Optional<String> error(ContentSchema.Type type, ContentSchema.Field field, String value) {
        String text = draft(type, Map.of(field.name(), value));
        int line = text.lines().toList().indexOf(field.name() + '=' + value) + 1;
        // a name that no page has; its language may be given later
        return blocking(site.root().resolve(type.location()).resolve("-.md"), text)
                .filter(finding -> finding.line() == line && finding.rule() != Rule.SAME_LANGUAGE).map(Finding::message).findFirst();
    }

    /** Returns a name for a page's file, without {@code .md}, made of its title; throws if that has no letters for it. */
    public static String name(ContentSchema.Type type, String title) {
        return NewFile.name(title, Slug.fileName(type.name()));
    }

    /**
     * Returns the file for a new page, in the folder of its language if it is in another one than the site.
     *
     * @param name   its name, without {@code .md}
     * @param values of the fields that are known
     * @throws IllegalArgumentException if there is such a page already, or cannot be one
     */
    public Path file(ContentSchema.Type type, String name, Map<String, String> values) {
        NewFile.requireValid(name);
        String place = languages.location(type, values).orElse(type.location());
        Path file = site.root().resolve(place.endsWith("/") ? place + name + ".md" : place);
        NewFile.requireNew(site, file);
        names.at(file).ifPresent(other -> {
            throw new IllegalArgumentException(text("check.new-same-address", other));
        });
        String address = site.address(file);
        entries.stream().filter(entry -> entry.metadata().formerAddresses().stream().map(Link::address).anyMatch(address::equalsIgnoreCase))
                .findFirst().ifPresent(entry -> {
                    throw new IllegalArgumentException(text("check.new-former-address", entry.path()));
                });
        return file;
    }

    /**
     * Writes a draft, in whole or not at all.
     *
     * @param file   from {@link #file}
     * @param values of the fields; those without a value are left out
     * @throws IllegalArgumentException if findings would block the page, or it exists by now
     * @throws UncheckedIOException     if the file cannot be written
     */
    public void write(Path file, ContentSchema.Type type, Map<String, String> values) {
        String text = draft(type, values);
        blocking(file, text).findFirst().ifPresent(finding -> {
            throw new IllegalArgumentException(finding.message());
        });
        NewFile.write(site, file, text.getBytes(site.charset()));
    }

    private String draft(ContentSchema.Type type, Map<String, String> values) {
        Map<String, String> given = new LinkedHashMap<>(values);
        given.put("type", type.name());
        given.put("status", "draft");
        Set<String> order = new LinkedHashSet<>(List.of(TITLE, "type", "status"));
        order.addAll(type.fields().keySet());
        StringBuilder text = new StringBuilder();
        order.stream().filter(given::containsKey).forEach(name -> text.append(name).append('=').append(given.get(name)).append('\n'));
        return text + "\n" + site.config().getHeaderSeparator() + "\n" + placeholder(type, given) + "\n";
    }

    private String placeholder(ContentSchema.Type type, Map<String, String> values) {
        return type.field(FieldType.Simple.LANGUAGE).map(values::get).map(tag -> text(Locale.forLanguageTag(tag), "check.new-text"))
                .orElseGet(() -> text("check.new-text"));
    }

    /** Returns what would block the page once it is published. */
    private Stream<Finding> blocking(Path file, String text) {
        Entry entry = reader.read(file, text.getBytes(site.charset()));
        List<Entry> all = new ArrayList<>(entries);
        all.add(entry);
        FindingCollector more = new FindingCollector(entry.path());
        new LinkCheck(site, schema, all, names.assets()).check(entry, more);
        new VersionCheck(schema, languages, all).check(entry, more);
        return entry.with(more.list()).findings().stream().filter(Finding::blocking);
    }
}
