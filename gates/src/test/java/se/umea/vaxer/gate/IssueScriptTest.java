package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.json.simple.JSONValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.umea.vaxer.cli.RequiredPrograms;

/**
 * {@code .ci/issue} keeps one issue in step with a report. A stand-in for {@code gh} answers and records its calls, as does a server for
 * GitLab, which the real curl calls.
 */
class IssueScriptTest {

    /** A Git host, the issues of which begin with {@code #3}. */
    enum Host { GITHUB, GITLAB }

    private record Issue(String title, String body, boolean own) {
    }

    private static final String TITLE = "Att se över på webbplatsen";
    private static final String REPORT = "<!-- vaxer due -->\nDet här är kvar.\n\n## Sidor\n\n- `id` $(id) \"a\" 'b' @x \\n * ö\n";
    private static final String GH = """
            #!/usr/bin/env bash
            if [ "$1 $2" = "api graphql" ]; then
              [ -z "$GH_FAILS" ] || { echo "HTTP 401: Bad credentials" >&2; exit 1; }
              exec jq --raw-output "${@: -1}" < "$FOLDER/issues.json"
            fi
            for argument; do
              if [ "$previous" = --body-file ]; then argument=$(cat "$argument"; printf .); argument=${argument%.}; fi
              printf '[%s]' "$argument" >> "$FOLDER/calls"
              previous=$argument
            done
            printf '\\0' >> "$FOLDER/calls"
            """;

    @TempDir
    private Path folder;

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Issue> issues = new ArrayList<>();
    private Path report;
    private HttpServer server;
    private volatile int failure;
    private volatile String comment;

    @BeforeEach
    void prepare() throws IOException {
        RequiredPrograms.require("jq");
        Path curl = RequiredPrograms.require("curl");
        report = Files.writeString(folder.resolve("due report.md"), REPORT);
        program("gh", GH);
        // what others on the machine can see of a program
        program("curl", "#!/usr/bin/env bash\nprintf '%s\\n' \"$*\" >> \"$FOLDER/arguments\"\nexec " + curl + " \"$@\"\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @EnumSource
    void createsTheIssueIfThereIsNone(Host host) throws Exception {
        assertEquals(new Program.Outcome(0, ""), run(host));
        assertEquals(List.of("create " + TITLE + "\n" + REPORT), changes(host));
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingIfTheIssueHasTheText(Host host) throws Exception {
        issues.add(new Issue(TITLE, REPORT.replace("\n", "\r\n").stripTrailing(), true));

        assertEquals(new Program.Outcome(0, ""), run(host));
        assertEquals(List.of(), changes(host));
    }

    @ParameterizedTest
    @EnumSource
    void replacesAnotherText(Host host) throws Exception {
        issues.add(new Issue(TITLE, REPORT + "- mer\n", true));

        assertEquals(new Program.Outcome(0, ""), run(host));
        assertEquals(List.of("edit 3\n" + REPORT), changes(host));
    }

    @ParameterizedTest
    @EnumSource
    void closesTheIssueWhenAllIsDone(Host host) throws Exception {
        issues.add(new Issue(TITLE, REPORT, true));
        Files.writeString(report, "");

        assertEquals(new Program.Outcome(0, ""), run(host));
        assertEquals(List.of("close 3 Det finns inget kvar på listan."), changes(host));
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheOldestOfTwoOfItsOwn(Host host) throws Exception {
        issues.add(new Issue(TITLE, REPORT, true));
        issues.add(new Issue(TITLE, REPORT, true));

        assertEquals(new Program.Outcome(0, ""), run(host));
        assertEquals(List.of("close 4 Det finns inget kvar på listan."), changes(host));
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheIssuesOfOthersAlone(Host host) throws Exception {
        issues.add(new Issue(TITLE, "Jag undrar en sak.", true));
        issues.add(new Issue(TITLE, "", true));
        issues.add(new Issue(TITLE, REPORT, false));
        issues.add(new Issue("Något annat", REPORT, true));

        assertEquals(new Program.Outcome(0, ""), run(host));
        assertEquals(List.of("create " + TITLE + "\n" + REPORT), changes(host));

        Files.writeString(report, "");
        assertEquals(new Program.Outcome(0, ""), run(host));
        assertEquals(List.of(), changes(host));
    }

    @Test
    void printsTheListIfThereIsNoToken() throws Exception {
        Program.Outcome outcome = run(Map.of());
        assertEquals(1, outcome.code());
        assertEquals(".ci/issue: det finns ingen nyckel att skriva ärenden med (GH_TOKEN eller VAXER_API_TOKEN), så listan står här:\n"
                + REPORT, outcome.output());

        Files.writeString(report, "");
        assertEquals(new Program.Outcome(0, ""), run(Map.of()));
    }

    @Test
    void printsTheListIfTheHostFails() throws Exception {
        assertEquals(new Program.Outcome(2, "HTTP 401: Bad credentials\n.ci/issue: kunde inte läsa projektets ärenden\n" + REPORT),
                run(Map.of("GH_TOKEN", "hemlig", "GH_FAILS", "1")));

        failure = 403;
        Program.Outcome outcome = run(Host.GITLAB);
        assertEquals(2, outcome.code());
        assertTrue(outcome.output().endsWith("403\n.ci/issue: kunde inte läsa projektets ärenden\n" + REPORT), outcome.output());
        assertEquals(List.of(), changes(Host.GITLAB));
    }

    @Test
    void saysWhichProgramIsMissing() throws Exception {
        Path few = Files.createDirectory(folder.resolve("few"));
        for (String program : List.of("bash", "cat", "head", "curl")) {
            Files.createSymbolicLink(few.resolve(program), Path.of("/usr/bin", program));
        }
        assertEquals(new Program.Outcome(2, ".ci/issue: gh behövs för att skriva ärendet; installera det\n" + REPORT),
                run(Map.of("GH_TOKEN", "hemlig", "PATH", few.toString())));
        assertEquals(new Program.Outcome(2, ".ci/issue: jq behövs för att skriva ärendet; installera det\n" + REPORT),
                run(Map.of("VAXER_API_TOKEN", "hemlig", "CI_API_V4_URL", "http://127.0.0.1", "CI_PROJECT_ID", "7",
                        "PATH", few.toString())));
    }

    /** Where there is no report, nothing is known: an issue that stands is not closed. */
    @Test
    void refusesAFileThatIsMissingOrNoReport() throws Exception {
        Files.writeString(report, "VAXER_SSH_KEY=hemlig\n");
        assertEquals(new Program.Outcome(2, ".ci/issue: " + report + " är ingen rapport från vaxer due\n"), run(Host.GITHUB));
        Files.delete(report);
        assertEquals(new Program.Outcome(2, ".ci/issue: rapporten finns inte: " + report + "; gör den med vaxer due --out\n"),
                run(Host.GITHUB));
        assertEquals(List.of(), changes(Host.GITHUB));
    }

    private Program.Outcome run(Host host) throws IOException, InterruptedException {
        return run(host == Host.GITHUB ? Map.of("GH_TOKEN", "hemlig", "GITHUB_REPOSITORY", "agare/projekt")
                : Map.of("VAXER_API_TOKEN", "hemlig", "CI_PROJECT_ID", "7",
                        "CI_API_V4_URL", "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v4"));
    }

    private Program.Outcome run(Map<String, String> variables) throws IOException, InterruptedException {
        List<Map<String, Object>> listed = new ArrayList<>();
        for (int i = 0; i < issues.size(); i++) {
            Issue issue = issues.get(i);
            listed.add(Map.of("number", 3 + i, "title", issue.title(), "body", issue.body(), "viewerDidAuthor", issue.own()));
        }
        Files.writeString(folder.resolve("issues.json"), JSONValue.toJSONString(
                Map.of("data", Map.of("repository", Map.of("issues", Map.of("nodes", listed))))));
        ProcessBuilder script = new ProcessBuilder(".ci/issue", report.toString());
        script.environment().clear();
        script.environment().putAll(Map.of("PATH", folder + ":" + System.getenv("PATH"), "FOLDER", folder.toString(), "LC_ALL", "C.UTF-8",
                "GH_FAILS", ""));
        script.environment().putAll(variables);
        return Program.run(script);
    }

    /** Returns the calls since the last time that change something, in the words of one host. */
    private List<String> changes(Host host) throws IOException {
        if (host == Host.GITHUB) {
            Path calls = folder.resolve("calls");
            String made = Files.exists(calls) ? Files.readString(calls) : "";
            Files.deleteIfExists(calls);
            return Stream.of(made.split("\0")).filter(call -> !call.isEmpty()).map(call -> call.replaceFirst("]$", "")
                    .replaceFirst("^\\[issue]\\[create]\\[--title]\\[(.*?)]\\[--body-file]\\[", "create $1\n")
                    .replaceFirst("^\\[issue]\\[edit]\\[(\\d+)]\\[--body-file]\\[", "edit $1\n")
                    .replaceFirst("^\\[issue]\\[close]\\[(\\d+)]\\[--comment]\\[", "close $1 ")).toList();
        }
        Path arguments = folder.resolve("arguments");
        assertFalse(Files.exists(arguments) && Files.readString(arguments).contains("hemlig"));
        List<String> made = List.copyOf(requests);
        requests.clear();
        return made;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        Map<?, ?> sent = JSONValue.parse(body) instanceof Map<?, ?> json ? json : Map.of();
        String number = path.replaceFirst(".*/issues/?", "").replaceFirst("/notes", "");
        int status = failure > 0 ? failure : "hemlig".equals(exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN")) ? 200 : 401;
        String answer = "{}";
        switch (exchange.getRequestMethod() + " " + path.replaceAll("/issues/\\d+", "/issues/N")) {
            case "GET /api/v4/projects/7/issues" -> answer = listed(query);
            case "POST /api/v4/projects/7/issues" -> requests.add("create " + sent.get("title") + "\n" + sent.get("description"));
            case "PUT /api/v4/projects/7/issues/N" -> requests.add("close".equals(sent.get("state_event"))
                    ? "close " + number + " " + comment : "edit " + number + "\n" + sent.get("description"));
            case "POST /api/v4/projects/7/issues/N/notes" -> comment = String.valueOf(sent.get("body"));
            default -> status = 404;
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Answers as GitLab does: of the open issues, those of the token's owner. */
    private String listed(String query) {
        assertTrue(query.contains("state=opened") && query.contains("scope=created_by_me") && query.contains("sort=asc"), query);
        List<Map<String, Object>> listed = new ArrayList<>();
        for (int i = 0; i < issues.size(); i++) {
            if (issues.get(i).own()) {
                listed.add(Map.of("iid", 3 + i, "title", issues.get(i).title(), "description", issues.get(i).body()));
            }
        }
        return JSONValue.toJSONString(listed);
    }

    private void program(String name, String text) throws IOException {
        Files.setPosixFilePermissions(Files.writeString(folder.resolve(name), text), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
