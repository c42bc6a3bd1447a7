package se.umea.vaxer.gate;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The workflows of GitHub. */
final class GithubHost extends PipelineHost {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (.+?) }}");
    private static final Pattern COMPARISON = Pattern.compile("(\\S+) (==|!=) (\\S+)");

    private final Map<?, ?> jobs = (Map<?, ?>) yaml(".github/workflows/site.yml").get("jobs");
    /** The artifacts and the caches by name. */
    private final Path stored = Files.createDirectories(folder.resolve("stored"));
    private int run;

    GithubHost(Path folder) throws IOException, InterruptedException, URISyntaxException {
        super(folder);
    }

    /** Returns whether a job is started for an event. */
    boolean starts(String job, Map<String, String> event) {
        Object condition = ((Map<?, ?>) jobs.get(job)).get("if");
        return condition == null || isTrue(value(condition.toString(), event, Map.of()));
    }

    /** @param event the values of the expressions {@code github.…} and {@code vars.…} */
    Outcome job(String name, String commit, Map<String, String> event) throws IOException, InterruptedException {
        Map<?, ?> job = (Map<?, ?>) jobs.get(name);
        Map<String, String> context = new HashMap<>(event);
        context.put("github.run_id", String.valueOf(1000 + ++run));
        Map<String, String> outputs = new TreeMap<>();
        Path work = checkOut(commit);
        long started = System.nanoTime();
        StringBuilder printed = new StringBuilder();
        boolean passed = true;
        for (Object each : (List<?>) job.get("steps")) {
            Map<?, ?> step = (Map<?, ?>) each;
            String condition = String.valueOf(step.get("if"));
            boolean runs = step.containsKey("if") ? isTrue(value(condition.replaceAll("^\\$\\{\\{ | }}$", ""), context, outputs)) : true;
            if (!runs || !passed && !condition.contains("cancelled()")) {
                continue;
            }
            String id = String.valueOf(step.get("id"));
            if (step.get("run") instanceof String script) {
                Path file = Files.createTempFile(folder, "output", "");
                Map<String, String> variables = new HashMap<>(Map.of("GITHUB_OUTPUT", file.toString(), "GITHUB_REPOSITORY", "umea/vaxer",
                        "GITHUB_API_URL", "http://api.invalid", "GITHUB_EVENT_NAME", event.get("github.event_name"), "GITHUB_ACTIONS", "true"));
                if (step.get("env") instanceof Map<?, ?> environment) {
                    environment.forEach((key, text) -> variables.put(key.toString(), insert(text.toString(), context, outputs)));
                }
                Program.Outcome outcome = run(work, variables, script);
                printed.append(outcome.output());
                passed &= outcome.code() == 0;
                Files.readAllLines(file).forEach(line -> outputs.put("steps." + id + ".outputs." + line.replaceFirst("=.*", ""),
                        line.replaceFirst("[^=]*=", "")));
            } else {
                use(step, work, text -> insert(text, context, outputs)).forEach((key, text) -> outputs.put("steps." + id + ".outputs." + key, text));
            }
        }
        if (job.get("outputs") instanceof Map<?, ?> map) {
            map.forEach((key, text) -> event.put("needs." + name + ".outputs." + key, insert(text.toString(), context, outputs)));
        }
        return outcome("Github", name, passed, printed.toString(), started);
    }

    private interface Inserter {
        String insert(String text);
    }

    /** Does what an action does; returns its outputs. */
    private Map<String, String> use(Map<?, ?> step, Path work, Inserter inserter) throws IOException, InterruptedException {
        Map<?, ?> with = step.get("with") instanceof Map<?, ?> map ? map : Map.of();
        String action = step.get("uses").toString().replaceFirst("@.*", "");
        switch (action) {
            case "actions/cache/restore" -> {
                String prefix = inserter.insert(with.get("restore-keys").toString());
                try (var kept = Files.list(stored)) {
                    List<Path> found = kept.filter(path -> path.getFileName().toString().startsWith(prefix)).sorted().toList();
                    if (found.isEmpty()) {
                        return Map.of("cache-matched-key", "");
                    }
                    copy(found.get(found.size() - 1), work, List.of(with.get("path").toString()).stream());
                    return Map.of("cache-matched-key", prefix);
                }
            }
            case "actions/cache/save", "actions/upload-artifact" -> store(work, stored.resolve(inserter.insert(String.valueOf(
                    with.get(action.endsWith("save") ? "key" : "name")))), with.get("path").toString().lines());
            case "actions/download-artifact" -> copy(stored.resolve(inserter.insert(with.get("name").toString())), work, List.of("*").stream());
            case "actions/checkout", "actions/setup-java", "actions/cache", "actions/attest-build-provenance" -> { }
            default -> throw new AssertionError("no stand-in for " + action);
        }
        return Map.of();
    }

    /** Returns where an artifact, or the caches whose names begin so, are kept. */
    Path stored(String prefix) throws IOException {
        try (var kept = Files.list(stored)) {
            return kept.filter(path -> path.getFileName().toString().startsWith(prefix)).max(Path::compareTo).orElseThrow();
        }
    }

    private static String insert(String text, Map<String, String> context, Map<String, String> outputs) {
        return EXPRESSION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), context, outputs)));
    }

    /** Evaluates comparisons, "and" and "or" of names and strings in single quotes. */
    private static String value(String expression, Map<String, String> context, Map<String, String> outputs) {
        if (expression.contains(" || ")) {
            String first = value(expression.substring(0, expression.indexOf(" || ")), context, outputs);
            return isTrue(first) ? first : value(expression.substring(expression.indexOf(" || ") + 4), context, outputs);
        } else if (expression.contains(" && ")) {
            String first = value(expression.substring(0, expression.indexOf(" && ")), context, outputs);
            return isTrue(first) ? value(expression.substring(expression.indexOf(" && ") + 4), context, outputs) : first;
        }
        Matcher comparison = COMPARISON.matcher(expression);
        if (comparison.matches()) {
            boolean same = value(comparison.group(1), context, outputs).equals(value(comparison.group(3), context, outputs));
            return String.valueOf(same == comparison.group(2).equals("=="));
        } else if (expression.startsWith("'")) {
            return expression.substring(1, expression.length() - 1);
        } else if (expression.equals("!cancelled()")) {
            return "true";
        } else if (expression.startsWith("steps.")) {
            return outputs.getOrDefault(expression, "");
        } else if (!context.containsKey(expression)) {
            throw new AssertionError("no value for " + expression);
        }
        return context.get(expression);
    }

    private static boolean isTrue(String value) {
        return !value.isEmpty() && !value.equals("false");
    }
}
