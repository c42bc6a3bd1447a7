package se.umea.vaxer.content;

import static se.umea.vaxer.finding.Messages.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.configuration2.Configuration;
import se.umea.vaxer.html.HostName;
import se.umea.vaxer.html.Slug;

/**
 * Something that has to be confirmed before a site is published.
 *
 * <p>Declared in {@code jbake.properties}: {@code confirm.licence=The licence of the texts} and, with the settings and fields of pages that
 * it is about, {@code confirm.licence.needs=site.licence}. {@code confirmed.licence=} or {@code waived.licence=} then says by whom, and on
 * which day.
 *
 * @param name   what follows {@code confirm.}
 * @param demand what has to be confirmed, for people
 * @param needs  the settings, and fields as {@code contact.mail}, without whose values nothing is confirmed
 * @param answer who confirmed it, and when; empty if nobody has
 * @param waived whether it was waived, whatever its needs have
 */
public record Confirmation(String name, String demand, List<String> needs, String answer, boolean waived) {

    /**
     * A confirmation that is missing, or that is void as a value is.
     *
     * @param reason what is missing, for people; empty if it is only the confirmation itself
     */
    public record Open(String name, String demand, String reason) {

        @Override
        public String toString() {
            return name + ": " + demand + (reason.isEmpty() ? "" : " (" + reason + ")");
        }
    }

    private static final String DECLARED = "confirm";
    private static final String CONFIRMED = "confirmed";
    private static final String WAIVED = "waived";
    private static final String NEEDS = ".needs";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern WHO = Pattern.compile("\\p{L}{2}");

    public Confirmation {
        needs = List.copyOf(needs);
    }

    /**
     * Returns the confirmations that are declared, in that order.
     *
     * @throws IllegalArgumentException if a line cannot be understood, or names none of them; it names every such line
     */
    public static List<Confirmation> of(Site site) {
        Configuration settings = site.config().getCompositeConfiguration();
        List<String> wrong = new ArrayList<>();
        Map<String, String> demands = new LinkedHashMap<>();
        read(settings, DECLARED).forEach((key, value) -> {
            if (NAME.matcher(key).matches() && !value.isEmpty()) {
                demands.put(key, value);
            } else if (!key.endsWith(NEEDS) || value.isEmpty()) {
                wrong.add(text("content.confirm-declaration", DECLARED + '.' + key, value));
            }
        });
        Map<String, String> needs = new LinkedHashMap<>();
        read(settings, DECLARED).forEach((key, value) -> {
            if (key.endsWith(NEEDS)) {
                needs.put(key.substring(0, key.length() - NEEDS.length()), value);
            }
        });
        Map<String, String> confirmed = read(settings, CONFIRMED);
        Map<String, String> waived = read(settings, WAIVED);
        requireKnown(DECLARED, NEEDS, needs, demands, wrong);
        for (Map.Entry<String, Map<String, String>> answers : Map.of(CONFIRMED, confirmed, WAIVED, waived).entrySet()) {
            requireKnown(answers.getKey(), "", answers.getValue(), demands, wrong);
            answers.getValue().forEach((name, answer) -> {
                if (!answer.isEmpty() && !saysWhoAndWhen(answer)) {
                    wrong.add(text("content.confirm-answer", answers.getKey() + '.' + name, answer));
                }
            });
        }
        demands.keySet().stream().filter(name -> !confirmed.getOrDefault(name, "").isEmpty() && !waived.getOrDefault(name, "").isEmpty())
                .forEach(name -> wrong.add(text("content.confirm-twice", CONFIRMED + '.' + name, WAIVED + '.' + name)));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(wrong.stream().sorted().collect(Collectors.joining("; ")));
        }
        return demands.entrySet().stream().map(demand -> {
            String name = demand.getKey();
            String waiver = waived.getOrDefault(name, "");
            return new Confirmation(name, demand.getValue(), Stream.of(needs.getOrDefault(name, "").split(",")).map(String::strip)
                    .filter(need -> !need.isEmpty()).toList(), confirmed.getOrDefault(name, "") + waiver, !waiver.isEmpty());
        }).toList();
    }

    /**
     * Returns what is not confirmed of a site.
     *
     * @param pages those that the needs are looked for in; drafts are left out
     * @throws IllegalArgumentException as {@link #of}
     */
    public static List<Open> open(Site site, List<Page> pages) {
        ContentSchema schema = ContentSchema.of(site);
        List<Open> open = new ArrayList<>();
        for (Confirmation confirmation : of(site)) {
            List<String> missing = confirmation.needs.stream().flatMap(need -> missing(need, site, schema, pages)).toList();
            if (!confirmation.waived && (confirmation.answer.isEmpty() || !missing.isEmpty())) {
                open.add(new Open(confirmation.name, confirmation.demand, String.join("; ", missing)));
            }
        }
        return open;
    }

    /** Returns the lines below a prefix, without it. */
    private static Map<String, String> read(Configuration settings, String prefix) {
        Map<String, String> lines = new LinkedHashMap<>();
        settings.getKeys(prefix).forEachRemaining(key -> lines.put(key.substring(Math.min(prefix.length() + 1, key.length())),
                Arrays.stream(settings.getStringArray(key)).map(String::strip).filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "))));
        return lines;
    }

    private static void requireKnown(String prefix, String suffix, Map<String, String> lines, Map<String, String> demands, List<String> wrong) {
        lines.keySet().stream().filter(name -> !demands.containsKey(name)).forEach(name -> wrong.add(demands.isEmpty()
                ? text("content.confirm-none", prefix + '.' + name + suffix)
                : Suggestion.text("content.confirm-unknown", name, demands.keySet(), prefix + '.' + name + suffix,
                        String.join(", ", demands.keySet()))));
    }

    private static boolean saysWhoAndWhen(String answer) {
        return DAY.matcher(answer).results().map(MatchResult::group).anyMatch(day -> Dates.iso(day).isPresent())
                && WHO.matcher(answer).find();
    }

    private static Stream<String> missing(String need, Site site, ContentSchema schema, List<Page> pages) {
        int dot = Math.max(need.indexOf('.'), 0);
        String type = need.substring(0, dot);
        ContentSchema.Field field = Optional.ofNullable(schema.types().get(type))
                .map(declared -> declared.fields().get(need.substring(dot + 1))).orElse(null);
        if (field == null) {
            return missing(need, site.setting(need)).stream();
        }
        List<Page> shown = pages.stream().filter(page -> page.field("type").filter(type::equals).isPresent()
                && page.field("status").filter("draft"::equals).isEmpty()).toList();
        return shown.isEmpty() ? Stream.of(text("content.confirm-no-page", type)) : shown.stream().flatMap(page -> {
            String value = page.field(field.name()).orElse("").strip();
            String place = text("content.confirm-field", field.name(), page.path());
            return missing(place, value).or(() -> field.type() == FieldType.Simple.EMAIL && isOfPerson(value, page.field("title").orElse(""))
                    ? Optional.of(text("content.confirm-person", place, value)) : Optional.empty()).stream();
        });
    }

    private static Optional<String> missing(String place, String value) {
        if (value.isEmpty()) {
            return Optional.of(text("content.confirm-empty", place));
        }
        return HostName.in(value).filter(HostName::isReserved).map(host -> text("content.confirm-reserved", place, value));
    }

    /** Returns whether a mail address consists of words of a title, which is then a person's name. */
    private static boolean isOfPerson(String address, String title) {
        List<String> words = List.of(Slug.of(title).split("-"));
        return Stream.of(Slug.of(address.replaceFirst("@.*", "")).split("-")).allMatch(words::contains);
    }
}
