package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.json.simple.JSONValue;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.content.Confirmation;
import se.umea.vaxer.diff.Change;
import se.umea.vaxer.diff.DiffReport;
import se.umea.vaxer.diff.SiteDiff;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** Findings and differences in the formats that programs read: plain JSON, and those that Git hosts show beside the lines of a change. */
final class MachineReport {

    private MachineReport() {
    }

    /** Returns counts and findings. */
    static String json(List<Finding> findings) {
        return JSONValue.toJSONString(counted(findings));
    }

    /** Returns counts, findings, withheld pages and what is not confirmed. */
    static String json(CheckResult result, List<Confirmation.Open> open) {
        Map<String, Object> report = object("files", result.files());
        report.putAll(counted(result.findings()));
        report.put("withheld", result.withheld().stream()
                .map(page -> object("file", page.file(), "reason", page.reason())).toList());
        report.put("unconfirmed", open.stream()
                .map(each -> object("name", each.name(), "demand", each.demand(), "reason", each.reason())).toList());
        return JSONValue.toJSONString(report);
    }

    /** Returns all differences between two sites. */
    static String json(SiteDiff diff) {
        return JSONValue.toJSONString(object("equal", diff.isEmpty(), "summary", DiffReport.paragraph(diff),
                "entries", diff.entries().stream().map(entry -> object("kind", name(entry.kind()), "status", name(entry.status()),
                        "address", entry.address(), "title", entry.title(), "from", entry.from(),
                        "changes", entry.changes().stream().map(MachineReport::change).toList())).toList(),
                "shared", diff.shared().entrySet().stream().map(shared -> object("change", change(shared.getKey()),
                        "pages", List.copyOf(shared.getValue()))).toList()));
    }

    private static Map<String, Object> change(Change change) {
        return object("kind", name(change.kind()), "label", change.label(), "before", change.before().orElse(null),
                "after", change.after().orElse(null));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Returns a log of one run in SARIF 2.1.0 (OASIS standard). */
    static String sarif(List<Finding> findings) {
        List<Map<String, Object>> rules = Arrays.stream(Rule.values()).map(rule -> object("id", rule.id(),
                "shortDescription", object("text", rule.explanation()))).toList();
        List<Map<String, Object>> results = findings.stream().map(finding -> object(
                "ruleId", finding.rule().id(), "ruleIndex", finding.rule().ordinal(),
                "level", finding.blocking() ? "error" : "warning", "message", object("text", finding.message()),
                "locations", List.of(object("physicalLocation", object(
                        "artifactLocation", object("uri", uri(finding.file())),
                        "region", object("startLine", shownLine(finding))))))).toList();
        Map<String, Object> driver = object("name", "vaxer", "version", Version.number(), "language", text("cli.language"), "rules", rules);
        return JSONValue.toJSONString(object("$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0",
                "runs", List.of(object("tool", object("driver", driver), "columnKind", "utf16CodeUnits",
                        "results", results))));
    }

    /** Returns a code quality report for GitLab. A finding keeps its fingerprint when lines are added above it. */
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

    /** Returns a workflow command of GitHub for each finding, on a line of its own. */
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

    /** Returns the line, or 1 for a whole file, as Git hosts require a line. */
    private static int shownLine(Finding finding) {
        return Math.max(finding.line(), 1);
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(text("cli.no-address", path), e);
        }
    }

    private static String property(String value) {
        return data(value).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String value) {
        return SafePrinter.line(value).replace("%", "%25");
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
