package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.umea.vaxer.check.NewImage;
import se.umea.vaxer.content.Site;

/** Writes a smaller copy of a picture, without a camera's data, among the site's files, and prints how a page shows it. */
@Command(name = "image")
final class ImageCommand extends CommandBase {

    private static final Pattern FILE_NAME = Pattern.compile("(?i)\\S+\\.[a-z]{3,4}|[a-z]*[\\d_-]+");
    /** What could begin Markdown or HTML. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\\\[\\]*_`<&]");

    @Parameters(index = "0", descriptionKey = "vaxer.image.file", paramLabel = "${bundle:label.file}")
    private Path picture;

    @Parameters(index = "1", arity = "0..1", descriptionKey = "vaxer.image.alt", paramLabel = "${bundle:label.alt}")
    private String alt;

    @Option(names = "--name", paramLabel = "${bundle:label.name}")
    private String name;

    @Override
    public Integer call() {
        // Java would otherwise look for a screen to draw on
        System.setProperty("java.awt.headless", "true");
        Site site = site();
        NewImage image = NewImage.of(site, picture, name == null ? "" : name);
        String words = Prompt.oneLine(alt != null ? alt : ask());
        error(words).ifPresent(error -> {
            throw new IllegalArgumentException(error);
        });
        image.write();
        out().println(text("cli.image.written", site.relative(image.file()), image.image().width(), image.image().height(),
                image.image().bytes().length / 1000 + 1));
        out().println();
        out().println(text("cli.image.paste", site.relative(site.contentFolder())));
        String markdown = MARKUP.matcher(words).replaceAll("\\\\$0");
        out().println("  ![" + markdown + "](../" + image.address() + ")");
        out().println("  ![" + markdown + "](" + image.address() + ")");
        return Vaxer.OK;
    }

    private String ask() {
        return vaxer().terminal().in().map(in -> new Prompt(in, out())).orElseThrow(() ->
                new IllegalArgumentException(text("cli.image.no-alt", picture)))
                .ask(text("cli.image.ask"), text("cli.image.ask-hint"), true, Optional.empty(), answer -> error(Prompt.oneLine(answer)))
                .orElseThrow();
    }

    private static Optional<String> error(String words) {
        return words.isEmpty() ? Optional.of(text("cli.image.empty-alt"))
                : FILE_NAME.matcher(words).matches() ? Optional.of(text("cli.image.file-name", words)) : Optional.empty();
    }
}
