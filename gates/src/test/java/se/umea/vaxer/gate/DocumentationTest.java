package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.umea.vaxer.cli.Vaxer;

/** README.md is short, and what the documentation refers to exists. */
class DocumentationTest {

    private static final Path README = Path.of("README.md");
    private static final int TWO_SCREENS = 80;
    private static final int MAX_PICTURE_BYTES = 150_000;

    @Test
    void readmeFitsOnTwoScreens() throws IOException {
        assertTrue(Files.readAllLines(README).size() <= TWO_SCREENS);
        assertTrue(Files.size(Path.of("docs/startsida.png")) < MAX_PICTURE_BYTES);
    }

    @Test
    void readmeLinksToEveryDocument() throws IOException {
        String readme = Files.readString(README);
        for (Path document : documents()) {
            assertTrue(document.equals(README) || readme.contains("](" + document + ")"), document::toString);
        }
    }

    @Test
    void linksLeadToFilesAndHeadings() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            for (MatchResult link : Pattern.compile("\\]\\((?!https://)([^)#]*)(?:#([^)]+))?\\)").matcher(Files.readString(document)).results().toList()) {
                Path target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1)).normalize();
                if (!Files.exists(target) || link.group(2) != null && !headings(target).contains(link.group(2))) {
                    broken.add(document + ": " + link.group());
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void namesEveryCommandAndNoOther() throws IOException {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Set<String> commands = new TreeSet<>();
        for (Path document : documents()) {
            Pattern.compile("\\./vaxer ([a-z]+)").matcher(Files.readString(document)).results().forEach(found -> commands.add(found.group(1)));
        }
        for (String command : commands) {
            assertEquals(0, Vaxer.run(nowhere, nowhere, command, "--help"), command);
        }
        assertEquals(sources("engine/src/main/java/se/umea/vaxer/cli", "Command.java"), commands);
    }

    @Test
    void namesEveryGoalAndNoOther() throws IOException {
        Set<String> goals = Pattern.compile("`vaxer:([a-z]+)`").matcher(Files.readString(Path.of("engine/README.md"))).results()
                .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> classes = sources("engine/src/main/java/se/umea/vaxer/maven", "Mojo.java");
        // the base class of the others
        classes.remove("site");
        assertEquals(classes, goals);
    }

    private static Set<String> sources(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()).toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(README, Path.of("CONTRIBUTING.md"), Path.of("engine/README.md")));
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    /** Returns the anchors of a document's headings, as Git hosts form them. */
    private static Set<String> headings(Path document) throws IOException {
        return Pattern.compile("(?m)^#+ (.*)$").matcher(Files.readString(document)).results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d -]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
