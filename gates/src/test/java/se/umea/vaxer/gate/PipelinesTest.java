package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import se.umea.vaxer.cli.Vaxer;

/** The pipelines run the documented commands, with the permissions that they need and no more. */
class PipelinesTest {

    private static final Path DOCUMENTATION = Path.of("docs/pipelines.md");
    private static final Path GITLAB = Path.of(".gitlab-ci.yml");
    private static final Path SITE = Path.of(".github/workflows/site.yml");
    private static final Pattern PINNED = Pattern.compile("\\s*(- )?uses: [\\w-]+/[\\w-]+(/\\w+)?@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");
    /** A variable, a redirection or a file of the build, and what follows it. */
    private static final Pattern ARGUMENTS = Pattern.compile(" *([\"$>]| target/).*");

    @Test
    void callOnlyDocumentedCommandsThatExist() throws IOException {
        String documented = Files.readString(DOCUMENTATION);
        List<String> commands = new ArrayList<>();
        for (Path workflow : workflows()) {
            collect(yaml(workflow), List.of("run"), commands);
        }
        collect(yaml(GITLAB), List.of("script", "before_script", "after_script"), commands);
        List<String> calls = commands.stream().flatMap(String::lines).flatMap(line -> Stream.of(line.split(" \\|\\| "))).map(String::strip).toList();
        assertEquals(36, calls.size(), calls::toString);
        for (String call : calls) {
            String called = ARGUMENTS.matcher(call).replaceFirst("");
            if (called.matches("echo|export VAXER_BASE=|tail -n 1")) {
                continue;
            }
            assertTrue(Pattern.compile("[`\\s]" + Pattern.quote(called) + "[`\\s]").matcher(documented).find(), () -> called + " is not in " + DOCUMENTATION);
            if (called.startsWith("./vaxer ")) {
                PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
                assertEquals(0, Vaxer.run(nowhere, nowhere, called.split(" ")[1], "--help"), called);
            } else {
                assertTrue(called.startsWith("mvn ") || Files.isExecutable(Path.of(called.split(" ")[0])), called);
            }
        }
    }

    @Test
    void pinEveryActionToACommit() throws IOException {
        for (Path workflow : workflows()) {
            List<String> actions = Files.readAllLines(workflow).stream().filter(line -> line.matches(".*\\buses:.*")).toList();
            assertFalse(actions.isEmpty());
            assertEquals(List.of(), actions.stream().filter(line -> !PINNED.matcher(line).matches()).toList());
        }
    }

    @Test
    void pinAnActionToTheSameCommitEverywhere() throws IOException {
        Map<String, String> commits = new LinkedHashMap<>();
        for (Path workflow : workflows()) {
            List<String> actions = new ArrayList<>();
            collect(yaml(workflow), List.of("uses"), actions);
            for (String action : actions) {
                String[] parts = action.split("@");
                assertEquals(parts[1], commits.getOrDefault(parts[0], parts[1]), parts[0]);
                commits.put(parts[0], parts[1]);
            }
        }
    }

    /** The repository's settings can then pin a digest without a change of the file. */
    @Test
    void takeEveryImageFromADocumentedVariable() throws IOException {
        List<String> images = new ArrayList<>();
        for (Path workflow : workflows()) {
            collect(yaml(workflow), List.of("container"), images);
        }
        collect(yaml(GITLAB), List.of("image"), images);
        assertEquals(10, images.size(), images::toString);
        String documented = Files.readString(DOCUMENTATION);
        for (String image : images) {
            Matcher variable = Pattern.compile("VAXER_[A-Z]+_IMAGE").matcher(image);
            assertTrue(variable.find() && documented.contains("`" + variable.group() + "`"), image);
        }
    }

    /** Each job may do what it is for, and nothing may write to the source. */
    @Test
    void mayOnlyReadTheSource() throws IOException {
        Map<String, Map<String, String>> permissions = new LinkedHashMap<>();
        for (Path workflow : workflows()) {
            assertEquals(Map.of("contents", "read"), yaml(workflow).get("permissions"), workflow::toString);
            jobs(workflow).forEach((name, job) -> {
                if (job.get("permissions") instanceof Map<?, ?> own) {
                    Map<String, String> rights = new TreeMap<>();
                    own.forEach((right, value) -> rights.put(right.toString(), value.toString()));
                    permissions.put(name, rights);
                }
            });
        }
        assertEquals(Map.of(
                "verify", Map.of("actions", "read", "contents", "read", "pull-requests", "read"),
                "publish", Map.of("attestations", "write", "contents", "read", "id-token", "write"),
                "pages", Map.of("contents", "read", "id-token", "write", "pages", "write"),
                "proposal", Map.of("contents", "read", "pull-requests", "write", "statuses", "write"),
                "due", Map.of("contents", "read", "issues", "write")), permissions);
    }

    @Test
    void exposeTheKeyOnlyToJobsThatPublishOneAtATime() throws IOException {
        List<String> withKey = new ArrayList<>();
        for (Path workflow : workflows()) {
            jobs(workflow).forEach((name, job) -> {
                boolean proposal = List.of("proposal", "close").contains(name);
                if (job.toString().contains("secrets.") && !name.equals("release")) {
                    withKey.add(name);
                    assertEquals(proposal ? "forslag" : "webbplatsen", job.get("environment"), name);
                    assertEquals(Map.of("group", proposal ? "forslag-${{ github.event.number }}" : "webbplatsen", "cancel-in-progress", false),
                            job.get("concurrency"), name);
                }
                if (List.of("publish", "pages").contains(name)) {
                    assertTrue(String.valueOf(job.get("if")).startsWith("github.event_name != 'pull_request' && github.ref == 'refs/heads/main'"), name);
                    assertEquals("verify", job.get("needs"));
                }
                if (proposal) {
                    // no code of a fork runs with the key
                    assertTrue(String.valueOf(job.get("if")).contains("github.event.pull_request.head.repo.full_name == github.repository"), name);
                }
            });
        }
        assertEquals(List.of("rollback", "publish", "proposal", "close"), withKey);
        // the engine's is another key, which no proposal gets
        String release = jobs(Path.of(".github/workflows/release.yml")).get("release").toString();
        assertEquals(List.of("GPG_KEY", "GPG_PASSPHRASE"), Pattern.compile("\\{\\{ github\\.event_name == 'push' && secrets\\.MAVEN_(\\w+) \\|\\| '' }}")
                .matcher(release).results().map(secret -> secret.group(1)).toList());
        assertEquals(3, release.split("secrets\\.", -1).length);
        for (String name : List.of("publish", "editor", "rollback", "pages")) {
            Map<?, ?> job = (Map<?, ?>) yaml(GITLAB).get(name);
            assertEquals("webbplatsen", job.get("resource_group"), name);
            assertTrue(job.get("rules").toString().contains("$CI_COMMIT_BRANCH == \"main\""), name);
        }
        for (String name : List.of("proposal", "close")) {
            Map<?, ?> job = (Map<?, ?>) yaml(GITLAB).get(name);
            assertEquals("forslag/$CI_MERGE_REQUEST_IID", job.get("resource_group"), name);
            assertTrue(job.get("rules").toString().contains("$CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID"), name);
        }
    }

    @Test
    void verifyAProposalOnceAndCancelOutdatedRuns() throws IOException {
        Map<String, Object> github = yaml(SITE);
        // in YAML 1.1, "on" is a truth value
        Map<?, ?> events = (Map<?, ?>) ((Map<?, ?>) github).get(true);
        assertEquals(Set.of("push", "pull_request", "schedule"), events.keySet());
        assertEquals(Map.of("branches", List.of("main")), events.get("push"));
        assertEquals(Map.of("group", "verify-${{ github.ref }}", "cancel-in-progress", true), jobs(SITE).get("verify").get("concurrency"));

        Map<String, Object> gitlab = yaml(GITLAB);
        assertEquals(Map.of("auto_cancel", Map.of("on_new_commit", "interruptible"),
                "rules", List.of(Map.of("if", "$CI_PIPELINE_SOURCE == \"merge_request_event\""), Map.of("if", "$CI_COMMIT_BRANCH == \"main\""))),
                gitlab.get("workflow"));
        assertEquals(List.of("verify"), gitlab.entrySet().stream()
                .filter(job -> job.getValue() instanceof Map<?, ?> keys && keys.containsKey("interruptible")).map(Map.Entry::getKey).toList());
    }

    @Test
    void rollBackWithoutTestsOrValidContent() throws IOException {
        Map<String, Object> github = new LinkedHashMap<>();
        jobs(Path.of(".github/workflows/rollback.yml")).forEach((name, job) -> github.put(name, job));
        Map<?, ?> gitlab = (Map<?, ?>) yaml(GITLAB).get("rollback");
        assertEquals(List.of(), gitlab.get("needs"));
        for (Object job : List.of(github, gitlab)) {
            List<String> commands = new ArrayList<>();
            collect(job, List.of("run", "script"), commands);
            assertEquals(List.of("mvn package -Dvaxer.skip", "./vaxer rollback \"$VAXER_TARGET\" ${RELEASE:+\"$RELEASE\"}"), commands);
        }
    }

    /** Replaces the programs with stubs; Maven's records its arguments. */
    @Test
    void needNoLocale(@TempDir Path folder) throws IOException, InterruptedException {
        for (String program : List.of("git", "java", "mvn", "chromium", "chromedriver", "sshd", "nginx", "apache2", "curl", "jq", "unzip", "apt-get", "sudo")) {
            Path file = Files.writeString(folder.resolve(program),
                    program.equals("mvn") ? "#!/bin/sh\necho \"$CI $LC_ALL $*\" > \"$HOME/called\"\n" : "#!/bin/sh\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        ProcessBuilder run = new ProcessBuilder(".ci/run").inheritIO();
        run.environment().clear();
        run.environment().putAll(Map.of("PATH", folder + ":/usr/bin:/bin", "HOME", folder.toString()));

        assertEquals(0, run.start().waitFor());

        assertEquals("true C.UTF-8 -B verify\n", Files.readString(folder.resolve("called")));
    }

    /** A branch name or a form field would otherwise be run as a part of the script. */
    @Test
    void insertNoUserInputIntoScripts() throws IOException {
        for (Path workflow : workflows()) {
            List<String> scripts = new ArrayList<>();
            collect(yaml(workflow), List.of("run"), scripts);
            assertEquals(List.of(), scripts.stream().filter(script -> script.contains("${{")).toList());
        }
    }

    /** A path that is not in the list would take the slow way without anybody having decided it. */
    @Test
    void nameTheWayOfEveryFileAndSetting() throws IOException, InterruptedException {
        List<String> patterns = Files.readAllLines(Path.of(".ci/paths")).stream().filter(line -> line.matches("(content|all) .*"))
                .map(line -> line.replaceFirst("\\S+ +", "")).toList();
        List<Pattern> known = patterns.stream().map(pattern -> Pattern.compile(Stream.of(pattern.split("\\*", -1)).map(Pattern::quote)
                .collect(Collectors.joining(".*")))).toList();
        Program.Outcome files = Program.run(new ProcessBuilder("git", "-c", "core.quotePath=false", "ls-files"));
        assertEquals(0, files.code(), files.output());
        List<String> paths = files.output().lines().toList();
        assertTrue(paths.contains("content/index.md") && paths.contains("jbake.properties"), files::output);
        assertEquals(List.of(), paths.stream().filter(path -> known.stream().noneMatch(pattern -> pattern.matcher(path).matches())).toList());
        List<String> settings = Files.readAllLines(Path.of("jbake.properties"));
        for (int i = 0; i < patterns.size(); i++) {
            Pattern pattern = known.get(i);
            assertTrue(Stream.of(paths, settings).flatMap(List::stream).anyMatch(text -> pattern.matcher(text).matches()), patterns.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({"content/kontakt.md, content", "content/ny/sida.md, content", "assets/bilder/bild.jpg, content", "assets/css/main.css, all",
        "assets/nytt.css, all", "kommun.telefon=090-16 10 00, content", "security.expires=2027-10-31, content", "site.name=Namn, content",
        "site.host=https://umea.example, all", "'confirmed.arkiv=Namn, 2026-12-01', content", "confirm.arkiv=Arkivet, all", "schema.all.title=required text 80, all", "jbake.properties, all", "ny-mapp/fil, all",
        "templates/sida.ftl, all", "contents/x.md, all", "engine/content/x.md, all"})
    void sendEachChangeItsWay(String path, String way) throws IOException, InterruptedException {
        assertEquals(way, Program.run(new ProcessBuilder(".ci/key", "--way", path)).output().strip());
    }

    private static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".github/workflows"))) {
            return files.sorted().toList();
        }
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        return new Yaml().load(Files.readString(file));
    }

    private static Map<String, Map<?, ?>> jobs(Path workflow) throws IOException {
        Map<String, Map<?, ?>> jobs = new LinkedHashMap<>();
        ((Map<?, ?>) yaml(workflow).get("jobs")).forEach((name, job) -> jobs.put(name.toString(), (Map<?, ?>) job));
        return jobs;
    }

    /** Adds the strings, and lists of strings, with these keys, at any depth. */
    private static void collect(Object yaml, List<String> names, List<String> texts) {
        if (yaml instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (names.contains(String.valueOf(name)) && value instanceof String text) {
                    texts.add(text);
                } else if (names.contains(String.valueOf(name)) && value instanceof Collection<?> lines) {
                    lines.forEach(line -> texts.add(line.toString()));
                } else {
                    collect(value, names, texts);
                }
            });
        } else if (yaml instanceof Collection<?> list) {
            list.forEach(item -> collect(item, names, texts));
        }
    }
}
