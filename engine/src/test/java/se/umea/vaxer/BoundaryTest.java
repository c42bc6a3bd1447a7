package se.umea.vaxer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbake.app.configuration.ConfigUtil;
import org.junit.jupiter.api.Test;
import se.umea.vaxer.check.Sites;

/**
 * The engine knows no municipality: its sources have no word of the site in this repository, and no Swedish but in the
 * file of the Swedish messages.
 *
 * <p>The site's words are those of its settings, its header fields and its words around the content; of its types and files the
 * names. Pages in English are left out, and so is every word in the name of a class of the JDK, which is English enough for an engine.
 */
class BoundaryTest {

    private static final Path MAIN = Sites.REAL.resolve("engine/src/main");
    private static final Set<String> TEXT = Set.of("java", "ftlh", "ftl", "html", "js", "css", "properties", "xmp");
    private static final String SWEDISH_MESSAGES = "messages_sv.properties";

    /** The engine's own name, in its packages, commands and settings; the site has the same. */
    private static final Pattern OWN_NAME = Pattern.compile("se[./]umea[./]vaxer|(?i)vaxer");

    /**
     * Words of the site that are English too, and are in no name of a class of the JDK: what a template writes (a feed, a sitemap,
     * breadcrumbs, a footer, what goes on now), kinds of files, headings of contact data.
     */
    private static final Set<String> ENGLISH = Set.of("article", "breadcrumbs", "contact", "drawing", "feed", "footer", "ftl", "ltr", "now",
            "pdf", "phone", "published", "sitemap", "txt", "vcard", "vcf", "words", "www");

    /** Words of the Swedish messages that are English too, or, as del, an element of HTML. */
    private static final Set<String> ENGLISH_TOO = Set.of("del", "just", "under");

    private static final Properties JBAKE = jbake();

    private static final String SETTINGS = Vocabulary.text(Sites.REAL.resolve("docs/schema.md"));

    /** What stands before the values and names that a site declares. */
    private static final Pattern FIELD_TYPE = Pattern.compile("^(luhn |(required|optional) (unique )?((one of|pages) |\\w+))");

    private static final Pattern HOME =
            Pattern.compile("Europe/Stockholm|\\+46|\\bsv[_-][A-Z]{2}\\b|\"(sv|SE|46)\"|\\bSverige\\b|\\bSweden\\b");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?<=\n) *//[^\n]*");
    private static final Pattern SELECTED_CLASS = Pattern.compile("(?<![\\w/)])\\.([a-z][a-z_-]*)(?![\\w(/])");

    private static final Set<String> COMMON_SWEDISH = Set.of("och", "inte", "sidan", "sida", "filen", "finns", "eller", "webbplatsen",
            "webbplats", "skriv", "ska", "som", "med", "till", "den", "det", "har", "kan", "utan", "ingen", "inget", "ett", "fel", "rad",
            "mapp", "mall");

    @Test
    void theEngineHasNoWordOfTheSite() {
        Set<String> words = siteWords();
        assertTrue(words.containsAll(Set.of("kommun", "fokusomrade", "kontakt", "ingress", "sspf", "telefon", "genomfors", "rorsch")),
                words::toString);
        assertEquals("", found(words, file -> !file.endsWith(SWEDISH_MESSAGES)));
    }

    @Test
    void theEngineSelectsNothingByAClassOfTheSite() {
        Set<String> classes = siteClasses();
        assertTrue(classes.containsAll(Set.of("contact", "breadcrumbs", "status", "focus-card__title")), classes::toString);
        assertEquals("", sources(file -> file.toString().endsWith(".java")).flatMap(file -> SELECTED_CLASS.matcher(code(file)).results()
                .map(found -> found.group(1)).filter(classes::contains).map(found -> MAIN.relativize(file) + " ." + found))
                .collect(Collectors.joining("\n")));
    }

    @Test
    void theEngineHasNoNumberOrAddressOfTheSite() {
        Set<String> facts = siteFacts();
        assertTrue(facts.containsAll(Set.of("090-16 10 00", "901 84", "umea-vaxer.example")), facts::toString);
        assertEquals("", sources(file -> true).flatMap(file -> {
            String text = Vocabulary.text(file);
            return facts.stream().filter(text::contains).map(fact -> MAIN.relativize(file) + " " + fact);
        }).collect(Collectors.joining("\n")));
    }

    @Test
    void theEngineHasNoCountryTimeZoneOrLanguageOfItsOwn() {
        assertEquals("", sources(file -> !file.endsWith(SWEDISH_MESSAGES)).flatMap(file -> HOME.matcher(code(file)).results()
                .map(found -> MAIN.relativize(file) + " " + found.group())).collect(Collectors.joining("\n")));
    }

    @Test
    void swedishStandsInTheSwedishMessagesOnly() {
        Set<String> swedish = Vocabulary.ofSwedishMessages();
        swedish.removeAll(Vocabulary.ofJdk());
        swedish.removeAll(ENGLISH_TOO);
        swedish.addAll(COMMON_SWEDISH);
        assertEquals("", found(swedish, file -> !file.endsWith(SWEDISH_MESSAGES)));
    }

    private static String found(Set<String> words, Predicate<Path> where) {
        return sources(where).flatMap(file -> Vocabulary.lines(MAIN.relativize(file).toString(),
                OWN_NAME.matcher(Vocabulary.text(file)).replaceAll(""), words).stream()).collect(Collectors.joining("\n"));
    }

    /** Returns a file's text, without a Java file's comments: an example in one is no knowledge. */
    private static String code(Path file) {
        String text = Vocabulary.text(file);
        return file.toString().endsWith(".java") ? COMMENT.matcher(text).replaceAll("") : text;
    }

    private static Stream<Path> sources(Predicate<Path> where) {
        return Vocabulary.files(MAIN).stream().filter(where).filter(file -> {
            String name = file.getFileName().toString();
            return TEXT.contains(name.substring(name.lastIndexOf('.') + 1));
        });
    }

    private static Set<String> siteWords() {
        Properties settings = settings();
        StringBuilder text = new StringBuilder();
        settings.stringPropertyNames().forEach(key -> {
            text.append(ownName(key)).append('\n');
            // a field of the schema: not the type of its value, but the words that are allowed, or the type of page
            text.append(JBAKE.containsKey(key) ? "" : FIELD_TYPE.matcher(settings.getProperty(key)).replaceFirst("")).append('\n');
        });
        for (Path page : Vocabulary.files(Sites.CONTENT)) {
            Path name = Sites.CONTENT.relativize(page);
            if (!name.startsWith("en")) {
                text.append(name).append('\n');
                header(page).forEach((key, value) -> text.append(key).append('\n').append(value).append('\n'));
            }
        }
        for (Path template : Vocabulary.files(Sites.REAL.resolve("templates"))) {
            String name = template.getFileName().toString();
            text.append(name).append('\n');
            if (name.endsWith(".properties") && !name.startsWith("en.")) {
                properties(template).values().forEach(value -> text.append(value).append('\n'));
            }
        }
        Set<String> words = new TreeSet<>(Vocabulary.of(text.toString()));
        words.removeAll(Vocabulary.ofJdk());
        words.removeAll(ENGLISH);
        return words;
    }

    /** Returns what the site has named in a setting; the names of JBake's settings and the engine's own are no words of this site. */
    private static String ownName(String key) {
        boolean ofEngine = JBAKE.containsKey(key) || SETTINGS.contains("`" + key + "`") || key.startsWith("outputs./");
        return ofEngine ? "" : key.replaceFirst("^(outputs|forbidden|confirm|confirmed|waived)\\.", "").replaceFirst("\\.needs$", "");
    }

    private static Set<String> siteClasses() {
        Set<String> classes = new TreeSet<>();
        for (Path template : Vocabulary.files(Sites.REAL.resolve("templates"))) {
            Pattern.compile("class=\"([^\"<]*)").matcher(Vocabulary.text(template)).results()
                    .flatMap(names -> Stream.of(names.group(1).split("\\s+"))).filter(name -> name.matches("[a-z][a-z_-]*"))
                    .forEach(classes::add);
        }
        return classes;
    }

    /** Returns telephone numbers, postcodes, mail addresses and hosts. */
    private static Set<String> siteFacts() {
        List<String> values = new ArrayList<>();
        settings().values().forEach(value -> values.add(value.toString()));
        Vocabulary.files(Sites.CONTENT).forEach(page -> header(page).values().forEach(value -> values.add(value.toString())));
        Pattern fact = Pattern.compile("\\d[\\d -]{4,}\\d|[\\w.-]+@[\\w.-]+|(?<=https?://)[\\w.-]+");
        Pattern day = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
        return values.stream().flatMap(value -> fact.matcher(value).results()).map(MatchResult::group)
                .filter(found -> !day.matcher(found).matches()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties settings() {
        return properties(Sites.REAL.resolve(ConfigUtil.CONFIG_FILE));
    }

    private static Properties jbake() {
        Properties defaults = new Properties();
        try (InputStream in = ConfigUtil.class.getResourceAsStream("/" + ConfigUtil.DEFAULT_CONFIG_FILE)) {
            defaults.load(in);
            return defaults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties header(Path page) {
        return parse(Vocabulary.text(page).split("\n---\n")[0]);
    }

    private static Properties properties(Path file) {
        return parse(Vocabulary.text(file));
    }

    private static Properties parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
