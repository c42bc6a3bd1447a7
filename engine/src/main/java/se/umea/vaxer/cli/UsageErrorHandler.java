package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.umea.vaxer.content.Suggestion;

/** Prints what is wrong with a command line, and what may have been meant. */
final class UsageErrorHandler {

    private static final Pattern PASSWORD = Pattern.compile("(?i)sftp:/*[^@:/\\s\"]*:[^\"\\n]*@");

    private UsageErrorHandler() {
    }

    static int print(ParameterException error, String[] arguments) {
        CommandLine line = error.getCommandLine();
        PrintWriter err = line.getErr();
        err.println("vaxer: " + withoutPassword(message(error)));
        err.println(text("cli.help", line.getCommandSpec().qualifiedName()));
        return Vaxer.ERROR;
    }

    /** Returns a message without the password of an SFTP address, whichever argument it was given as. */
    static String withoutPassword(String message) {
        return PASSWORD.matcher(message).replaceAll("sftp:…@");
    }

    private static String message(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            return unmatched(error.getCommandLine(), unmatched.getUnmatched().get(0));
        }
        if (error instanceof OverwrittenOptionException twice) {
            return text("cli.repeated-option", name(twice.getOverwritten()));
        }
        if (error instanceof MissingParameterException missing) {
            return text("cli.missing-parameter", String.join(", ", missing.getMissing().stream()
                    .map(argument -> argument.isOption() ? name(argument) + " " + argument.paramLabel() : name(argument)).toList()));
        }
        ArgSpec argument = error.getArgSpec();
        if (argument == null) {
            return error.getMessage();
        }
        List<String> allowed = argument.type().isEnum()
                ? List.of(argument.type().getEnumConstants()).stream().map(Object::toString).toList() : List.of();
        return allowed.isEmpty() ? text("cli.invalid-value", name(argument), error.getValue())
                : Suggestion.text("cli.invalid-choice", error.getValue(), allowed, name(argument), String.join(", ", allowed));
    }

    private static String unmatched(CommandLine line, String word) {
        boolean option = word.startsWith("-");
        List<String> known = option ? line.getCommandSpec().optionsMap().keySet().stream()
                .filter(name -> name.startsWith("--")).sorted().toList()
                : List.copyOf(line.getSubcommands().keySet());
        return known.isEmpty() ? text("cli.unexpected-word", word)
                : Suggestion.text(option ? "cli.unknown-option" : "cli.unknown-command", word, known, String.join(", ", known));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
