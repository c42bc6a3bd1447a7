package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.yaml.snakeyaml.Yaml;

/**
 * A repository on this machine whose pipelines' commands are run as they stand in the files, each job in a fresh clone, without a
 * home. What the Git host does between the commands (variables, cache, artifacts) is done by the subclasses.
 *
 * <p>Some programs are replaced: {@code curl} and {@code gh}, which answer for the host's API and record the calls, {@code java}, the clock
 * of which can be {@link OtherTime another}, and which records the pages that are tested in a browser and runs this build's jar in its own
 * place, and {@code mvn}, whose {@code verify} hands over what this build has made and is testing, and the site of a tree that it has built
 * for one host to the other, too; it compiles an engine of other sources.
 */
abstract class PipelineHost {

    private static final String CURL = """
            #!/bin/sh
            data= method= url=
            grep -q 'Authorization: Bearer secret-token' || exit 2
            while [ $# -gt 0 ]; do
              case $1 in
                --request) method=$2 ;;
                --data-binary) data=${2#@} ;;
              esac
              url=$1
              shift
            done
            echo "$method ${url#http://api.invalid/}" >> "$STAND_INS/curl.calls"
            [ -z "$data" ] || cat "$data" > "$STAND_INS/body"
            answer=$STAND_INS/answers/$(echo "$method ${url#http://api.invalid/}" | tr '/?&= ' '_')
            [ -f "$answer" ] && cat "$answer"
            """;
    private static final String GH = """
            #!/bin/sh
            echo "$*" >> "$STAND_INS/gh.calls"
            for last; do :; done
            [ ! -f "$last" ] || cat "$last" > "$STAND_INS/body"
            """;
    private static final String MVN = """
            #!/bin/sh
            echo "$*" >> "$STAND_INS/mvn.calls"
            case $* in
              *verify) ;;
              *) exit 2 ;;
            esac
            diff -r "$BUILT/engine/src/main" engine/src/main > /dev/null || find engine/src/main/java -name '*.java' -exec \\
              javac -proc:none -nowarn -cp "$BUILT/engine/target/vaxer.jar" -d engine/target/classes {} + || exit 1
            mkdir -p engine/target gates/target
            cp -p "$BUILT"/engine/target/vaxer.jar "$BUILT"/engine/target/vaxer.jsa "$BUILT"/engine/target/*-sbom.json engine/target
            cp -r "$BUILT"/gates/target/test-classes "$BUILT"/gates/target/lib gates/target
            made=$MADE/$(git rev-parse 'HEAD^{tree}')-$%1$s
            mkdir -p target
            if [ -e "$made" ]; then
              cp -a "$made/." target
            else
              ./vaxer build && mkdir -p "$made" && cp -a target/site target/.site.lock target/.site.cache "$made"
            fi
            """.formatted(OtherTime.VARIABLE);
    private static final String JAVA = """
            #!/usr/bin/env bash
            case $* in
              *-Dvaxer.pages=*)
                echo "$*" >> "$STAND_INS/java.calls"
                [ -z "$%1$s" ] || exit 0
                ;;
            esac
            # Java takes classes from an archive only for the jar in the place where the archive was made
            made=$BUILT/engine/target/vaxer options=("$@")
            for i in "${!options[@]}"; do
              case ${options[i]} in
                -XX:SharedArchiveFile=*/engine/target/vaxer.jsa) options[i]=-XX:SharedArchiveFile=$made.jsa ;;
                */engine/target/vaxer.jar) ! cmp -s "${options[i]}" "$made.jar" || options[i]=$made.jar ;;
              esac
            done
            exec "$STAND_INS/clock/java" "${options[@]}"
            """;
    /** A variable: if it is set, the pages that would be tested in a browser are only recorded. */
    static final String NO_BROWSER = "VAXER_TEST_NO_BROWSER";

    private static final Pattern NOT_COPIED = Pattern.compile("content/|engine/src/test/|engine/bench/");

    protected final Path folder;
    private final Path repository;
    private final Path standIns;
    private final Map<String, String> environment = new TreeMap<>();
    private int jobs;

    /** @param folder an empty folder */
    PipelineHost(Path folder) throws IOException, InterruptedException, URISyntaxException {
        this.folder = folder;
        this.repository = Files.createDirectories(folder.resolve("repository"));
        this.standIns = Files.createDirectories(folder.resolve("stand-ins/answers")).getParent();
        program("curl", CURL);
        program("mvn", MVN);
        program("gh", GH);
        program("java", JAVA.formatted(NO_BROWSER));
        OtherTime.writeJava(Files.createDirectories(standIns.resolve("clock")));
        Path home = Files.createDirectories(folder.resolve("home"));
        environment.putAll(Map.of("PATH", standIns + ":" + System.getenv("PATH"), "HOME", home.toString(), "STAND_INS", standIns.toString(),
                "BUILT", Path.of("").toAbsolutePath().toString(), "MADE", folder.resolveSibling("made").toString()));
        for (String name : List.of("AUTHOR", "COMMITTER")) {
            environment.putAll(Map.of("GIT_" + name + "_NAME", "Test", "GIT_" + name + "_EMAIL", "test@umea.example"));
        }
        copyProject();
        git("init", "--quiet", "--initial-branch=main");
        git("add", "--all");
        git("commit", "--quiet", "--message=First");
    }

    /** How a job ended. */
    record Outcome(boolean passed, String output) {

        Outcome requirePassed() {
            assertTrue(passed, output);
            return this;
        }
    }

    /** Prints how long the commands took, for docs/pipelines.md. */
    protected static Outcome outcome(String host, String job, boolean passed, String output, long started) {
        System.out.printf(Locale.ROOT, "%s %s: %.1f s, %s%n", host, job, (System.nanoTime() - started) / 1e9, passed ? "passed" : "failed");
        return new Outcome(passed, output);
    }

    /** The files of the project as they are here, with the content as it was handed over, in a repository of their own. */
    private void copyProject() throws IOException, InterruptedException {
        ProjectCopy.in(repository);
        Program.Outcome listed = Program.run(new ProcessBuilder("git", "-c", "core.quotePath=false", "ls-files"));
        assertEquals(0, listed.code(), listed.output());
        for (String file : listed.output().lines().toList()) {
            Path copy = repository.resolve(file);
            if (Files.exists(Path.of(file)) && !NOT_COPIED.matcher(file).lookingAt() && Files.notExists(copy)) {
                Files.createDirectories(copy.getParent());
                Files.copy(Path.of(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void program(String name, String text) throws IOException {
        Files.setPosixFilePermissions(Files.writeString(standIns.resolve(name), text), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    void git(String... arguments) throws IOException, InterruptedException {
        gitOutput(arguments);
    }

    String gitOutput(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Program.Outcome outcome = Program.run(process(repository, Map.of(), command));
        assertEquals(0, outcome.code(), outcome.output());
        return outcome.output().strip();
    }

    /** Commits a change of a file, or a new one, on the branch that is checked out, and returns the commit. */
    String commit(String file, String old, String now) throws IOException, InterruptedException {
        Path path = repository.resolve(file);
        if (old.isEmpty()) {
            Files.writeString(path, now);
        } else {
            String text = Files.readString(path);
            assertTrue(text.contains(old), () -> file + " does not hold: " + old);
            Files.writeString(path, text.replace(old, now));
        }
        git("add", "--all");
        git("commit", "--quiet", "--message=Change");
        return gitOutput("rev-parse", "HEAD");
    }

    /** Sets what the API of the host answers to a call. */
    void answer(String call, byte[] content) throws IOException {
        Files.write(standIns.resolve("answers").resolve(call.replaceAll("[/?&= ]", "_")), content);
    }

    void answer(String call, String content) throws IOException {
        answer(call, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the calls of a stand-in since the last time, one in each line. */
    List<String> called(String program) throws IOException {
        Path file = standIns.resolve(program + ".calls");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        Files.deleteIfExists(file);
        return lines;
    }

    /** Returns the pages that were tested in a browser, or would have been, since the last time. */
    List<String> tested() throws IOException {
        return called("java").stream().map(call -> call.replaceFirst(".*-Dvaxer\\.pages=(\\S+).*", "$1"))
                .flatMap(pages -> Stream.of(pages.split(","))).sorted().toList();
    }

    /** Returns what was sent with the last call of the API. */
    String sent() throws IOException {
        return Files.readString(standIns.resolve("body"));
    }

    /** Sets a variable for all jobs from now on. */
    void set(String name, String value) {
        environment.put(name, value);
    }

    /** Returns a fresh clone of the repository at a commit. */
    protected Path checkOut(String commit) throws IOException, InterruptedException {
        Path work = folder.resolve("job" + ++jobs);
        git("clone", "--quiet", repository.toString(), work.toString());
        Program.Outcome outcome = Program.run(process(work, Map.of(), List.of("git", "checkout", "--quiet", commit)));
        assertEquals(0, outcome.code(), outcome.output());
        return work;
    }

    protected Program.Outcome run(Path work, Map<String, String> variables, String script) throws IOException, InterruptedException {
        return Program.run(process(work, variables, List.of("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script)));
    }

    private ProcessBuilder process(Path work, Map<String, String> variables, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(variables);
        return builder;
    }

    /** As {@link #copy}, in place of what was in the folder. */
    protected void store(Path from, Path to, Stream<String> paths) throws IOException, InterruptedException {
        if (Files.exists(to)) {
            PathUtils.deleteDirectory(to);
        }
        copy(from, to, paths);
    }

    /** Copies what is at paths, which may have asterisks, below one folder to the same places below another. */
    protected void copy(Path from, Path to, Stream<String> paths) throws IOException, InterruptedException {
        Files.createDirectories(to);
        String script = "shopt -s nullglob; files=(" + String.join(" ", paths.toList()) + "); for file in \"${files[@]}\"; do"
                + " [ ! -e \"$file\" ] || cp -a --parents \"$file\" \"$TO\"; done";
        Program.Outcome outcome = run(from, Map.of("TO", to.toString()), script);
        assertEquals(0, outcome.code(), outcome.output());
    }

    static Map<?, ?> yaml(String file) throws IOException {
        return new Yaml().load(Files.readString(Path.of(file)));
    }
}
