package se.umea.vaxer.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.Suggestion;
import se.umea.vaxer.finding.Rule;

/** Judges how a file's header is written. What its fields say is {@link FieldCheck}'s. */
final class HeaderCheck {

    /**
     * A header as it was meant.
     *
     * @param asSplit whether the body begins where {@link ContentFile} has it begin
     */
    record Header(List<ContentFile.Field> fields, boolean asSplit) {
    }

    private static final Pattern KEY = Pattern.compile("[\\p{L}\\d._-]+");
    private static final Pattern COLON = Pattern.compile("\\s*([\\p{L}\\d_-]+)\\s*:\\s*(.*)");
    private static final Pattern ALMOST_SEPARATOR = Pattern.compile("[-–—~_=+*.\\s]*[-–—~_=+*.]");
    /** JBake looks for these with the {@code =} behind them, and drops the page where it finds none. */
    private static final Set<String> LOOKED_FOR = Set.of("type", "status");
    private static final int SHOWN = 40;

    private final ContentFile source;
    private final List<String> lines;
    private final String separator;
    private final Set<String> known;
    private final FindingCollector findings;

    HeaderCheck(ContentFile source, String separator, Set<String> known, FindingCollector findings) {
        this.source = source;
        this.lines = source.lines();
        this.separator = separator;
        this.known = known;
        this.findings = findings;
    }

    /** The header as it was meant, where there is one to speak of. */
    Optional<Header> judge() {
        int first = firstLine();
        if (first == lines.size()) {
            findings.block(Rule.EMPTY_FILE, 0, "filen är tom; skriv sidan eller ta bort filen");
            return Optional.empty();
        }
        if (isYaml(first)) {
            findings.block(Rule.YAML_HEADER, first + 1, "filen börjar med ett huvud i YAML; ta bort den första raden, skriv "
                    + "fälten som \"title=…\" i stället för \"title: …\" och skriv " + separator + " under dem");
            return Optional.empty();
        }
        int start = 0;
        int end = source.separator() < 0 ? lines.size() : source.separator();
        if (end == first && secondSeparator(first) > 0) {
            findings.block(Rule.SEPARATOR, first + 1, "skiljeraden står före rubrikfälten; ta bort den här raden");
            start = first + 1;
            end = secondSeparator(first);
        }
        end = end(start, end);
        return end < 0 ? Optional.empty() : Optional.of(new Header(fields(start, end), end == source.separator()));
    }

    /** Whether a line reads like a field, if not like a known one. */
    private boolean isField(String line) {
        int equals = line.indexOf('=');
        String key = equals < 0 ? "" : line.substring(0, equals).strip();
        return known.contains(key) || KEY.matcher(key).matches();
    }

    private int firstLine() {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        return first;
    }

    private boolean isYaml(int first) {
        if (!lines.get(first).strip().equals("---")) {
            return false;
        }
        for (String line : lines.subList(first + 1, lines.size())) {
            if (isField(line) || line.strip().equals("---")) {
                return false;
            }
            if (COLON.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }

    private int secondSeparator(int first) {
        for (int i = first + 1; i < lines.size(); i++) {
            if (lines.get(i).equals(separator)) {
                return i;
            }
            if (!lines.get(i).isBlank() && !isField(lines.get(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** Where the header ends, after all; -1 where there is none. */
    private int end(int start, int separatorAt) {
        int lastField = -1;
        int strangers = 0;
        for (int i = start; i < separatorAt; i++) {
            String line = lines.get(i);
            if (isField(line)) {
                lastField = i;
                strangers = 0;
            } else if (line.strip().equals(separator)) {
                findings.block(Rule.SEPARATOR, i + 1, "skiljeraden har ett mellanslag före eller efter sig; skriv bara "
                        + separator);
                return i;
            } else if (!line.isBlank()) {
                strangers += i > start && lines.get(i - 1).isBlank() ? 2 : 1;
            }
        }
        if (lastField < 0) {
            findings.block(Rule.SEPARATOR, firstLine() + 1, "rubrikfälten saknas; skriv dem överst, till exempel title=…, och "
                    + separator + " mellan dem och texten");
            return -1;
        }
        if (separatorAt < lines.size() && strangers < 2) {
            return separatorAt;
        }
        for (int i = lastField + 1; i < separatorAt; i++) {
            if (ALMOST_SEPARATOR.matcher(lines.get(i)).matches()) {
                findings.block(Rule.SEPARATOR, i + 1, "skiljeraden ska vara " + separator + " och inte "
                        + lines.get(i).strip());
                return i;
            }
        }
        findings.block(Rule.SEPARATOR, Math.min(lastField + 2, lines.size()), "skiljeraden " + separator
                + " saknas; skriv den på en egen rad mellan rubrikfälten och texten");
        return lastField + 1;
    }

    private List<ContentFile.Field> fields(int start, int end) {
        List<ContentFile.Field> fields = new ArrayList<>(end - start);
        Map<String, Integer> seen = new HashMap<>();
        for (int i = start; i < end; i++) {
            String line = lines.get(i);
            int equals = line.indexOf('=');
            if (equals < 0) {
                if (!line.isEmpty()) {
                    withoutEquals(line, i + 1).ifPresent(fields::add);
                }
                continue;
            }
            ContentFile.Field field = new ContentFile.Field(i + 1, line.substring(0, equals).trim(), line.substring(equals + 1).trim());
            if (LOOKED_FOR.contains(field.key()) && Character.isWhitespace(line.charAt(equals - 1))) {
                findings.block(Rule.EQUALS_SIGN, field.line(), "ta bort mellanslaget före =");
            }
            Integer before = seen.putIfAbsent(field.key(), field.line());
            if (before != null) {
                findings.block(Rule.REPEATED_FIELD, field.line(), "fältet " + shown(field.key()) + " står redan på rad " + before
                        + "; ta bort det ena");
            }
            fields.add(field);
        }
        return fields;
    }

    /** The field that a line without {@code =} was meant to be, if it was meant to be one. */
    private Optional<ContentFile.Field> withoutEquals(String line, int number) {
        if (line.isBlank()) {
            findings.block(Rule.EQUALS_SIGN, number, "raden ser tom ut men innehåller mellanslag; ta bort dem");
            return Optional.empty();
        }
        Matcher colon = COLON.matcher(line);
        String[] words = line.strip().split("\\s+", 2);
        String key = colon.matches() ? colon.group(1) : Suggestion.nearest(words[0], known).orElse("");
        if (key.isEmpty()) {
            findings.block(Rule.EQUALS_SIGN, number, "raden \"" + shown(line.strip())
                    + "\" saknar =; ett rubrikfält skrivs namn=värde, och texten står under skiljeraden");
            return Optional.empty();
        }
        String value = colon.matches() ? colon.group(2).strip() : words.length == 2 ? words[1] : "";
        findings.block(Rule.EQUALS_SIGN, number, "raden saknar =; skriv \"" + key + '=' + shown(value) + '"');
        return Optional.of(new ContentFile.Field(number, key, value));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
