package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.excerpt;
import static se.umea.vaxer.finding.Messages.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.ContentFile.Field;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.content.Suggestion;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.finding.Rule;

/** Checks how a file's header is written, and finds the fields that were meant; {@link FieldCheck} checks their values. */
final class HeaderCheck {

    /** A header as it was meant. */
    record Header(List<Field> fields, boolean isWhereJBakeSeesIt) {
    }

    /**
     * What JBake looks for in a header.
     *
     * @param separator  the line between header and text
     * @param fieldNames the fields that a line may be meant for
     * @param required   the fields without which JBake drops the file; it looks for them with the {@code =} right behind them
     */
    record Format(String separator, Set<String> fieldNames, Set<String> required) {

        Format {
            fieldNames = Set.copyOf(fieldNames);
            required = Set.copyOf(required);
        }

        static Format of(Site site, ContentSchema schema) {
            Set<String> required = new HashSet<>(Set.of("type", "status"));
            if (!schema.isDeclared() && !site.config().getDefaultType().isEmpty()) {
                required.remove("type");
            }
            if (!schema.isDeclared() && !site.config().getDefaultStatus().isEmpty()) {
                required.remove("status");
            }
            return new Format(site.config().getHeaderSeparator(), schema.fieldNames(), required);
        }
    }

    private static final Pattern KEY = Pattern.compile("[\\p{L}\\d._-]+");
    private static final Pattern COLON = Pattern.compile("\\s*([\\p{L}\\d_-]+)\\s*:\\s*(.*)");
    private static final Pattern ALMOST_SEPARATOR = Pattern.compile("[-–—~_=+*.\\s]*[-–—~_=+*.]");
    private static final String YAML = "---";
    private static final int MAX_SHOWN = 40;

    private final ContentFile source;
    private final List<String> lines;
    private final Format format;
    private final String separator;
    private final Set<String> fieldNames;
    private final FindingCollector findings;
    /** The index of the first line that is not blank. */
    private final int first;

    HeaderCheck(ContentFile source, Format format, FindingCollector findings) {
        this.source = source;
        this.lines = source.lines();
        this.format = format;
        this.separator = format.separator();
        this.fieldNames = format.fieldNames();
        this.findings = findings;
        this.first = (int) lines.stream().takeWhile(String::isBlank).count();
    }

    /** Returns the header as it was meant; empty if there is none. */
    Optional<Header> check() {
        if (first == lines.size()) {
            findings.block(Rule.EMPTY_FILE, 0, text("empty-file"));
            return Optional.empty();
        }
        if (format.required().isEmpty() && source.separator() < 0 && !lines.get(first).strip().equals(YAML)
                && !isField(lines.get(first))) {
            // a file without a header is a page too, by default.type and default.status
            return Optional.empty();
        }
        if (isYaml()) {
            findings.block(Rule.YAML_HEADER, first + 1, text("yaml-header", separator));
            return Optional.empty();
        }
        int start = 0;
        int end = source.separator() < 0 ? lines.size() : source.separator();
        int second = end == first ? secondSeparator() : -1;
        if (second > 0) {
            findings.block(Rule.SEPARATOR, first + 1, text("separator.first"));
            start = first + 1;
            end = second;
        }
        end = end(start, end);
        return end < 0 ? Optional.empty() : Optional.of(new Header(fields(start, end), end == source.separator()));
    }

    private boolean isField(String line) {
        int equals = line.indexOf('=');
        String key = equals < 0 ? "" : line.substring(0, equals).strip();
        return fieldNames.contains(key) || KEY.matcher(key).matches();
    }

    private boolean isYaml() {
        if (!lines.get(first).strip().equals(YAML)) {
            return false;
        }
        for (String line : lines.subList(first + 1, lines.size())) {
            if (isField(line) || line.strip().equals(YAML)) {
                return false;
            }
            if (COLON.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the line of a separator after nothing but fields; -1 if there is none. */
    private int secondSeparator() {
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

    /** Returns the line after the header that was meant; -1 if there is no header. */
    private int end(int start, int separatorAt) {
        int lastField = -1;
        int otherLines = 0;
        for (int i = start; i < separatorAt; i++) {
            String line = lines.get(i);
            if (isField(line)) {
                lastField = i;
                otherLines = 0;
            } else if (line.strip().equals(separator)) {
                findings.block(Rule.SEPARATOR, i + 1, text("separator.space", separator));
                return i;
            } else if (!line.isBlank()) {
                otherLines += i > start && lines.get(i - 1).isBlank() ? 2 : 1;
            }
        }
        if (lastField < 0) {
            findings.block(Rule.SEPARATOR, first + 1, text("separator.no-fields", separator));
            return -1;
        }
        if (separatorAt < lines.size() && otherLines < 2) {
            return separatorAt;
        }
        for (int i = lastField + 1; i < separatorAt; i++) {
            if (ALMOST_SEPARATOR.matcher(lines.get(i)).matches()) {
                findings.block(Rule.SEPARATOR, i + 1, text("separator.other", separator, lines.get(i).strip()));
                return i;
            }
        }
        findings.block(Rule.SEPARATOR, Math.min(lastField + 2, lines.size()), text("separator.missing", separator));
        return lastField + 1;
    }

    private List<Field> fields(int start, int end) {
        List<Field> fields = new ArrayList<>(end - start);
        Map<String, Integer> seen = new HashMap<>();
        for (int i = start; i < end; i++) {
            String line = lines.get(i);
            int equals = line.indexOf('=');
            if (equals < 0) {
                withoutEquals(line, i + 1).ifPresent(fields::add);
                continue;
            }
            Field field = Field.of(i + 1, line);
            if (format.required().contains(field.key()) && Character.isWhitespace(line.charAt(equals - 1))) {
                findings.block(Rule.EQUALS_SIGN, field.line(), text("equals-sign.space"));
            }
            Integer before = seen.putIfAbsent(field.key(), field.line());
            if (before != null) {
                findings.block(Rule.REPEATED_FIELD, field.line(), text("repeated-field", excerpt(field.key(), MAX_SHOWN), before));
            }
            fields.add(field);
        }
        return fields;
    }

    /** Returns the field that a line without {@code =} was meant to be, if it was meant to be one. */
    private Optional<Field> withoutEquals(String line, int number) {
        if (line.isBlank() || findings.isFull()) {
            if (!line.isEmpty()) {
                findings.block(Rule.EQUALS_SIGN, number, text("equals-sign.blank"));
            }
            return Optional.empty();
        }
        Matcher colon = COLON.matcher(line);
        String[] words = line.strip().split("\\s+", 2);
        String key = colon.matches() ? colon.group(1) : Suggestion.nearest(words[0], fieldNames).orElse("");
        if (key.isEmpty()) {
            findings.block(Rule.EQUALS_SIGN, number, text("equals-sign.other", excerpt(line.strip(), MAX_SHOWN)));
            return Optional.empty();
        }
        String value = colon.matches() ? colon.group(2).strip() : words.length == 2 ? words[1] : "";
        findings.block(Rule.EQUALS_SIGN, number, text("equals-sign", key, excerpt(value, MAX_SHOWN)));
        return Optional.of(new Field(number, key, value));
    }
}
