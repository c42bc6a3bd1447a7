package se.umea.vaxer;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.umea.vaxer.content.Review;
import se.umea.vaxer.content.Site;

/** The whole way from content to a site that can be published. */
@Command(name = "build", mixinStandardHelpOptions = true,
        description = "Granskar innehållet och gör den färdiga webbplatsen.")
final class BuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @ParentCommand
    private Vaxer vaxer;

    @Mixin
    private SourceOption source;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        Site site = source.open();
        Review review = Review.of(site, vaxer.today());
        if (!review.findings().isEmpty() || !review.withheld().isEmpty()) {
            Report.text(review, command.commandLine().getErr());
        }
        return review.isPublishable() ? output.build(site, review.pages()) : output.leave();
    }
}
