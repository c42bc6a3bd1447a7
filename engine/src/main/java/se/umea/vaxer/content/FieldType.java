package se.umea.vaxer.content;

import java.util.List;
import java.util.Objects;

/** The form that a header field's value must have, as the contract words it. */
public sealed interface FieldType {

    /** What to write, in Swedish; empty where nobody has to be asked: it can be filled in, or a new page has no use of it. */
    default String hint() {
        return "";
    }

    /** {@code text 80}: words, at most so many characters. */
    record Text(int longest) implements FieldType {

        @Override
        public String hint() {
            return "högst " + longest + " tecken";
        }
    }

    /** {@code date}: a day, ISO 8601. */
    record Day() implements FieldType {
    }

    /** {@code reminder}: a day, after which the page is due for a look. */
    record Reminder() implements FieldType {
    }

    /** {@code yearly}: a day when something was done that is to be done every year. */
    record Yearly() implements FieldType {
    }

    /** {@code language}: a language that the site has words for, as a tag of BCP 47. */
    record Language() implements FieldType {
    }

    /** {@code version}: the content file that the page is another version of, by its path in the content folder without ending. */
    record Version() implements FieldType {
    }

    /** {@code integer}: a whole number, not negative. */
    record Number() implements FieldType {
    }

    /** {@code list}: words with commas between them. */
    record Names() implements FieldType {

        @Override
        public String hint() {
            return "en eller flera, med komma mellan";
        }
    }

    /** {@code phone}: a Swedish number as it is printed. */
    record Phone() implements FieldType {

        @Override
        public String hint() {
            return "ett nummer, som 090-16 10 00";
        }
    }

    /** {@code email}: one address. */
    record Mail() implements FieldType {

        @Override
        public String hint() {
            return "en e-postadress";
        }
    }

    /** {@code file}: the path of a file in the assets folder. */
    record Asset() implements FieldType {

        @Override
        public String hint() {
            return "en fil i assets, som dokument/plan.pdf";
        }
    }

    /** {@code addresses}: addresses on the site, from its root, with commas between them. */
    record Addresses() implements FieldType {
    }

    /** {@code one of a b c}: one of these words. */
    record OneOf(List<String> values) implements FieldType {

        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public String hint() {
            return "ett av " + String.join(", ", values);
        }
    }

    /** {@code pages fokusomrade}: names of content files of that type, without {@code .md}, with commas between. */
    record Pages(String type) implements FieldType {

        public Pages {
            Objects.requireNonNull(type, "type");
        }

        @Override
        public String hint() {
            return "en eller flera, med komma mellan";
        }
    }

    /**
     * Reads a form's wording.
     *
     * @throws IllegalArgumentException if there is no such form
     */
    static FieldType of(String wording) {
        List<String> words = List.of(wording.trim().split("\\s+"));
        List<String> rest = words.subList(1, words.size());
        if (wording.startsWith("one of ") && rest.size() > 1) {
            return new OneOf(rest.subList(1, rest.size()));
        }
        if (words.get(0).equals("text") && rest.size() == 1 && rest.get(0).matches("[1-9]\\d{0,4}")) {
            return new Text(Integer.parseInt(rest.get(0)));
        }
        if (words.get(0).equals("pages") && rest.size() == 1) {
            return new Pages(rest.get(0));
        }
        return switch (wording.trim()) {
            case "date" -> new Day();
            case "reminder" -> new Reminder();
            case "yearly" -> new Yearly();
            case "language" -> new Language();
            case "version" -> new Version();
            case "integer" -> new Number();
            case "list" -> new Names();
            case "phone" -> new Phone();
            case "email" -> new Mail();
            case "file" -> new Asset();
            case "addresses" -> new Addresses();
            default -> throw new IllegalArgumentException("okänd form \"" + wording + "\"; de som finns är text <antal>, "
                    + "date, reminder, yearly, integer, list, phone, email, file, addresses, language, version, one of <ord>, pages <typ>");
        };
    }
}
