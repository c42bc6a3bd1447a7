package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.umea.vaxer.publish.Formats;
import se.umea.vaxer.publish.Publisher;
import se.umea.vaxer.publish.Release;

/** Lets visitors have an earlier release again. */
@Command(name = "rollback", mixinStandardHelpOptions = true,
        description = "Går tillbaka till en tidigare utgåva av den publicerade webbplatsen.")
final class RollbackCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @ParentCommand
    private Vaxer vaxer;

    @Mixin
    private HostOption host;

    @Parameters(index = "1", arity = "0..1", paramLabel = "UTGÅVA",
            description = "utgåvans namn eller commit, eller början på det (annars: den före den som är ute)")
    private String release;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        try (Publisher web = host.open(PublishProgress.on(out))) {
            Release live = web.rollback(Optional.ofNullable(release).filter(name -> !name.isBlank()), vaxer.now());
            out.println("Ute på " + web.name() + " är nu " + live.id() + ", som publicerades " + Formats.time(live.published())
                    + " av " + live.by() + '.');
        }
        return Vaxer.FINE;
    }
}
