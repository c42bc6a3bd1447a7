package se.umea.vaxer.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.umea.vaxer.Rule;

/** Judges one header's values, each by the form that the contract gives it; gathers what they refer to. */
final class ValueCheck {

    private static final int LONGEST = 10_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern PHONE = Pattern.compile("0\\d{1,3}-\\d{2,3}( \\d{2,3}){1,2}");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final LocalDate today;
    private final Languages languages;
    private final Findings findings;
    private final List<Facts.Reference> references = new ArrayList<>();
    private final List<Link> files = new ArrayList<>();
    private final List<Link> former = new ArrayList<>();

    ValueCheck(LocalDate today, Languages languages, Findings findings) {
        this.today = today;
        this.languages = languages;
        this.findings = findings;
    }

    List<Facts.Reference> references() {
        return references;
    }

    List<Link> files() {
        return files;
    }

    List<Link> former() {
        return former;
    }

    /** @param known the names of all fields, one of which may have got into the value */
    void judge(Source.Field field, Contract.Field declared, Set<String> known) {
        String value = field.value();
        if (value.isEmpty()) {
            findings.block(Rule.TOMT_FALT, field.line(), "fältet " + field.key() + " är tomt; "
                    + (declared.required() ? "skriv ett värde" : "skriv ett värde eller ta bort raden"));
            return;
        }
        if (value.length() > LONGEST) {
            findings.block(Rule.FOR_LANG_TEXT, field.line(), "texten i " + field.key() + " är " + value.length()
                    + " tecken; korta den till högst " + LONGEST);
            return;
        }
        Optional<String> swallowed = value.indexOf('=') < 0 ? Optional.empty()
                : known.stream().filter(name -> value.contains(name + '=')).findFirst();
        if (swallowed.isPresent()) {
            findings.block(Rule.RUBRIKFALT_I_TEXT, field.line(), "två fält står på samma rad; börja en ny rad före "
                    + swallowed.get() + "=");
            return;
        }
        if (value.startsWith("{") && value.endsWith("}")) {
            findings.block(Rule.KLAMRAR, field.line(), "värdet står inom { och }, och försvinner då ur sidan; ta bort "
                    + "klamrarna");
            return;
        }
        form(field, value, declared.form());
    }

    private void form(Source.Field field, String value, Form form) {
        if (form instanceof Form.Text text) {
            int length = value.codePointCount(0, value.length());
            require(length <= text.longest(), Rule.FOR_LANG_TEXT, field, "texten i " + field.key() + " är " + length
                    + " tecken; korta den till högst " + text.longest());
        } else if (form instanceof Form.Day) {
            day(field, value);
        } else if (form instanceof Form.Reminder) {
            remind(field, value);
        } else if (form instanceof Form.Yearly) {
            remindYearly(field, value);
        } else if (form instanceof Form.Language) {
            require(languages.tags().contains(value), Rule.OKANT_SPRAK, field, "webbplatsen har inga ord på språket \"" + value
                    + '"' + Suggestion.ask(value, languages.tags(), "de språk som finns är " + String.join(", ", languages.tags())));
        } else if (form instanceof Form.Number) {
            require(NUMBER.matcher(value).matches(), Rule.FEL_TAL, field, "\"" + value + "\" i " + field.key()
                    + " är inget heltal; skriv till exempel 3");
        } else if (form instanceof Form.Phone) {
            require(PHONE.matcher(value).matches(), Rule.FEL_TELEFON, field, "\"" + value
                    + "\" är inget telefonnummer; skriv det som 090-16 10 00");
        } else if (form instanceof Form.Mail) {
            require(MAIL.matcher(value).matches(), Rule.FEL_EPOST, field, "\"" + value
                    + "\" är ingen e-postadress; skriv den som namn@umea.se");
        } else if (form instanceof Form.OneOf choice) {
            require(choice.values().contains(value), Rule.OKANT_VARDE, field, "okänt värde \"" + value + "\" i " + field.key()
                    + Suggestion.ask(value, choice.values(), "tillåtna: " + String.join(", ", choice.values())));
        } else if (form instanceof Form.Asset) {
            files.add(new Link(field.line(), Link.Kind.ASSET, value));
        } else if (form instanceof Form.Addresses) {
            names(field, value).forEach(address -> address(field, address));
        } else if (form instanceof Form.Pages pages) {
            for (String name : names(field, value)) {
                references.add(new Facts.Reference(field.line(), field.key(), pages.type(), name));
            }
        } else if (!(form instanceof Form.Version)) {
            names(field, value);
        }
    }

    private void address(Source.Field field, String address) {
        if (Moved.isAddress(address)) {
            former.add(new Link(field.line(), Link.Kind.PAGE, address));
            return;
        }
        String meant = address.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("^/+", "").replaceFirst("^content/", "")
                .replaceFirst("\\.md$", ".html");
        findings.block(Rule.FEL_ADRESS, field.line(), "\"" + address + "\" i " + field.key() + " är ingen sidas adress"
                + (Moved.isAddress(meant) ? "; menade du \"" + meant + "\"?"
                        : "; skriv det som står efter webbplatsens namn, till exempel aktiviteter/sspf.html"));
    }

    private void remind(Source.Field field, String value) {
        day(field, value).filter(day -> day.isBefore(today)).ifPresent(day -> findings.warn(Rule.GRANSKAS, field.line(),
                "sidan skulle ses över senast " + day + "; läs igenom den och skriv ett nytt datum i " + field.key()));
    }

    private void remindYearly(Source.Field field, String value) {
        day(field, value).filter(day -> !day.plusYears(1).isAfter(today)).ifPresent(day -> findings.warn(Rule.ARLIG, field.line(),
                field.key() + " är " + day + ", och det är ett år sedan eller mer; gör om det och skriv den nya dagen"));
    }

    private Optional<LocalDate> day(Source.Field field, String value) {
        Optional<LocalDate> day = Days.iso(value);
        if (day.isEmpty()) {
            String digits = value.replaceAll("\\D", "");
            String meant = digits.length() == 8
                    ? Days.iso(digits.substring(0, 4) + '-' + digits.substring(4, 6) + '-' + digits.substring(6))
                            .map(date -> "; menade du " + date + "?").orElse("")
                    : "";
            findings.block(Rule.FEL_DATUM, field.line(), "\"" + value + "\" i " + field.key() + " är inget datum"
                    + (meant.isEmpty() ? "; skriv år-månad-dag, till exempel 2018-09-18" : meant));
        }
        return day;
    }

    private List<String> names(Source.Field field, String value) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String part : value.split(",", -1)) {
            String name = part.strip();
            if (name.isEmpty()) {
                findings.block(Rule.TOMT_FALT, field.line(), "i " + field.key() + " står ett kommatecken för mycket; ta bort det");
            } else if (!seen.add(name)) {
                findings.block(Rule.UPPREPAT_FALT, field.line(), "\"" + name + "\" står två gånger i " + field.key()
                        + "; ta bort det ena");
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private void require(boolean holds, Rule rule, Source.Field field, String message) {
        if (!holds) {
            findings.block(rule, field.line(), message);
        }
    }
}
