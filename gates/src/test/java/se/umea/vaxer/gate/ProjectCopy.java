package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.umea.vaxer.check.Sites;

/**
 * The project's templates, assets and settings, with its content as it was handed over, in a folder of their own, to be changed and built there.
 *
 * @param root the folder
 */
record ProjectCopy(Path root) {

    private static final List<String> PARTS = List.of("assets", "content", "templates", "hosting", "jbake.properties");
    private static final Path CACHE = Path.of("target", ".site.cache");

    static ProjectCopy in(Path folder) throws IOException {
        return copy(sources(), folder);
    }

    /** The same files, written in the opposite order: a folder may list them in the order of their making. */
    static ProjectCopy backwardsIn(Path folder) throws IOException {
        List<Path> files = sources();
        Collections.reverse(files);
        return copy(files, folder);
    }

    Path site() {
        return root.resolve("target").resolve("site");
    }

    /** Brings what the project's own build has kept, as in an editor's folder: what is the same in the copy is not made again. */
    void takeCache() {
        Path cache = root.resolve(CACHE);
        if (Files.exists(CACHE) && Files.notExists(cache)) {
            Sites.lay(CACHE, cache);
        }
    }

    Program.Outcome build() {
        takeCache();
        return Program.call("build", "--source", root.toString(), "--out", site().toString());
    }

    BuiltSite built() {
        Program.Outcome outcome = build();
        assertEquals(0, outcome.code(), outcome.output());
        return new BuiltSite(site());
    }

    /** Puts one text in another's place, which must be there. */
    void replace(String file, String old, String now) throws IOException {
        Path path = root.resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(old), () -> file + " does not hold: " + old);
        Files.writeString(path, text.replace(old, now));
    }

    private static ProjectCopy copy(List<Path> files, Path folder) throws IOException {
        for (Path file : files) {
            Path copy = folder.resolve(file.startsWith(Sites.CONTENT) ? Path.of("content").resolve(Sites.CONTENT.relativize(file)) : file);
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return new ProjectCopy(folder);
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : PARTS) {
            try (Stream<Path> all = Files.walk(part.equals("content") ? Sites.CONTENT : Path.of(part))) {
                all.filter(Files::isRegularFile).filter(Predicate.not(Sites::isEditors)).sorted().forEach(files::add);
            }
        }
        return files;
    }
}
