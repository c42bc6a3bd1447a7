package se.umea.vaxer;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.umea.vaxer.content.ContentFolder;
import se.umea.vaxer.content.Site;

/** The whole way from content to a site that can be published. */
@Command(name = "build", mixinStandardHelpOptions = true,
        description = "Granskar innehållet och gör den färdiga webbplatsen.")
final class BuildCommand implements Callable<Integer> {

    @Mixin
    private SourceOption source;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        Site site = source.open();
        return output.build(site, new ContentFolder(site).read(file -> { }));
    }
}
