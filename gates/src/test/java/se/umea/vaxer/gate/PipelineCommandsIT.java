package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.cli.RequiredPrograms;
import se.umea.vaxer.publish.Sshd;

/** The commands of both pipelines, run in the order in which a change meets them, with a real SSH server as web host. */
final class PipelineCommandsIT {

    private static final String PAGE = "content/om-webbplatsen.md";
    private static final String TEXT = "sparar ingenting i din";
    private static final String CHANGED = "sparar inget i din";
    private static final String ZEROS = "0".repeat(40);
    private static final String TOMORROW = """
            title=I oktober
            type=sida
            status=published-date
            date=2027-10-15
            ingress=Den här sidan visas i oktober.

            ---
            Texten visas i oktober.
            """;
    private static final String DAY = "2027-10-14T10:00:00Z";
    private static final String NIGHT = "2027-10-14T22:30:00Z";
    private static final String PROPOSAL = "../../ö;rm -rf";

    @TempDir
    private static Path folder;
    private static Sshd sshd;
    private static HttpServer elsewhere;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        for (String program : List.of("git", "chromium", "chromedriver", "curl", "jq", "unzip")) {
            RequiredPrograms.require(program);
        }
        SbomIT.file();
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String results = String.join(",", Collections.nCopies(asked.split("\"purl\"", -1).length - 1, "{}"));
            byte[] answer = ("{\"results\":[" + results + "]}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : answer.length);
            if (!exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseBody().write(answer);
            }
            exchange.close();
        });
        elsewhere.start();
        sshd = Sshd.start(Files.createDirectories(folder.resolve("sshd")));
    }

    @AfterAll
    static void stop() {
        // neither is there if the tests are skipped
        if (sshd != null) {
            sshd.close();
            elsewhere.stop(0);
        }
    }

    @Test
    void github() throws Exception {
        GithubHost host = new GithubHost(Files.createDirectories(folder.resolve("github")));
        host.set(OtherTime.VARIABLE, DAY);
        Path web = Files.createDirectories(folder.resolve("github-web"));
        String first = host.commit("jbake.properties", "tillsyn.anmalan=https://www.digg.se/tdosanmalan", "tillsyn.anmalan=" + elsewhere());

        // nothing is in the cache: every test
        Map<String, String> push = githubPush(web, ZEROS);
        PipelineHost.Outcome verified = host.job("verify", first, push).requirePassed();
        assertEquals(List.of("-B verify"), host.called("mvn"));
        assertTrue(verified.output().contains("not taken from a proposal: "), verified.output());
        assertTrue(kept(host).filter(file -> file.getParent().endsWith("cache")).count() > 50, "what builds keep for the next one");
        assertTrue(host.starts("publish", push) && !host.starts("pages", push) && !host.starts("proposal", push));
        host.job("publish", first, push).requirePassed();
        assertTrue(live(web).contains(TEXT));

        // a proposal that changes content: the engine from the cache, the changed page in a browser
        host.git("checkout", "--quiet", "-b", "proposal");
        String head = host.commit(PAGE, TEXT, CHANGED);
        Map<String, String> request = githubRequest(web, "synchronize");
        request.put("github.event.pull_request.head.sha", head);
        host.answer("GET repos/umea/vaxer/issues/3/comments?per_page=100", "[]");
        host.answer("POST repos/umea/vaxer/issues/3/comments", "{}");
        verified = host.job("verify", head, request).requirePassed();
        assertEquals(List.of(), host.called("mvn"));
        assertTrue(verified.output().contains("\"om-webbplatsen.html\"") && !verified.output().contains("\"index.html\""), verified.output());
        assertEquals(List.of("om-webbplatsen.html"), host.tested());
        host.called("curl");
        assertTrue(host.starts("proposal", request) && !host.starts("publish", request));
        host.job("proposal", head, request).requirePassed();
        assertEquals(List.of("POST repos/umea/vaxer/statuses/" + head, "GET repos/umea/vaxer/issues/3/comments?per_page=100",
                "POST repos/umea/vaxer/issues/3/comments"), host.called("curl"));
        List<Path> proposals = proposals(web);
        assertEquals(1, proposals.size());
        assertTrue(host.sent().contains("https://umea-vaxer.example/forslag/" + proposals.get(0).getFileName() + "/"), host.sent());
        assertTrue(host.sent().contains("<del>ingenting</del> <ins>inget</ins>"), host.sent());
        assertTrue(Files.readString(proposals.get(0).resolve("current/om-webbplatsen.html")).contains(CHANGED));
        assertTrue(live(web).contains(TEXT));

        // the merge: the very tree is published and not made again
        host.git("checkout", "--quiet", "main");
        host.git("merge", "--quiet", "--no-ff", "--message=Merge", "proposal");
        String merge = host.gitOutput("rev-parse", "HEAD");
        Path artifact = host.stored("webbplats-" + request.get("needs.verify.outputs.site"));
        host.answer("GET repos/umea/vaxer/commits/" + merge + "/pulls",
                "[{\"merged_at\":\"2018-09-18\",\"merge_commit_sha\":\"" + merge + "\",\"head\":{\"sha\":\"" + head + "\"}}]");
        host.answer("GET repos/umea/vaxer/actions/artifacts?name=" + artifact.getFileName(), "{\"artifacts\":[{\"id\":5,\"expired\":false,"
                + "\"workflow_run\":{\"id\":6,\"repository_id\":1,\"head_repository_id\":1,\"head_sha\":\"" + head + "\"}}]}");
        host.answer("GET repos/umea/vaxer/actions/runs/6",
                "{\"conclusion\":\"success\",\"event\":\"pull_request\",\"path\":\".github/workflows/site.yml\"}");
        host.answer("GET repos/umea/vaxer/actions/artifacts/5/zip", zip(artifact));
        push = githubPush(web, first);
        verified = host.job("verify", merge, push).requirePassed();
        assertTrue(verified.output().contains("taken from the proposal with the same tree") && !verified.output().contains(" ms: target/site"),
                verified.output());
        host.job("publish", merge, push).requirePassed();
        assertTrue(live(web).contains(CHANGED));

        // the proposal is closed
        Map<String, String> closed = githubRequest(web, "closed");
        assertTrue(host.starts("close", closed) && !host.starts("verify", closed) && !host.starts("proposal", closed));
        host.job("close", merge, closed).requirePassed();
        assertEquals(List.of(), host.called("mvn"));
        assertEquals(List.of(), proposals(web));

        // content that is damaged stops before anything is published
        String live = live(web);
        String damaged = host.commit(PAGE, "status=published", "status=publicerad");
        assertFalse(host.job("verify", damaged, githubPush(web, merge)).passed());
        assertEquals(List.of(), host.called("mvn"));
        String mended = host.commit(PAGE, "status=publicerad", "status=published");

        // an engine that does not even compile stops as well
        String broken = host.commit("engine/src/main/java/se/umea/vaxer/cli/Vaxer.java", "public final class Vaxer", "public final klass Vaxer");
        verified = host.job("verify", broken, githubPush(web, mended));
        assertFalse(verified.passed());
        assertTrue(verified.output().contains("COMPILATION ERROR") || verified.output().contains("class, interface, enum, or record expected"),
                verified.output());
        host.called("mvn");
        host.git("reset", "--quiet", "--hard", mended);

        // a cache that is cut off is noticed, and all is made and tested anew
        Path jar = kept(host).filter(file -> file.endsWith("vaxer.jar")).findFirst().orElseThrow();
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
        verified = host.job("verify", first, githubPush(web, ZEROS)).requirePassed();
        assertTrue(verified.output().contains(" is damaged and is not used"), verified.output());
        assertEquals(List.of("-B verify"), host.called("mvn"));
        assertEquals(live, live(web));

        // a night after the date of a page, with a date that runs out soon
        String night = host.commit("content/oktober.md", "", TOMORROW);
        host.set(OtherTime.VARIABLE, NIGHT);
        host.set("VAXER_OSV", elsewhere());
        host.set(PipelineHost.NO_BROWSER, "true");
        Map<String, String> schedule = github(web, "schedule", Map.of());
        assertTrue(host.starts("publish", schedule) && host.starts("due", schedule) && !host.starts("proposal", schedule) && !host.starts("due", push));
        host.job("verify", night, schedule).requirePassed();
        assertEquals(List.of(), host.called("mvn"));
        assertEquals(List.of("alla-sidor.html", "oktober.html", "om-webbplatsen.html", "tillganglighet.html"), host.tested());
        verified = host.job("publish", night, schedule).requirePassed();
        assertTrue(verified.output().contains("Besökarna ser: 1 ny sida (I oktober), 2 ändrade sidor (Alla sidor A–Ö, "
                + "Tillgänglighetsredogörelse), 1 ny bild (oktober.png).") && Files.exists(web.resolve("current/oktober.html")), verified.output());
        host.job("due", night, schedule).requirePassed();
        List<String> calls = host.called("gh");
        assertEquals("issue create --title Att se över på webbplatsen --body-file target/due.md", calls.get(calls.size() - 1));
        assertTrue(host.sent().contains("2027-10-31") && !host.sent().contains("Det som inte gick att ta reda på"), host.sent());
    }

    @Test
    void gitlab() throws Exception {
        GitlabHost host = new GitlabHost(Files.createDirectories(folder.resolve("gitlab")));
        host.set(OtherTime.VARIABLE, DAY);
        // the very commands are shown with GitHub's
        host.set(PipelineHost.NO_BROWSER, "true");
        Path web = Files.createDirectories(folder.resolve("gitlab-web"));
        String first = host.commit("jbake.properties", "tillsyn.anmalan=https://www.digg.se/tdosanmalan", "tillsyn.anmalan=" + elsewhere());

        Map<String, String> push = gitlab(web, Map.of("CI_PIPELINE_SOURCE", "push", "CI_COMMIT_BRANCH", "main", "CI_COMMIT_BEFORE_SHA", ZEROS));
        host.job("verify", first, push).requirePassed();
        assertEquals(List.of("-B verify"), host.called("mvn"));
        assertTrue(host.starts("publish", push) && !host.starts("pages", push) && !host.starts("proposal", push) && !host.starts("due", push));
        host.job("publish", first, push).requirePassed();
        assertTrue(live(web).contains(TEXT));
        // to a real host goes only what is confirmed: the job ends with the list, and what to do
        Map<String, String> real = new HashMap<>(push);
        real.put("VAXER_TARGET", "sftp://anna@webb.invalid/srv");
        PipelineHost.Outcome refused = host.job("publish", first, real);
        assertTrue(!refused.passed() && refused.output().contains("\narkiv: Vilken myndighet som arkiverar webbplatsen\n")
                && refused.output().contains("\nIngenting publicerades: sftp://anna@webb.invalid/srv är en riktig värd."), refused.output());
        assertFalse(refused.output().contains("\tat "), refused.output());

        host.git("checkout", "--quiet", "-b", "proposal");
        String head = host.commit(PAGE, TEXT, CHANGED);
        Map<String, String> request = gitlab(web, Map.of("CI_PIPELINE_SOURCE", "merge_request_event", "CI_MERGE_REQUEST_DIFF_BASE_SHA", first,
                "CI_MERGE_REQUEST_IID", "3", "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", PROPOSAL, "CI_MERGE_REQUEST_SOURCE_PROJECT_ID", "7"));
        PipelineHost.Outcome verified = host.job("verify", head, request).requirePassed();
        assertEquals(List.of(), host.called("mvn"));
        assertEquals(List.of("om-webbplatsen.html"), host.tested());
        assertTrue(host.starts("proposal", request) && host.starts("close", request) && !host.starts("publish", request));
        host.called("curl");
        host.answer("GET projects/7/merge_requests/3/notes?per_page=100", "[{\"id\":8,\"body\":\"by others\"},{\"id\":9,\"body\":\"<!-- vaxer proposal -->\"}]");
        host.answer("PUT projects/7/merge_requests/3/notes/9", "{}");
        host.job("proposal", head, request).requirePassed();
        assertEquals(List.of("GET projects/7/merge_requests/3/notes?per_page=100", "PUT projects/7/merge_requests/3/notes/9"), host.called("curl"));
        assertTrue(host.sent().contains("https://umea-vaxer.example/forslag/") && host.sent().contains("<del>ingenting</del> <ins>inget</ins>"), host.sent());
        assertEquals(1, proposals(web).size());
        assertTrue(live(web).contains(TEXT));

        host.git("checkout", "--quiet", "main");
        host.git("merge", "--quiet", "--no-ff", "--message=Merge", "proposal");
        String merge = host.gitOutput("rev-parse", "HEAD");
        host.answer("GET projects/7/repository/commits/" + merge + "/merge_requests",
                "[{\"iid\":3,\"state\":\"merged\",\"merge_commit_sha\":\"" + merge + "\"}]");
        host.answer("GET projects/7/merge_requests/3/pipelines", "[{\"id\":4,\"status\":\"success\"}]");
        host.answer("GET projects/7/pipelines/4/jobs", "[{\"id\":5,\"name\":\"verify\",\"status\":\"success\"}]");
        host.answer("GET projects/7/jobs/5/artifacts", zip(host.artifacts("verify")));
        push = gitlab(web, Map.of("CI_PIPELINE_SOURCE", "push", "CI_COMMIT_BRANCH", "main", "CI_COMMIT_BEFORE_SHA", first));
        verified = host.jobToItsEnd("verify", merge, push).requirePassed();
        assertTrue(verified.output().contains("taken from the proposal with the same tree"), verified.output());
        String findings = Files.readString(host.artifacts("verify").resolve("target/findings.json"));
        assertTrue(findings.startsWith("[{\"description\":"), findings);
        host.job("publish", merge, push).requirePassed();
        assertTrue(live(web).contains(CHANGED));

        host.job("close", merge, request).requirePassed();
        assertEquals(List.of(), proposals(web));

        // the Git host's own web host, with its base path
        Map<String, String> pages = gitlab(web, Map.of("CI_PIPELINE_SOURCE", "push", "CI_COMMIT_BRANCH", "main", "CI_PAGES_URL",
                "https://umea.example/webbplatsen"));
        pages.put("VAXER_TARGET", "pages");
        assertTrue(host.starts("pages", pages) && !host.starts("publish", pages) && !host.starts("rollback", pages));
        host.job("pages", merge, pages).requirePassed();
        BuiltSite site = new BuiltSite(host.artifacts("pages").resolve("public"));
        assertEquals("https://umea.example/webbplatsen/kontakt.html", site.page("kontakt.html").expectFirst("link[rel=canonical]").attr("href"));
        assertEquals(List.of(), site.page("404.html").select("[href^=/], [src^=/]").not("[href^=/webbplatsen/], [src^=/webbplatsen/]").eachAttr("href"));
        assertTrue(site.has(".well-known/security.txt"));

        // a night without a token for issues: the run fails with the list, which GitLab mails to the owner
        host.set(OtherTime.VARIABLE, NIGHT);
        host.set("VAXER_OSV", elsewhere());
        Map<String, String> schedule = gitlab(web, Map.of("CI_PIPELINE_SOURCE", "schedule", "CI_COMMIT_BRANCH", "main"));
        assertTrue(host.starts("publish", schedule) && host.starts("due", schedule) && !host.starts("proposal", schedule));
        schedule.remove("VAXER_API_TOKEN");
        PipelineHost.Outcome due = host.job("due", merge, schedule);
        assertFalse(due.passed());
        assertTrue(due.output().contains("2027-10-31") && !due.output().contains("Det som inte gick att ta reda på"), due.output());
    }

    /** Returns the address of a server that answers for what the site links to, and for the database of weaknesses, which knows none. */
    private static String elsewhere() {
        return "http://127.0.0.1:" + elsewhere.getAddress().getPort();
    }

    private static Map<String, String> gitlab(Path web, Map<String, String> event) throws IOException {
        Map<String, String> variables = new HashMap<>(event);
        String key = Files.readString(sshd.key());
        variables.putAll(Map.of("VAXER_TARGET", sshd.target(web), "VAXER_KNOWN_HOSTS", Files.readString(sshd.knownHosts()), "VAXER_SSH_KEY", key,
                "VAXER_PROPOSAL_KEY", key, "VAXER_API_TOKEN", "secret-token", "CI_PROJECT_ID", "7"));
        return variables;
    }

    private static Map<String, String> githubPush(Path web, String before) throws IOException {
        return github(web, "push", Map.of("github.event.before", before));
    }

    private static Map<String, String> githubRequest(Path web, String action) throws IOException {
        return github(web, "pull_request", Map.of("github.event.action", action, "github.event.before", "", "github.head_ref", PROPOSAL,
                "github.event.number", "3", "github.event.pull_request.head.repo.full_name", "umea/vaxer"));
    }

    private static Map<String, String> github(Path web, String event, Map<String, String> more) throws IOException {
        Map<String, String> context = new HashMap<>(Map.of("github.event_name", event, "github.ref", "refs/heads/main", "github.token",
                "secret-token", "github.repository", "umea/vaxer", "github.event.action", "", "github.event.before", "",
                "github.event.pull_request.head.repo.full_name", ""));
        context.putAll(Map.of("vars.VAXER_TARGET", sshd.target(web), "vars.VAXER_KNOWN_HOSTS", Files.readString(sshd.knownHosts()),
                "secrets.VAXER_SSH_KEY", Files.readString(sshd.key()), "vars.VAXER_CMS_TARGET", ""));
        context.putAll(more);
        return context;
    }

    private static List<Path> proposals(Path web) throws IOException {
        if (Files.notExists(web.resolve("forslag"))) {
            return List.of();
        }
        try (var folders = Files.list(web.resolve("forslag"))) {
            return folders.filter(Files::isDirectory).toList();
        }
    }

    /** Returns all that the engine's cache of the pipeline has. */
    private static Stream<Path> kept(GithubHost host) throws IOException {
        try (var files = Files.walk(host.stored("tested-"))) {
            return files.toList().stream();
        }
    }

    private static String live(Path web) throws IOException {
        return Files.readString(web.resolve("current/om-webbplatsen.html"));
    }

    private static byte[] zip(Path artifact) throws IOException, InterruptedException {
        Path file = folder.resolve("artifact.zip");
        Files.deleteIfExists(file);
        URI uri = URI.create("jar:" + file.toUri());
        Map<String, String> options = Map.of("create", "true", "compressionMethod", "STORED");
        try (var zip = FileSystems.newFileSystem(uri, options); var files = Files.walk(artifact)) {
            for (Path path : (Iterable<Path>) files::iterator) {
                Path to = zip.getPath(artifact.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(zip.getPath("/").resolve(to.toString()));
                } else {
                    Files.copy(path, zip.getPath("/").resolve(to.toString()));
                }
            }
        }
        return Files.readAllBytes(file);
    }
}
