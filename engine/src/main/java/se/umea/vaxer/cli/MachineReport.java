package se.umea.vaxer.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.json.simple.JSONValue;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** What was found, in the forms that programs read: plain JSON, and those that Git hosts show beside a change's lines. */
final class MachineReport {

    private MachineReport() {
    }

    /** Counts and findings. */
    static String json(List<Finding> findings) {
        return JSONValue.toJSONString(counted(findings));
    }

    /** Counts, findings and withheld pages. */
    static String json(CheckResult review) {
        Map<String, Object> report = object("files", review.files());
        report.putAll(counted(review.findings()));
        report.put("withheld", review.withheld().stream()
                .map(page -> object("file", page.file(), "reason", page.reason())).toList());
        return JSONValue.toJSONString(report);
    }

    /** A log of one run in SARIF 2.1.0 (OASIS standard). */
    static String sarif(List<Finding> findings) {
        List<Map<String, Object>> rules = Arrays.stream(Rule.values()).map(rule -> object("id", rule.id(),
                "shortDescription", object("text", rule.explanation()))).toList();
        List<Map<String, Object>> results = findings.stream().map(finding -> object(
                "ruleId", finding.rule().id(), "ruleIndex", finding.rule().ordinal(),
                "level", finding.blocking() ? "error" : "warning", "message", object("text", finding.message()),
                "locations", List.of(object("physicalLocation", object(
                        "artifactLocation", object("uri", uri(finding.file())),
                        "region", object("startLine", shownLine(finding))))))).toList();
        Map<String, Object> driver = object("name", "vaxer", "version", "1.0.0", "language", "sv", "rules", rules);
        return JSONValue.toJSONString(object("$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0",
                "runs", List.of(object("tool", object("driver", driver), "columnKind", "utf16CodeUnits",
                        "results", results))));
    }

    /** A report of code quality as GitLab reads it; a fingerprint stays when lines above are added. */
    static String gitlab(List<Finding> findings) {
        List<Map<String, Object>> report = new ArrayList<>();
        Map<String, Integer> alike = new HashMap<>();
        for (Finding finding : findings) {
            String what = finding.rule().id() + '\n' + finding.file() + '\n' + finding.message();
            int before = alike.merge(what, 1, Integer::sum) - 1;
            report.add(object("description", finding.message(), "check_name", finding.rule().id(),
                    "fingerprint", UUID.nameUUIDFromBytes((what + '\n' + before).getBytes(StandardCharsets.UTF_8)).toString(),
                    "severity", finding.blocking() ? "major" : "minor",
                    "location", object("path", finding.file(), "lines", object("begin", shownLine(finding)))));
        }
        return JSONValue.toJSONString(report);
    }

    /** One of GitHub's workflow commands for each finding, on a line of its own. */
    static String github(List<Finding> findings) {
        StringBuilder commands = new StringBuilder();
        for (Finding finding : findings) {
            commands.append(finding.blocking() ? "::error" : "::warning")
                    .append(" file=").append(property(finding.file())).append(",line=").append(shownLine(finding))
                    .append(",title=").append(property(finding.rule().id()))
                    .append("::").append(data(finding.message())).append('\n');
        }
        return commands.toString();
    }

    private static Map<String, Object> counted(List<Finding> findings) {
        return object("blocking", findings.stream().filter(Finding::blocking).count(),
                "warnings", findings.stream().filter(finding -> !finding.blocking()).count(),
                "findings", findings.stream().map(finding -> object("rule", finding.rule().id(),
                        "file", finding.file(), "line", finding.line(), "blocking", finding.blocking(),
                        "message", finding.message())).toList());
    }

    /** Hosts want a line, and show what is about a whole file at its top. */
    private static int shownLine(Finding finding) {
        return Math.max(finding.line(), 1);
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("sökvägen går inte att skriva som en adress: " + path, e);
        }
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return SafePrinter.line(text).replace("%", "%25");
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
