package se.umea.vaxer.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.html.Hash;

/** A build does not compress, print or draw again what has not changed since the last one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CachedBuildTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2018-09-18T00:00:00Z"));

    @TempDir
    static Path folder;
    private Path site;
    private Path target;
    private Path cache;

    @BeforeAll
    void build() throws IOException {
        site = Sites.copy(Sites.FOLDER.resolveSibling("sites-complete/library"), folder.resolve("library"));
        Files.writeString(site.resolve("jbake.properties"), "\noutputs.branch.png=share.ftl\n", StandardOpenOption.APPEND);
        Files.writeString(site.resolve("templates/share.ftl"), """
                <#ftl output_format="HTML"><svg viewBox="0 0 1200 630"><path fill="#123456" d="M0 0h10v10z"/></svg>""");
        target = folder.resolve("target/site");
        cache = folder.resolve("target/.site.cache");
        build(target);
    }

    @Test
    void makesNothingAgainAndWritesTheSameBytes() throws IOException {
        Map<String, String> first = tree(target);
        assertEquals(List.of(), madeByBuild());
        assertEquals(distinct(first, ".br") + distinct(first, ".pdf") + 1, entries().size());
        assertEquals(first, tree(target));
        build(folder.resolve("cold/site"));
        assertEquals(first, tree(folder.resolve("cold/site")));
    }

    @Test
    void makesOnlyWhatHasChanged() throws IOException {
        Path page = site.resolve("content/joining.md");
        String text = Files.readString(page);
        Files.writeString(page, text.replace("The card is free", "The card costs nothing"));
        try {
            List<Path> made = madeByBuild();
            assertTrue(!made.isEmpty() && made.size() < entries().size() / 2, made.size() + " of " + entries().size());
            // what was made of the earlier text is no longer there
            assertEquals(List.of(), madeByBuild());
            Map<String, String> changed = tree(target);
            build(folder.resolve("changed/site"));
            assertEquals(changed, tree(folder.resolve("changed/site")));
        } finally {
            Files.writeString(page, text);
            build(target);
        }
    }

    @Test
    void writesTheSameBytesWhenEveryEntryIsDamaged() throws IOException {
        Map<String, String> first = tree(target);
        List<Path> entries = entries();
        for (Path entry : entries) {
            Files.write(entry, new byte[] {1}, StandardOpenOption.APPEND);
        }
        assertEquals(entries, madeByBuild());
        assertEquals(first, tree(target));
    }

    /** Returns the entries that a build has written. */
    private List<Path> madeByBuild() throws IOException {
        for (Path entry : entries()) {
            Files.setLastModifiedTime(entry, LONG_AGO);
        }
        build(target);
        List<Path> made = new ArrayList<>();
        for (Path entry : entries()) {
            if (!Files.getLastModifiedTime(entry).equals(LONG_AGO)) {
                made.add(entry);
            }
        }
        return made;
    }

    private void build(Path out) {
        try (BuildPipeline pipeline = BuildPipeline.of(BuildPipeline.Mode.BUILD, out, step -> { })) {
            BuildPipeline.Result built = pipeline.run(Site.open(site), LocalDate.of(2026, 5, 4));
            assertTrue(built.written(), () -> built.check().findings().toString());
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> !file.endsWith("CACHEDIR.TAG")).sorted().toList();
        }
    }

    private static long distinct(Map<String, String> files, String extension) {
        return files.entrySet().stream().filter(file -> file.getKey().endsWith(extension)).map(Map.Entry::getValue).distinct().count();
    }

    private static Map<String, String> tree(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            hashes.put(folder.relativize(file).toString(), Hash.hex(Files.readAllBytes(file)));
        }
        return hashes;
    }
}
