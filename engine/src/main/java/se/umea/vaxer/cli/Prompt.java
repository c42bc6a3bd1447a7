package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.io.function.Uncheck;

/** Asks questions at a terminal, each until its answer is valid. */
final class Prompt {

    private final BufferedReader in;
    private final PrintWriter out;

    Prompt(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Asks for a text.
     *
     * @param hint  what to write
     * @param enter the answer that Enter alone gives; if empty, Enter leaves out an optional answer
     * @param error returns what is wrong with an answer
     * @throws IllegalArgumentException if the input ends
     */
    Optional<String> ask(String name, String hint, boolean required, Optional<String> enter,
            Function<String, Optional<String>> error) {
        return answer(text(required || enter.isPresent() ? "cli.ask" : "cli.ask.optional", name, hint), required, enter, error);
    }

    /**
     * Asks for one or more of the choices.
     *
     * @param choices the words, each with its meaning
     */
    Optional<String> choose(String name, Map<String, String> choices, boolean required, Function<String, Optional<String>> error) {
        List<String> words = new ArrayList<>(choices.keySet());
        out.println(name + ":");
        for (int i = 0; i < words.size(); i++) {
            String meaning = choices.get(words.get(i));
            out.println("  " + (i + 1) + "  " + (meaning.isEmpty() ? words.get(i) : meaning + " (" + words.get(i) + ")"));
        }
        Function<String, String> named = answer -> Arrays.stream(answer.split(",", -1)).map(part -> word(part.strip(), words))
                .collect(Collectors.joining(", "));
        return answer(text(required ? "cli.choose" : "cli.choose.optional"), required, Optional.empty(),
                answer -> error.apply(named.apply(answer))).map(named);
    }

    private Optional<String> answer(String prompt, boolean required, Optional<String> enter,
            Function<String, Optional<String>> error) {
        while (true) {
            out.print(SafePrinter.line(prompt + enter.map(word -> " [" + word + "]").orElse("") + ": "));
            out.flush();
            String answer = line();
            if (answer.isEmpty() && (enter.isPresent() || !required)) {
                return enter;
            }
            Optional<String> wrong = error.apply(answer);
            if (wrong.isEmpty()) {
                return Optional.of(answer);
            }
            out.println("  " + wrong.get());
        }
    }

    private String line() {
        String line = Uncheck.get(in::readLine, () -> text("cli.unreadable-answer"));
        if (line == null) {
            throw new IllegalArgumentException(text("cli.interrupted"));
        }
        return line.strip();
    }

    /** Returns an answer, or what is given in its place, as a header field holds it. */
    static String oneLine(String answer) {
        return answer.strip().replaceAll("\\s+", " ");
    }

    private static String word(String part, List<String> words) {
        return part.matches("[1-9]\\d{0,3}") && Integer.parseInt(part) <= words.size() ? words.get(Integer.parseInt(part) - 1) : part;
    }
}
