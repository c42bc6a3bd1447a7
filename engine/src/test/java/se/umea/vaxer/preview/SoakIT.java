package se.umea.vaxer.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.check.Sites;

/**
 * Edits files at random, with every kind of mistake, the same on every run.
 *
 * <p>{@code mvn -pl engine verify -Dtest=NONE -Dit.test=SoakIT -Dvaxer.soak.minutes=10 -Dsurefire.failIfNoSpecifiedTests=false}
 * goes on for ten minutes.
 */
final class SoakIT {

    private static final int EDITS = 500;
    private static final LocalDate DAY = LocalDate.of(2018, 10, 1);
    private static final long MEGABYTE = 1_000_000;
    private static final String FAULTY = "content/aktiviteter/projektet-starkare.md";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Random random = new Random(20180918);

    @TempDir
    Path folder;

    @Test
    void showsTheSameAsACleanStartAfterFiveHundredEdits() throws Exception {
        Path site = Sites.copy(Sites.REAL, folder.resolve("sida"));
        Path originals = Sites.copy(Sites.REAL, folder.resolve("original"));
        List<Path> files = files(site);
        Map<String, String> left;
        try (Preview preview = Preview.start(site, 0, () -> DAY, update -> { })) {
            preview.latest();
            Duration time = Duration.ofMinutes(Integer.getInteger("vaxer.soak.minutes", 0));
            long end = System.nanoTime() + time.toNanos();
            long settled = 0;
            for (int edit = 0; edit < EDITS || System.nanoTime() < end; edit++) {
                edit(files.get(random.nextInt(files.size())), site, originals);
                if (edit % 5 == 4) {
                    see(preview, site, originals, "Redigering " + edit);
                }
                if (edit == EDITS / 5) {
                    settled = heap();
                }
            }
            long grown = heap() - settled;
            assertTrue(grown < 40 * MEGABYTE, "the heap grew by " + grown / MEGABYTE + " MB");
            Sites.copy(originals, site);
            removeWhatWasAdded(site, originals);
            see(preview, site, originals, "Restored");
            // a build may have read the content before it was restored, and the assets after: until the page is shown, another build follows
            awaitPage(preview, true);
            // a page that was good before its error would still be shown; after a clean start there is none
            Files.delete(site.resolve(FAULTY));
            awaitPage(preview, false);
            breakSome(site, originals);
            see(preview, site, originals, "Sist");
            left = shown(preview);
        }
        awaitNoThreads();
        try (Preview clean = Preview.start(site, 0, () -> DAY, update -> { })) {
            settle(clean);
            Map<String, String> expected = shown(clean);
            assertTrue(expected.size() > 20, expected.keySet()::toString);
            assertEquals(expected.keySet(), left.keySet());
            expected.forEach((address, page) -> assertEquals(page, left.get(address), address));
        }
        awaitNoThreads();
    }

    private void edit(Path file, Path site, Path originals) throws IOException {
        Path original = originals.resolve(site.relativize(file).toString());
        switch (random.nextInt(10)) {
            case 0 -> Files.deleteIfExists(file);
            case 1 -> {
                if (Files.exists(file)) {
                    Files.move(file, file.resolveSibling("omdopt-" + random.nextInt(100) + "-" + file.getFileName()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            case 2 -> write(file, "");
            case 3 -> write(file, Files.readString(original).substring(0, random.nextInt((int) Files.size(original) / 2)));
            case 4 -> write(file, Files.readString(original).replaceFirst("=", ""));
            case 5 -> write(file, Files.readString(original) + "\n${saknas} <#if> \u0001 [x](finns-inte.html) {\n");
            case 6 -> {
                Path fresh = file.resolveSibling(file.getFileName() + "~");
                write(fresh, Files.readString(original));
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
            case 7 -> {
                Path away = file.getParent().resolveSibling(file.getParent().getFileName() + "-undan");
                Files.move(file.getParent(), away);
                Files.move(away, file.getParent());
            }
            default -> write(file, Files.readString(original));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Leaves a draft, a scheduled page, an error and a deleted file. */
    private static void breakSome(Path site, Path originals) throws IOException {
        Path activities = site.resolve("content/aktiviteter");
        change(activities.resolve("sspf.md"), "status=published", "status=draft");
        change(activities.resolve("sociala-insatsgrupper.md"), "status=published\ndate=2018-06-04", "status=published-date\ndate=2018-12-24");
        Files.writeString(site.resolve(FAULTY), Files.readString(originals.resolve(FAULTY)).replace("lage=genomfors", "lage=kanske"));
        Files.delete(activities.resolve("manniskan-bakom-uniformen.md"));
    }

    private static void change(Path file, String old, String now) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(old), file::toString);
        Files.writeString(file, text.replace(old, now));
    }

    /** Writes a new file, and returns once the preview shows it; if broken settings prevent that, they are restored. */
    private static void see(Preview preview, Path site, Path originals, String word) throws IOException, InterruptedException {
        Path file = site.resolve("assets/sett.txt");
        Files.writeString(file, word);
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!word.equals(get(preview, "sett.txt"))) {
            if (preview.latest().failure().orElse("").startsWith("jbake.properties: ")) {
                Files.copy(originals.resolve("jbake.properties"), site.resolve("jbake.properties"), StandardCopyOption.REPLACE_EXISTING);
            }
            assertTrue(System.nanoTime() < end, () -> word + " is not seen: " + preview.latest().failure());
            pause();
        }
    }

    /** Returns once the page of the faulty file is shown, or no longer shown. */
    private static void awaitPage(Preview preview, boolean shown) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (preview.latest().site().orElseThrow().addresses().contains("aktiviteter/projektet-starkare.html") != shown) {
            assertTrue(System.nanoTime() < end, () -> (shown ? "not shown: " : "still shown: ") + preview.latest().failure());
            pause();
        }
    }

    private static void settle(Preview preview) {
        preview.latest();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!preview.isIdle()) {
            assertTrue(System.nanoTime() < end, "the preview never rests");
            pause();
        }
    }

    private static Map<String, String> shown(Preview preview) throws IOException, InterruptedException {
        settle(preview);
        Map<String, String> pages = new TreeMap<>();
        for (String address : preview.latest().site().orElseThrow().addresses()) {
            pages.put(address, get(preview, address));
            assertTrue(pages.get(address).contains("<vaxer-note>"), pages.get(address));
        }
        for (String address : List.of("__vaxer/", "404.html", "sitemap.xml", "feed.xml", "kontakt.vcf", "dokument/aktivitetsplan.pdf",
                "aktiviteter/manniskan-bakom-uniformen.html")) {
            pages.put(address, get(preview, address));
        }
        return pages;
    }

    private static String get(Preview preview, String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(preview.url() + address)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1)).body();
    }

    /** Leaves the processor to the preview between two looks. */
    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }

    private static List<Path> files(Path site) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : List.of("content", "templates", "assets/css")) {
            try (Stream<Path> all = Files.walk(site.resolve(part))) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        files.add(site.resolve("jbake.properties"));
        return files;
    }

    private static void removeWhatWasAdded(Path site, Path originals) throws IOException {
        List<Path> added;
        try (Stream<Path> all = Stream.of("content", "templates", "assets").map(site::resolve).flatMap(SoakIT::walk)) {
            added = all.filter(Files::isRegularFile).filter(file -> Files.notExists(originals.resolve(site.relativize(file).toString()))).toList();
        }
        for (Path file : added) {
            Files.delete(file);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** A pool is closed before its last thread has ended. */
    private static void awaitNoThreads() {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!threads().isEmpty()) {
            assertTrue(System.nanoTime() < end, () -> "left over: " + threads());
            pause();
        }
    }

    /** The preview's threads that are alive. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> name.startsWith("preview-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
