package se.umea.vaxer.check;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.umea.vaxer.content.LineMap;
import se.umea.vaxer.finding.Rule;

/** Hints at running text that looks as if it was to be a list or a link, but is none: pasted from elsewhere, or mistyped. */
final class MistypedMarkdown {

    /** U+F0B7 is Word's own bullet. */
    private static final Map<Pattern, String> TRAPS = Map.of(
            Pattern.compile("(?<=\\n)[ \\t]*(?:[-*+]|\\d+\\.)[ \\t]+\\S"),
            "raden blir ingen punkt i en lista; lämna en tom rad före listan",
            Pattern.compile("(?m)^[•·●▪◦‣∙\\uF0B7]\\s*\\S"),
            "raden blir ingen punkt i en lista; skriv ett bindestreck och ett mellanslag i stället för tecknet först på den",
            Pattern.compile("^-\\p{L}"), "raden blir ingen punkt i en lista; skriv ett mellanslag efter bindestrecket",
            Pattern.compile("\\][ \\u00A0]+\\((?=https?:|mailto:|[^()\\s]+\\.(?:html|pdf)\\))"),
            "det blir ingen länk med ett mellanslag mellan ] och (; ta bort mellanslaget");

    private final LineMap map;
    private final FindingCollector findings;

    MistypedMarkdown(LineMap map, FindingCollector findings) {
        this.map = map;
        this.findings = findings;
    }

    /** Judges a paragraph, and tells each trap once. */
    void judge(String markdown, int offset) {
        TRAPS.forEach((trap, message) -> {
            Matcher found = trap.matcher(markdown);
            if (found.find()) {
                findings.warn(Rule.MISTYPED_MARKDOWN, map.line(offset + found.start()), message);
            }
        });
    }
}
