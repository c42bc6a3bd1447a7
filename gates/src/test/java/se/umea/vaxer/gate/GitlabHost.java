package se.umea.vaxer.gate;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pipeline of GitLab. */
final class GitlabHost extends PipelineHost {

    private final Map<?, ?> jobs = yaml(".gitlab-ci.yml");
    private final Path cache = folder.resolve("cache");

    GitlabHost(Path folder) throws IOException, InterruptedException, URISyntaxException {
        super(folder);
    }

    /** Returns whether a job is in the pipeline for an event. */
    boolean starts(String job, Map<String, String> event) {
        return !(((Map<?, ?>) jobs.get(job)).get("rules") instanceof List<?> rules)
                || rules.stream().anyMatch(rule -> holds(((Map<?, ?>) rule).get("if").toString(), event));
    }

    /** Runs a job without its {@code after_script}, which builds the site once more. */
    Outcome job(String name, String commit, Map<String, String> event) throws IOException, InterruptedException {
        return job(name, commit, event, false);
    }

    Outcome jobToItsEnd(String name, String commit, Map<String, String> event) throws IOException, InterruptedException {
        return job(name, commit, event, true);
    }

    /** @param event the predefined and the project's variables */
    private Outcome job(String name, String commit, Map<String, String> event, boolean afterwards)
            throws IOException, InterruptedException {
        Map<?, ?> job = (Map<?, ?>) jobs.get(name);
        Path work = checkOut(commit);
        long started = System.nanoTime();
        Map<String, String> variables = new HashMap<>(event);
        variables.putAll(Map.of("CI_API_V4_URL", "http://api.invalid", "CI_PROJECT_ID", "7", "CI_PROJECT_DIR", work.toString(), "GITLAB_CI", "true"));
        if (job.get("variables") instanceof Map<?, ?> own) {
            own.forEach((key, value) -> variables.put(key.toString(), insert(value.toString(), variables)));
        }
        if (job.get("needs") instanceof List<?> needs) {
            for (Object before : needs) {
                copy(folder.resolve("artifacts-" + before), work, Stream.of("*"));
            }
        }
        if (job.containsKey("cache") && Files.exists(cache)) {
            copy(cache, work, Stream.of("target/tested"));
        }
        Program.Outcome outcome = run(work, variables, lines(job.get("script")));
        String printed = outcome.output();
        if (afterwards && job.get("after_script") != null) {
            printed += run(work, variables, lines(job.get("after_script"))).output();
        }
        if (job.containsKey("cache") && outcome.code() == 0) {
            store(work, cache, Stream.of("target/tested"));
        }
        if (job.get("artifacts") instanceof Map<?, ?> artifacts && artifacts.get("paths") instanceof List<?> paths) {
            store(work, folder.resolve("artifacts-" + name), Stream.concat(paths.stream().map(Object::toString), reports(artifacts)));
        }
        return outcome("Gitlab", name, outcome.code() == 0, printed, started);
    }

    Path artifacts(String job) {
        return folder.resolve("artifacts-" + job);
    }

    private static Stream<String> reports(Map<?, ?> artifacts) {
        return artifacts.get("reports") instanceof Map<?, ?> reports ? reports.values().stream().map(Object::toString) : Stream.of();
    }

    private static String lines(Object script) {
        return ((List<?>) script).stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static String insert(String text, Map<String, String> variables) {
        return text.startsWith("$") ? variables.getOrDefault(text.substring(1), "") : text;
    }

    /** Evaluates comparisons of variables, joined by "and". */
    private static boolean holds(String rule, Map<String, String> variables) {
        for (String term : rule.split(" && ")) {
            String[] parts = term.split(" ");
            String left = insert(parts[0], variables);
            if (parts.length == 1) {
                if (left.isEmpty()) {
                    return false;
                }
            } else {
                String right = parts[2].startsWith("\"") ? parts[2].replace("\"", "") : insert(parts[2], variables);
                if (left.equals(right) != parts[1].equals("==")) {
                    return false;
                }
            }
        }
        return true;
    }
}
