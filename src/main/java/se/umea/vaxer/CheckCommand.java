package se.umea.vaxer;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.umea.vaxer.content.ContentFolder;

/** Judges the content without writing anything. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Granskar innehållet utan att skriva något.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private SourceOption source;

    @Override
    public Integer call() {
        int files = new ContentFolder(source.open()).read(file -> { }).size();
        command.commandLine().getOut().println(files + " innehållsfiler, inget att anmärka på.");
        return Vaxer.FINE;
    }
}
