package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.umea.vaxer.content.Suggestion;

/** Says in Swedish what is wrong with a command line, and what may have been meant. */
final class UsageErrorHandler {

    private static final Pattern PASSWORD = Pattern.compile("(?i)sftp:/*[^@:/\\s\"]*:[^\"\\n]*@");

    private UsageErrorHandler() {
    }

    static int tell(ParameterException fault, String[] arguments) {
        CommandLine line = fault.getCommandLine();
        PrintWriter err = line.getErr();
        err.println("vaxer: " + withoutPassword(message(fault)));
        err.println("Hjälp: " + line.getCommandSpec().qualifiedName() + " --help");
        return Vaxer.BROKEN;
    }

    /** A message without the password that somebody wrote in an SFTP address, whichever argument it was given as. */
    static String withoutPassword(String message) {
        return PASSWORD.matcher(message).replaceAll("sftp:…@");
    }

    private static String message(ParameterException fault) {
        CommandLine line = fault.getCommandLine();
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unmatched(line, unmatched.getUnmatched().get(0));
        }
        if (fault instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " står två gånger";
        }
        if (fault instanceof MissingParameterException missing) {
            return "det fattas något: " + String.join(", ", missing.getMissing().stream().map(UsageErrorHandler::expected).toList());
        }
        ArgSpec argument = fault.getArgSpec();
        if (argument == null) {
            return fault.getMessage();
        }
        List<String> allowed = argument.type().isEnum()
                ? List.of(argument.type().getEnumConstants()).stream().map(Object::toString).toList() : List.of();
        return name(argument) + " kan inte vara \"" + fault.getValue() + '"'
                + (allowed.isEmpty() ? "" : Suggestion.ask(fault.getValue(), allowed, "tillåtna: " + String.join(", ", allowed)));
    }

    private static String unmatched(CommandLine line, String word) {
        if (word.startsWith("-")) {
            List<String> options = line.getCommandSpec().optionsMap().keySet().stream().filter(name -> name.startsWith("--"))
                    .sorted().toList();
            return "okänt tillval " + word + Suggestion.ask(word, options, "de som finns är " + String.join(", ", options));
        }
        List<String> commands = List.copyOf(line.getSubcommands().keySet());
        return commands.isEmpty() ? "\"" + word + "\" är ett ord för mycket"
                : "okänt kommando \"" + word + '"' + Suggestion.ask(word, commands, "de som finns är " + String.join(", ", commands));
    }

    private static String expected(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() + " " + argument.paramLabel() : argument.paramLabel();
    }

    private static String name(ArgSpec argument) {
        return Optional.of(argument).filter(OptionSpec.class::isInstance).map(OptionSpec.class::cast).map(OptionSpec::longestName)
                .orElse(argument.paramLabel());
    }
}
