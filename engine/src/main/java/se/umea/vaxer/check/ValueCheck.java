package se.umea.vaxer.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Dates;
import se.umea.vaxer.content.FieldType;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.content.Link;
import se.umea.vaxer.content.PageMetadata;
import se.umea.vaxer.content.Redirect;
import se.umea.vaxer.content.Suggestion;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PhoneNumber;

/** Judges one header's values, each by the form that the contract gives it; gathers what they refer to. */
final class ValueCheck {

    private static final int LONGEST = 10_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final LocalDate today;
    private final Languages languages;
    private final FindingCollector findings;
    private final List<PageMetadata.Reference> references = new ArrayList<>();
    private final List<Link> files = new ArrayList<>();
    private final List<Link> former = new ArrayList<>();

    ValueCheck(LocalDate today, Languages languages, FindingCollector findings) {
        this.today = today;
        this.languages = languages;
        this.findings = findings;
    }

    List<PageMetadata.Reference> references() {
        return references;
    }

    List<Link> files() {
        return files;
    }

    List<Link> former() {
        return former;
    }

    /** @param known the names of all fields, one of which may have got into the value */
    void judge(ContentFile.Field field, ContentSchema.Field declared, Set<String> known) {
        String value = field.value();
        if (value.isEmpty()) {
            findings.block(Rule.EMPTY_FIELD, field.line(), "fältet " + field.key() + " är tomt; "
                    + (declared.required() ? "skriv ett värde" : "skriv ett värde eller ta bort raden"));
            return;
        }
        if (value.length() > LONGEST) {
            findings.block(Rule.TEXT_TOO_LONG, field.line(), "texten i " + field.key() + " är " + value.length()
                    + " tecken; korta den till högst " + LONGEST);
            return;
        }
        Optional<String> swallowed = value.indexOf('=') < 0 ? Optional.empty()
                : known.stream().filter(name -> value.contains(name + '=')).findFirst();
        if (swallowed.isPresent()) {
            findings.block(Rule.FIELD_IN_TEXT, field.line(), "två fält står på samma rad; börja en ny rad före "
                    + swallowed.get() + "=");
            return;
        }
        if (value.startsWith("{") && value.endsWith("}")) {
            findings.block(Rule.BRACES, field.line(), "värdet står inom { och }, och försvinner då ur sidan; ta bort "
                    + "klamrarna");
            return;
        }
        form(field, value, declared.form());
    }

    private void form(ContentFile.Field field, String value, FieldType form) {
        if (form instanceof FieldType.Text text) {
            int length = value.codePointCount(0, value.length());
            require(length <= text.longest(), Rule.TEXT_TOO_LONG, field, "texten i " + field.key() + " är " + length
                    + " tecken; korta den till högst " + text.longest());
        } else if (form instanceof FieldType.Day) {
            day(field, value);
        } else if (form instanceof FieldType.Reminder) {
            remind(field, value);
        } else if (form instanceof FieldType.Yearly) {
            remindYearly(field, value);
        } else if (form instanceof FieldType.Language) {
            require(languages.tags().contains(value), Rule.UNKNOWN_LANGUAGE, field, "webbplatsen har inga ord på språket \"" + value
                    + '"' + Suggestion.ask(value, languages.tags(), "de språk som finns är " + String.join(", ", languages.tags())));
        } else if (form instanceof FieldType.Number) {
            require(NUMBER.matcher(value).matches(), Rule.INVALID_NUMBER, field, "\"" + value + "\" i " + field.key()
                    + " är inget heltal; skriv till exempel 3");
        } else if (form instanceof FieldType.Phone) {
            require(PhoneNumber.isNumber(value), Rule.INVALID_PHONE, field, "\"" + value
                    + "\" är inget telefonnummer; skriv det som 090-16 10 00");
        } else if (form instanceof FieldType.Mail) {
            require(MAIL.matcher(value).matches(), Rule.INVALID_EMAIL, field, "\"" + value
                    + "\" är ingen e-postadress; skriv den som namn@umea.se");
        } else if (form instanceof FieldType.OneOf choice) {
            require(choice.values().contains(value), Rule.UNKNOWN_VALUE, field, "okänt värde \"" + value + "\" i " + field.key()
                    + Suggestion.ask(value, choice.values(), "tillåtna: " + String.join(", ", choice.values())));
        } else if (form instanceof FieldType.Asset) {
            files.add(new Link(field.line(), Link.Kind.ASSET, value));
        } else if (form instanceof FieldType.Addresses) {
            names(field, value).forEach(address -> address(field, address));
        } else if (form instanceof FieldType.Pages pages) {
            for (String name : names(field, value)) {
                references.add(new PageMetadata.Reference(field.line(), field.key(), pages.type(), name));
            }
        } else if (!(form instanceof FieldType.Version)) {
            names(field, value);
        }
    }

    private void address(ContentFile.Field field, String address) {
        if (Redirect.isAddress(address)) {
            former.add(new Link(field.line(), Link.Kind.PAGE, address));
            return;
        }
        String meant = address.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("^/+", "").replaceFirst("^content/", "")
                .replaceFirst("\\.md$", ".html");
        findings.block(Rule.INVALID_ADDRESS, field.line(), "\"" + address + "\" i " + field.key() + " är ingen sidas adress"
                + (Redirect.isAddress(meant) ? "; menade du \"" + meant + "\"?"
                        : "; skriv det som står efter webbplatsens namn, till exempel aktiviteter/sspf.html"));
    }

    private void remind(ContentFile.Field field, String value) {
        day(field, value).filter(day -> day.isBefore(today)).ifPresent(day -> findings.warn(Rule.REVIEW_DUE, field.line(),
                "sidan skulle ses över senast " + day + "; läs igenom den och skriv ett nytt datum i " + field.key()));
    }

    private void remindYearly(ContentFile.Field field, String value) {
        day(field, value).filter(day -> !day.plusYears(1).isAfter(today)).ifPresent(day -> findings.warn(Rule.YEARLY_DUE, field.line(),
                field.key() + " är " + day + ", och det är ett år sedan eller mer; gör om det och skriv den nya dagen"));
    }

    private Optional<LocalDate> day(ContentFile.Field field, String value) {
        Optional<LocalDate> day = Dates.iso(value);
        if (day.isEmpty()) {
            String digits = value.replaceAll("\\D", "");
            String meant = digits.length() == 8
                    ? Dates.iso(digits.substring(0, 4) + '-' + digits.substring(4, 6) + '-' + digits.substring(6))
                            .map(date -> "; menade du " + date + "?").orElse("")
                    : "";
            findings.block(Rule.INVALID_DATE, field.line(), "\"" + value + "\" i " + field.key() + " är inget datum"
                    + (meant.isEmpty() ? "; skriv år-månad-dag, till exempel 2018-09-18" : meant));
        }
        return day;
    }

    private List<String> names(ContentFile.Field field, String value) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String part : value.split(",", -1)) {
            String name = part.strip();
            if (name.isEmpty()) {
                findings.block(Rule.EMPTY_FIELD, field.line(), "i " + field.key() + " står ett kommatecken för mycket; ta bort det");
            } else if (!seen.add(name)) {
                findings.block(Rule.REPEATED_FIELD, field.line(), "\"" + name + "\" står två gånger i " + field.key()
                        + "; ta bort det ena");
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private void require(boolean holds, Rule rule, ContentFile.Field field, String message) {
        if (!holds) {
            findings.block(rule, field.line(), message);
        }
    }
}
