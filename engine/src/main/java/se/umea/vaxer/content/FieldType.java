package se.umea.vaxer.content;

import static se.umea.vaxer.finding.Messages.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.umea.vaxer.content.ContentFile.Field;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PhoneNumber;

/** The type of a header field's value, as the schema declares it. */
public sealed interface FieldType {

    /** Matches one mail address, as browsers do (HTML, "valid email address"), but with a domain of at least two parts. */
    String EMAIL_PATTERN = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    /** Checks a value that is not empty, and records the pages, files, addresses or language that it refers to. */
    void check(Field field, MetadataCollector metadata);

    /** Returns the hint that {@code vaxer new} shows; empty if it does not ask for the field. */
    String hint();

    /** The types without parameters; the keyword is the constant's name in lower case. */
    enum Simple implements FieldType {

        /** A day, ISO 8601. */
        DATE((field, metadata) -> metadata.day(field)),

        /** A day, after which the page is due for review. */
        REMINDER((field, metadata) -> metadata.day(field).filter(day -> day.isBefore(metadata.today)).ifPresent(day ->
                metadata.findings.warn(Rule.REVIEW_DUE, field.line(), text("review-due", day, field.key())))),

        /** A day when something was done that has to be done every year; the warning comes a month ahead. */
        YEARLY((field, metadata) -> metadata.day(field).filter(day -> !day.plusYears(1).minusDays(Dates.DAYS_AHEAD).isAfter(metadata.today))
                .ifPresent(day -> metadata.findings.warn(Rule.YEARLY_DUE, field.line(),
                        text(day.plusYears(1).isAfter(metadata.today) ? "yearly-due.soon" : "yearly-due", field.key(), day)))),

        /** A whole number, not negative. */
        INTEGER((field, metadata) -> metadata.require(field.value().matches("\\d{1,9}"), Rule.INVALID_NUMBER, field, "invalid-number")),

        /** Words with commas between them. */
        LIST((field, metadata) -> metadata.names(field), () -> text("content.hint-list")),

        /** A telephone number as {@link PhoneNumber#PATTERN} has it. */
        PHONE((field, metadata) -> metadata.require(PhoneNumber.isNumber(field.value()), Rule.INVALID_PHONE, field, "invalid-phone"),
                () -> text("content.hint-phone")),

        /** One mail address. */
        EMAIL((field, metadata) -> metadata.require(
                field.value().matches(EMAIL_PATTERN), Rule.INVALID_EMAIL, field, "invalid-email", metadata.host()),
                () -> text("content.hint-email")),

        /** The path of a file in the assets folder. */
        FILE((field, metadata) -> metadata.files.add(new Link(field.line(), field.value(), false)),
                () -> text("content.hint-file")),

        /** Former addresses of the page, from the site's root, with commas between them. */
        ADDRESSES((field, metadata) -> metadata.names(field).forEach(address -> metadata.formerAddress(field, address))),

        /** A language that the site has words for, as a tag of BCP 47. */
        LANGUAGE((field, metadata) -> {
            Set<String> tags = metadata.languages.tags();
            metadata.language = Optional.of(field);
            if (!tags.contains(field.value())) {
                metadata.findings.block(Rule.UNKNOWN_LANGUAGE, field.line(),
                        Suggestion.text("unknown-language", field.value(), tags, String.join(", ", tags)));
            }
        }),

        /** The content file that the page is another version of: its path in the content folder, without extension. */
        VERSION((field, metadata) -> metadata.original = Optional.of(field)),

        /** Ids of rules whose warnings about the page are accepted, with commas between them. */
        RULES((field, metadata) -> metadata.names(field).forEach(id -> metadata.accept(field, id)));

        private final BiConsumer<Field, MetadataCollector> check;
        private final Supplier<String> hint;

        Simple(BiConsumer<Field, MetadataCollector> check) {
            this(check, () -> "");
        }

        Simple(BiConsumer<Field, MetadataCollector> check, Supplier<String> hint) {
            this.check = check;
            this.hint = hint;
        }

        @Override
        public void check(Field field, MetadataCollector metadata) {
            check.accept(field, metadata);
        }

        @Override
        public String hint() {
            return hint.get();
        }

        String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code text 80}: words, at most so many characters. */
    record Text(int maxLength) implements FieldType {

        @Override
        public void check(Field field, MetadataCollector metadata) {
            int length = field.value().codePointCount(0, field.value().length());
            if (length > maxLength) {
                metadata.findings.block(Rule.TEXT_TOO_LONG, field.line(), text("text-too-long", field.key(), length, maxLength));
            }
        }

        @Override
        public String hint() {
            return text("content.hint-text", maxLength);
        }
    }

    /** {@code one of a b c}: one of these words. */
    record OneOf(List<String> values) implements FieldType {

        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public void check(Field field, MetadataCollector metadata) {
            if (!values.contains(field.value())) {
                metadata.findings.block(Rule.UNKNOWN_VALUE, field.line(), Suggestion.text("unknown-value", field.value(), values,
                        field.key(), String.join(", ", values)));
            }
        }

        @Override
        public String hint() {
            return text("content.hint-one-of", String.join(", ", values));
        }
    }

    /** {@code pages news}: names of content files of that type, without extension, with commas between them. */
    record Pages(String type) implements FieldType {

        public Pages {
            Objects.requireNonNull(type, "type");
        }

        @Override
        public void check(Field field, MetadataCollector metadata) {
            metadata.names(field).forEach(name ->
                    metadata.references.add(new PageMetadata.Reference(field.line(), field.key(), type, name)));
        }

        @Override
        public String hint() {
            return text("content.hint-list");
        }
    }

    /**
     * Reads a type's declaration.
     *
     * @throws IllegalArgumentException if there is no such type
     */
    static FieldType of(String declared) {
        List<String> words = List.of(declared.trim().split("\\s+"));
        List<String> rest = words.subList(1, words.size());
        if (declared.startsWith("one of ") && rest.size() > 1) {
            return new OneOf(rest.subList(1, rest.size()));
        }
        if (words.get(0).equals("text") && rest.size() == 1 && rest.get(0).matches("[1-9]\\d{0,4}")) {
            return new Text(Integer.parseInt(rest.get(0)));
        }
        if (words.get(0).equals("pages") && rest.size() == 1) {
            return new Pages(rest.get(0));
        }
        return Arrays.stream(Simple.values()).filter(type -> type.keyword().equals(declared.trim())).findFirst().orElseThrow(() ->
                new IllegalArgumentException(text("content.unknown-field-type", declared,
                        Arrays.stream(Simple.values()).map(Simple::keyword).collect(Collectors.joining(", ")))));
    }
}
