package se.umea.vaxer.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The list of the site's own words, in Markdown: {@code - sentence}, or in a table {@code | sentence | what the source says |}. In a
 * sentence, {@code {år}}, {@code {dag}} and {@code {tal}} are a year, a day and a number, and {@code {källan}} is what the source says.
 *
 * @param references the second cells of tables
 * @param source     the source's text in one line
 * @param sentences  the source's sentences, and others that count as such; in lower case
 */
record OwnWords(List<Entry> entries, List<String> references, String source, Set<String> sentences) {

    /** The most words that count as the source's if they are part of a sentence of it, as a name. */
    private static final int MAX_PART = 6;

    private static final Pattern LINE = Pattern.compile("^(?:- (.+)|\\| (.+?) \\| (.+?) \\|)$");
    private static final Map<String, String> FORMS = Map.of("{år}", "\\d{4}", "{dag}", "\\d{4}-\\d\\d-\\d\\d", "{tal}", "[\\d.,]+",
            "{källan}", "(.+?)");

    /** A sentence of the list, and what it matches. */
    record Entry(String text, Pattern pattern) {

        static Entry of(String text) {
            String pattern = Pattern.quote(Sentences.of(text).iterator().next());
            for (Map.Entry<String, String> form : FORMS.entrySet()) {
                pattern = pattern.replace(form.getKey(), "\\E" + form.getValue() + "\\Q");
            }
            return new Entry(text, Pattern.compile(pattern));
        }
    }

    /** @param others sentences that count as the source's */
    static OwnWords read(Path list, String source, Set<String> others) {
        List<Entry> entries = new ArrayList<>();
        List<String> references = new ArrayList<>();
        try {
            // without the heads of tables
            for (String line : Files.readString(list).replaceAll("\\|.*\n\\|---.*\n", "").lines().toList()) {
                Matcher found = LINE.matcher(line);
                if (found.matches()) {
                    entries.add(Entry.of(found.group(1) == null ? found.group(2) : found.group(1)));
                    Stream.ofNullable(found.group(3)).forEach(references::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + list, e);
        }
        Set<String> sentences = Stream.concat(Sentences.of(source.lines().toArray(String[]::new)).stream(), others.stream())
                .map(OwnWords::lower).collect(Collectors.toSet());
        return new OwnWords(entries, references, lower(source.replaceAll("\\s+", " ")), sentences);
    }

    boolean has(String sentence) {
        return isSource(sentence) || entries.stream().anyMatch(entry -> matches(entry, sentence));
    }

    /** Returns the entries that no sentence needs. */
    List<String> unused(Collection<String> all) {
        return entries.stream().filter(entry -> all.stream().noneMatch(sentence -> !isSource(sentence) && matches(entry, sentence)))
                .map(Entry::text).toList();
    }

    /** Returns what tables say of the source and what is not in it; what begins with a dash is a reason instead. */
    List<String> wrongReferences() {
        return references.stream().filter(reference -> !reference.startsWith("–") && !source.contains(lower(reference))).toList();
    }

    private boolean matches(Entry entry, String sentence) {
        Matcher found = entry.pattern().matcher(sentence);
        return found.matches() && IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group).allMatch(this::isSource);
    }

    /** Whether it is a sentence of the source, or parts of it with commas between them. */
    private boolean isSource(String text) {
        String sentence = lower(text);
        return sentences.contains(sentence) || Stream.of(sentence.split(", ")).allMatch(this::isPart);
    }

    private boolean isPart(String words) {
        return words.split(" ").length <= MAX_PART
                && Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(words) + "(?![\\p{L}\\d])").matcher(source).find();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
