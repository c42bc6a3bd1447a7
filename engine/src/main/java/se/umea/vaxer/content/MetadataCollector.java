package se.umea.vaxer.content;

import static se.umea.vaxer.finding.Messages.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.umea.vaxer.content.ContentFile.Field;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.finding.Rule;

/** Collects the metadata of one header, and the findings about it, while the types of its fields check them. */
public final class MetadataCollector {

    final Site site;
    final Languages languages;
    final LocalDate today;
    final String address;
    final FindingCollector findings;
    final List<PageMetadata.Reference> references = new ArrayList<>();
    final List<Link> files = new ArrayList<>();
    final List<Link> formerAddresses = new ArrayList<>();
    final List<PageMetadata.Acceptance> accepted = new ArrayList<>();
    Optional<Field> language = Optional.empty();
    Optional<Field> original = Optional.empty();

    /** @param address the page's, relative to the site's root */
    public MetadataCollector(Site site, Languages languages, LocalDate today, String address, FindingCollector findings) {
        this.site = site;
        this.languages = languages;
        this.today = today;
        this.address = address;
        this.findings = findings;
    }

    public PageMetadata metadata(String type, LocalDate publicFrom) {
        return new PageMetadata(type, publicFrom, references, files, formerAddresses, language, original, accepted);
    }

    /** @param arguments of the message, after the value and the field's name */
    void require(boolean holds, Rule rule, Field field, String message, Object... arguments) {
        if (!holds) {
            Stream<Object> all = Stream.concat(Stream.of(field.value(), field.key()), Stream.of(arguments));
            findings.block(rule, field.line(), text(message, all.toArray()));
        }
    }

    /** Returns the site's host, for an example of a mail address. */
    String host() {
        return site.hostName();
    }

    void formerAddress(Field field, String address) {
        String content = site.relative(site.contentFolder()) + '/';
        String meant = address.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("^/+", "")
                .replaceFirst("^" + Pattern.quote(content), "").replaceFirst("\\.md$", ".html");
        if (Redirect.isAddress(address)) {
            formerAddresses.add(new Link(field.line(), address, false));
        } else {
            findings.block(Rule.INVALID_ADDRESS, field.line(), Redirect.isAddress(meant)
                    ? text("invalid-address.suggestion", address, field.key(), meant)
                    : text("invalid-address", address, field.key(), this.address));
        }
    }

    void accept(Field field, String id) {
        Rule.of(id).ifPresentOrElse(rule -> accepted.add(new PageMetadata.Acceptance(field.line(), field.key(), rule)), () ->
                findings.block(Rule.UNKNOWN_VALUE, field.line(), Suggestion.text("unknown-value.rule", id,
                        Arrays.stream(Rule.values()).map(Rule::id).toList(), field.key(), Rule.LONG_SENTENCE.id())));
    }

    /** Checks a value that has to be a day. */
    Optional<LocalDate> day(Field field) {
        Optional<LocalDate> day = Dates.iso(field.value());
        String digits = field.value().replaceAll("\\D", "");
        Optional<LocalDate> meant = day.isPresent() || digits.length() != 8 ? Optional.empty()
                : Dates.iso(digits.substring(0, 4) + '-' + digits.substring(4, 6) + '-' + digits.substring(6));
        String message = meant.isPresent() ? "invalid-date.suggestion" : "invalid-date";
        require(day.isPresent(), Rule.INVALID_DATE, field, message, meant.orElse(today));
        return day;
    }

    /** Checks a value that has to be names with commas between them, and returns them. */
    List<String> names(Field field) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String part : field.value().split(",", -1)) {
            String name = part.strip();
            if (name.isEmpty()) {
                findings.block(Rule.EMPTY_FIELD, field.line(), text("empty-field.comma", field.key()));
            } else if (!seen.add(name)) {
                findings.block(Rule.REPEATED_VALUE, field.line(), text("repeated-value", name, field.key()));
            } else {
                names.add(name);
            }
        }
        return names;
    }
}
