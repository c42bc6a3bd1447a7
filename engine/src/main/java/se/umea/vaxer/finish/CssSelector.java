package se.umea.vaxer.finish;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What decides which of two selectors wins (Selectors Level 4 §17), and whether both can match one element.
 *
 * @param ids     its ids; so are the other counts
 * @param subject the type of the element that it matches; empty if any
 * @param part    the pseudo-element that it matches; empty if the element itself
 */
record CssSelector(int ids, int classes, int types, String subject, String part) implements Comparable<CssSelector> {

    private static final Comparator<CssSelector> WEIGHT = Comparator.comparingInt(CssSelector::ids)
            .thenComparingInt(CssSelector::classes).thenComparingInt(CssSelector::types);
    private static final String NAME = "(?:[-\\w\\x{80}-\\x{10FFFF}]|\\\\.)+";
    private static final Pattern SIMPLE = Pattern.compile("(?<id>#" + NAME + ")|(?<class>\\." + NAME + "|\\[)|(?<part>::" + NAME
            + "|:(?:before|after|first-line|first-letter)\\b)|:(?<pseudo>" + NAME + ")(?<open>\\()?|(?<type>" + NAME
            + ")|(?<combinator>[\\s>~+]+)|[*&]");
    private static final List<String> OLD_PARTS = List.of(":before", ":after", ":first-line", ":first-letter");
    private static final String WEIGHT_OF_AN_ID = ":not(#_)";

    /** @param more ids to count with */
    static CssSelector of(String selector, int more) {
        int[] weight = {more, 0, 0};
        String subject = "";
        String part = "";
        Matcher simple = SIMPLE.matcher(selector);
        for (int at = 0; at < selector.length() && simple.find(at);) {
            at = simple.end();
            if (simple.group("id") != null) {
                weight[0]++;
            } else if (simple.group("class") != null) {
                weight[1]++;
                at = selector.charAt(at - 1) == '[' ? CssText.closing(selector, at - 1) + 1 : at;
            } else if (simple.group("part") != null) {
                weight[2]++;
                part = simple.group("part").replaceFirst("^::?", "").toLowerCase(Locale.ROOT);
            } else if (simple.group("pseudo") != null) {
                int end = simple.group("open") == null ? at : CssText.closing(selector, at - 1);
                add(weight, simple.group("pseudo").toLowerCase(Locale.ROOT), selector.substring(at, end));
                at = simple.group("open") == null ? at : end + 1;
            } else if (simple.group("type") != null) {
                weight[2]++;
                subject = simple.group("type").toLowerCase(Locale.ROOT);
            } else if (simple.group("combinator") != null) {
                subject = "";
            }
        }
        return new CssSelector(weight[0], weight[1], weight[2], subject, part);
    }

    private static void add(int[] weight, String pseudoClass, String arguments) {
        switch (pseudoClass) {
            case "where" -> { }
            case "is", "not", "has" -> {
                CssSelector most = CssText.split(arguments, ",").stream().map(argument -> of(argument, 0)).max(WEIGHT).orElseThrow();
                weight[0] += most.ids;
                weight[1] += most.classes;
                weight[2] += most.types;
            }
            default -> weight[1]++;
        }
    }

    /** Returns a selector for the same elements with the weight of more ids. */
    static String heavier(String selector, int ids) {
        int part = selector.indexOf("::");
        int end = part >= 0 ? part : OLD_PARTS.stream().filter(selector::endsWith).findFirst()
                .map(old -> selector.length() - old.length()).orElse(selector.length());
        return selector.substring(0, end) + WEIGHT_OF_AN_ID.repeat(ids) + selector.substring(end);
    }

    boolean canMatchWith(CssSelector other) {
        return part.equals(other.part) && (subject.isEmpty() || other.subject.isEmpty() || subject.equals(other.subject));
    }

    @Override
    public int compareTo(CssSelector other) {
        return WEIGHT.compare(this, other);
    }
}
