package se.umea.vaxer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks somebody at a terminal, and asks again until the answer holds. */
final class Prompt {

    private final BufferedReader in;
    private final PrintWriter out;

    Prompt(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Asks for words of one's own.
     *
     * @param hint  what to write
     * @param enter what Enter alone stands for; where nothing, Enter leaves an optional answer out
     * @param fault what is wrong with an answer
     * @throws IllegalArgumentException if there is nobody there any more
     */
    Optional<String> ask(String name, String hint, boolean required, Optional<String> enter,
            Function<String, Optional<String>> fault) {
        return answer(name + " (" + hint + (required || enter.isPresent() ? "" : "; Enter om inget") + ")", required, enter, fault);
    }

    /**
     * Asks for one or some of these.
     *
     * @param choices the words, each with what it stands for
     */
    Optional<String> choose(String name, Map<String, String> choices, boolean required, Optional<String> enter,
            Function<String, Optional<String>> fault) {
        List<String> words = new ArrayList<>(choices.keySet());
        out.println(name + ":");
        for (int i = 0; i < words.size(); i++) {
            String meaning = choices.get(words.get(i));
            out.println("  " + (i + 1) + "  " + (meaning.isEmpty() ? words.get(i) : meaning + " (" + words.get(i) + ")"));
        }
        Function<String, String> named = answer -> Arrays.stream(answer.split(",", -1)).map(part -> word(part.strip(), words))
                .collect(Collectors.joining(", "));
        return answer("  nummer eller namn" + (required || enter.isPresent() ? "" : " (Enter om inget)"), required, enter,
                answer -> fault.apply(named.apply(answer))).map(named);
    }

    private Optional<String> answer(String prompt, boolean required, Optional<String> enter,
            Function<String, Optional<String>> fault) {
        while (true) {
            out.print(SafePrinter.line(prompt + enter.map(word -> " [" + word + "]").orElse("") + ": "));
            out.flush();
            String answer = line();
            if (answer.isEmpty() && (enter.isPresent() || !required)) {
                return enter;
            }
            Optional<String> wrong = fault.apply(answer);
            if (wrong.isEmpty()) {
                return Optional.of(answer);
            }
            out.println("  " + wrong.get());
        }
    }

    private String line() {
        try {
            String line = in.readLine();
            if (line == null) {
                throw new IllegalArgumentException("avbrutet; ingenting skrevs");
            }
            return line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa svaret", e);
        }
    }

    private static String word(String part, List<String> words) {
        return part.matches("[1-9]\\d{0,3}") && Integer.parseInt(part) <= words.size() ? words.get(Integer.parseInt(part) - 1) : part;
    }
}
