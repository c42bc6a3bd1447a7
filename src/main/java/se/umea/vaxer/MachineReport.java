package se.umea.vaxer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.json.simple.JSONValue;
import se.umea.vaxer.content.Review;

/** What a review found, as JSON: in a plain form, and in SARIF, which Git hosts show beside a change's lines. */
final class MachineReport {

    private MachineReport() {
    }

    /** Counts, findings and withheld pages. */
    static String json(Review review) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("files", review.files());
        report.put("blocking", review.findings().stream().filter(Finding::blocking).count());
        report.put("warnings", review.findings().stream().filter(finding -> !finding.blocking()).count());
        report.put("findings", review.findings().stream().map(finding -> object("rule", finding.rule().id(),
                "file", finding.file(), "line", finding.line(), "blocking", finding.blocking(),
                "message", finding.message())).toList());
        report.put("withheld", review.withheld().stream()
                .map(page -> object("file", page.file(), "reason", page.reason())).toList());
        return JSONValue.toJSONString(report);
    }

    /** A log of one run in SARIF 2.1.0 (OASIS standard); pages that wait are notes. */
    static String sarif(Review review) {
        List<Map<String, Object>> rules = Arrays.stream(Rule.values()).map(rule -> object("id", rule.id(),
                "shortDescription", object("text", rule.explanation()))).toList();
        List<Map<String, Object>> results = review.findings().stream().map(finding -> object(
                "ruleId", finding.rule().id(), "ruleIndex", finding.rule().ordinal(),
                "level", finding.blocking() ? "error" : "warning", "message", object("text", finding.message()),
                "locations", List.of(object("physicalLocation", location(finding))))).toList();
        Map<String, Object> driver = object("name", "vaxer", "version", "1.0.0", "language", "sv", "rules", rules);
        return JSONValue.toJSONString(object("$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0",
                "runs", List.of(object("tool", object("driver", driver), "columnKind", "utf16CodeUnits",
                        "results", results))));
    }

    private static Map<String, Object> location(Finding finding) {
        Map<String, Object> location = object("artifactLocation", object("uri", uri(finding.file())));
        if (finding.line() > 0) {
            location.put("region", object("startLine", finding.line()));
        }
        return location;
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("sökvägen går inte att skriva som en adress: " + path, e);
        }
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
