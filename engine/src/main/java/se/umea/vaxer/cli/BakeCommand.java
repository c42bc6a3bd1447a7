package se.umea.vaxer.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.umea.vaxer.check.ContentFolder;
import se.umea.vaxer.content.Site;

/** What JBake itself would do with the folder, byte for byte, only faster and whole or not at all. */
@Command(name = "bake", mixinStandardHelpOptions = true,
        description = "Bakar mappen precis som JBake skulle göra.")
final class BakeCommand implements Callable<Integer> {

    @Mixin
    private SourceOption source;

    @Mixin
    private OutputOption output;

    @Override
    public Integer call() {
        Site site = source.open();
        return output.bake(site, new ContentFolder(site).read());
    }
}
