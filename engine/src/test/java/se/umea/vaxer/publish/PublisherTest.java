package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Publishing to a folder: what is there afterwards, and what visitors get. */
class PublisherTest {

    private static final Instant NOON = Instant.parse("2018-09-18T12:00:00Z");
    private static final Map<String, String> FIRST = Map.of("index.html", "ett", "plan/a.html", "a", "bild.d4dc5666.svg", "<svg/>");
    private static final Map<String, String> THIRD = Map.of("index.html", "tre", "bild.f74b2e95.svg", "<svg  />");
    private static final Map<String, String> SECOND = Map.of("index.html", "två", "plan/a.html", "a", "bild.f68e724d.svg", "<svg />");

    private final Lines lines = new Lines();
    private final List<String> ids = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path site;
    private Path web;

    @BeforeAll
    static void readTimesInTheSitesZone() {
        Formats.use(ZoneId.of("Europe/Stockholm"));
    }

    @BeforeEach
    void folders() {
        site = folder.resolve("site");
        web = folder.resolve("web");
    }

    @Test
    void createsAReleaseAndTheLinkToIt() throws IOException {
        PublishResult outcome = publish(FIRST);

        assertTrue(outcome.release().id().matches("20180918T120000Z-no-git-[0-9a-f]{8}"), outcome.release()::id);
        assertEquals(Optional.empty(), outcome.before());
        assertEquals(3, outcome.files());
        assertEquals(Path.of("releases", ids.get(0)), Files.readSymbolicLink(web.resolve("current")));
        assertEquals(FIRST, SmallSite.read(web.resolve("current")));
        assertEquals(List.of("current", "releases"), names(web));
        assertEquals(List.of(ids.get(0), ids.get(0) + ".files", ids.get(0) + ".manifest"), names(web.resolve("releases")));
    }

    @Test
    void sendsChangedFilesAndLinksTheRest() throws IOException {
        publish(FIRST);
        PublishResult outcome = publish(SECOND);

        assertTrue(outcome.release().id().startsWith("20180918T120001Z-"), outcome.release()::id);
        assertEquals(2, outcome.files());
        assertEquals(List.of("Ändrade (2):", "  bild.f68e724d.svg  7 B", "  index.html  4 B"), outcome.difference().lines());
        assertEquals(Files.readAttributes(release(ids.get(0), "plan/a.html"), "*").get("fileKey"),
                Files.readAttributes(release(ids.get(1), "plan/a.html"), "*").get("fileKey"));
    }

    @Test
    void keepsReplacedImagesForOpenPages() throws IOException {
        publish(FIRST);
        publish(SECOND);

        assertEquals("<svg/>", Files.readString(web.resolve("current/bild.d4dc5666.svg")));
    }

    @Test
    void dropsImagesOfReleasesThatAreNotKept() throws IOException {
        publish(FIRST, 2);
        publish(SECOND, 2);
        publish(THIRD, 2);

        assertEquals(Set.of("index.html", "bild.f68e724d.svg", "bild.f74b2e95.svg"), SmallSite.read(web.resolve("current")).keySet());
        assertEquals(2, count("*.manifest"));
        assertEquals(2, count("*.files"));
    }

    @Test
    void keepsNothingOfOthersWhenOneReleaseIsKept() throws IOException {
        publish(FIRST);
        publish(SECOND);
        assertTrue(publish(SECOND, 1).isNew(), "without what it carried");
        assertFalse(publish(SECOND, 1).isNew());

        assertEquals(SECOND, SmallSite.read(web.resolve("current")));
        assertEquals(List.of(ids.get(2), ids.get(2) + ".files", ids.get(2) + ".manifest"), names(web.resolve("releases")));
    }

    @Test
    void removesAnImageThatHasNoReplacement() throws IOException {
        publish(FIRST);
        publish(SECOND);

        assertEquals(List.of("Borttagna (1):", "  bild.f68e724d.svg"),
                publish(Map.of("index.html", "två", "plan/a.html", "a")).difference().lines());
        assertEquals(Map.of("index.html", "två", "plan/a.html", "a"), SmallSite.read(web.resolve("current")));
    }

    @Test
    void removesAFileWithADateInItsName() throws IOException {
        publish(Map.of("index.html", "ett", "protokoll.20240115.pdf", "x"));
        publish(Map.of("index.html", "ett", "protokoll.20240216.pdf", "y"));

        assertEquals(Map.of("index.html", "ett", "protokoll.20240216.pdf", "y"), SmallSite.read(web.resolve("current")));
    }

    @Test
    void removesFilesAddedToTheLiveRelease() throws IOException {
        publish(FIRST);
        Files.writeString(web.resolve("current/kvar.html"), "x");

        assertTrue(publish(FIRST).isNew());
        assertEquals(FIRST, SmallSite.read(web.resolve("current")));
    }

    @Test
    void keepsTheTimeOfUnchangedFiles() throws IOException {
        publish(FIRST);
        publish(SECOND);

        assertEquals(FileTime.from(NOON), Files.getLastModifiedTime(web.resolve("current/plan/a.html")));
        assertEquals(FileTime.from(NOON.plusSeconds(1)), Files.getLastModifiedTime(web.resolve("current/index.html")));
    }

    @Test
    void publishesNothingTwice() throws IOException {
        publish(FIRST);
        PublishResult outcome = publish(FIRST);

        assertFalse(outcome.isNew());
        assertEquals(ids.get(0), outcome.release().id());
    }

    @Test
    void publishesANewPage() throws IOException {
        publish(Map.of("index.html", "ett"));

        assertEquals(1, publish(Map.of("index.html", "ett", "ny.html", "ny")).files());
        assertEquals("ny", Files.readString(web.resolve("current/ny.html")));
    }

    @Test
    void removesAPage() throws IOException {
        publish(Map.of("index.html", "ett", "ny.html", "ny"));

        assertEquals(0, publish(Map.of("index.html", "ett")).files());
        assertEquals(Map.of("index.html", "ett"), SmallSite.read(web.resolve("current")));
    }

    @Test
    void createsNoFolderWhenListing() {
        try (Publisher host = open()) {
            assertEquals(List.of(), host.releases());
        }
        assertFalse(Files.exists(web));
    }

    @Test
    void replacesFilesEditedOnTheHost() throws IOException {
        publish(FIRST);
        Files.writeString(web.resolve("current/plan/a.html"), "b");

        assertTrue(publish(FIRST).isNew());
        assertEquals(FIRST, SmallSite.read(web.resolve("current")));
    }

    @Test
    void writesANewListIfMostFilesDiffer() throws IOException {
        publish(FIRST);
        publish(Map.of("a.html", "1", "b.html", "2", "c.html", "3"));

        assertEquals(List.of("a.html", "b.html", "c.html"), Files.readAllLines(release(ids.get(1) + ".files", "")).stream()
                .map(line -> line.substring(66)).toList());
    }

    @Test
    void rollsBackToThePreviousRelease() throws IOException {
        publish(FIRST);
        publish(SECOND);

        assertEquals(ids.get(0), rollback(Optional.empty()).id());
        assertEquals("ett", Files.readString(web.resolve("current/index.html")));
        assertEquals("<svg />", Files.readString(web.resolve("current/bild.f68e724d.svg")));
        assertEquals(ids.get(1), rollback(Optional.of(ids.get(1))).id());
        assertEquals("två", Files.readString(web.resolve("current/index.html")));
    }

    @Test
    void refusesToRollBackPastTheFirstRelease() throws IOException {
        publish(FIRST);

        assertEquals("det finns ingen utgåva före den som är ute; vaxer releases visar vilka som finns",
                assertThrows(IllegalArgumentException.class, () -> rollback(Optional.empty())).getMessage());
        assertEquals("det finns ingen utgåva 2017; vaxer releases visar vilka som finns",
                assertThrows(IllegalArgumentException.class, () -> rollback(Optional.of("2017"))).getMessage());
    }

    @Test
    void listsTheReleasesNewestFirst() throws IOException {
        publish(FIRST);
        publish(SECOND);
        rollback(Optional.empty());

        try (Publisher host = open()) {
            assertEquals(List.of(ids.get(1), ids.get(0)), host.releases().stream().map(Release::id).toList());
            assertEquals(Optional.of(ids.get(0)), host.live().map(Release::id));
        }
    }

    @Test
    void keepsTheLiveReleaseHoweverOldItIs() throws IOException {
        publish(FIRST);
        publish(SECOND);
        rollback(Optional.empty());
        publish(Map.of("index.html", "tre"), 1);

        assertEquals(1, count("*.manifest"));
        assertEquals("tre", Files.readString(web.resolve("current/index.html")));
    }

    @Test
    void removesWhatAnInterruptedPublicationLeft() throws IOException {
        publish(FIRST);
        String half = "20180918T120030Z-no-git-12345678";
        Files.createDirectories(web.resolve("releases/" + half + "/plan"));
        Files.writeString(web.resolve("releases/" + half + "/plan/x.html"), "x");
        Files.writeString(web.resolve("releases/" + half + ".files"), "");
        Files.writeString(web.resolve("releases/" + half + ".part"), "# release " + half + "\n# published 2018-09-18T12:00:30Z\n");
        Files.writeString(web.resolve("releases/20180918T120040Z-no-git.part"), "# release 20180918T120040Z-no-git\n");
        Files.writeString(web.resolve("releases/20180918T120050Z-no-git.manifest"), "# release 20180918T120050Z-no-git\n");
        Files.createSymbolicLink(web.resolve("current.new"), Path.of("releases/" + half));
        publish(SECOND);

        assertEquals(List.of("current", "releases"), names(web));
        assertEquals(List.of(ids.get(0), ids.get(0) + ".files", ids.get(0) + ".manifest", ids.get(1), ids.get(1) + ".files",
                ids.get(1) + ".manifest"), names(web.resolve("releases")));
    }

    @Test
    void leavesForeignFilesAlone() throws IOException {
        publish(FIRST);
        Files.writeString(web.resolve("releases/.DS_Store"), "x");
        Files.writeString(web.resolve("releases/egen.manifest"), "x");
        Files.createDirectories(web.resolve("releases/20200101120000/app"));
        publish(SECOND);
        rollback(Optional.empty());

        assertEquals("ett", Files.readString(web.resolve("current/index.html")));
        assertEquals(List.of(".DS_Store", ids.get(0), ids.get(0) + ".files", ids.get(0) + ".manifest", ids.get(1), ids.get(1) + ".files",
                ids.get(1) + ".manifest", "20200101120000", "egen.manifest"), names(web.resolve("releases")));
    }

    @Test
    void publishesAfterAnInterruptedFirstPublication() throws IOException {
        Files.createDirectories(web);
        Files.createSymbolicLink(web.resolve("current.new"), Path.of("releases/20180918T120030Z-no-git"));
        publish(FIRST);

        assertEquals(FIRST, SmallSite.read(web.resolve("current")));
        assertEquals(List.of("current", "releases"), names(web));
    }

    @Test
    void recoversFromManifestsDamagedByAPowerFailure() throws IOException {
        publish(FIRST);
        publish(SECOND);
        Files.writeString(release(ids.get(0) + ".manifest", ""), "");
        Files.writeString(release(ids.get(1) + ".manifest", ""), "\0".repeat(300));
        Files.writeString(release(ids.get(1) + ".files", ""), "\0".repeat(300));

        try (Publisher host = open()) {
            assertEquals(List.of(ids.get(1), ids.get(0)), host.releases().stream().map(Release::id).toList());
            assertEquals(Optional.of(ids.get(1)), host.live().map(Release::id));
        }
        assertEquals("utgåvan " + ids.get(0) + " på " + web + " är inte som den publicerades: bild.d4dc5666.svg hör inte dit, förteckningen över dess filer är skadad, index.html hör inte dit …; välj en annan utgåva",
                assertThrows(IllegalArgumentException.class, () -> rollback(Optional.empty())).getMessage());
        assertEquals(3, publish(FIRST).files());
        assertEquals("ett", Files.readString(web.resolve("current/index.html")));
    }

    @Test
    void publishesIfTheLiveReleaseWasDeleted() throws IOException {
        publish(FIRST);
        SmallSite.delete(web.resolve("releases/" + ids.get(0)));
        Files.delete(web.resolve("releases/" + ids.get(0) + ".manifest"));
        publish(SECOND);

        assertEquals(SECOND, SmallSite.read(web.resolve("current")));
    }

    @ParameterizedTest
    @CsvSource({"gone, index.html saknas", "empty, index.html har ändrats", "garbage, index.html har ändrats",
            "link, index.html är en länk", "same, index.html är en länk", "more, extra.html hör inte dit", "carried, bild.d4dc5666.svg har ändrats"})
    void refusesToRollBackToAnAlteredRelease(String damage, String told) throws IOException {
        publish(FIRST);
        publish(SECOND);
        publish(THIRD);
        Path page = release(ids.get(1), "index.html");
        Path kept = Files.copy(page, folder.resolve("kept"));
        switch (damage) {
            case "gone" -> Files.delete(page);
            case "empty" -> Files.writeString(page, "");
            case "garbage" -> Files.writeString(page, "tvo!");
            case "link" -> replace(page, Path.of("/etc/hostname"));
            case "same" -> replace(page, kept);
            case "more" -> Files.writeString(page.resolveSibling("extra.html"), "x");
            default -> {
                Path picture = page.resolveSibling("bild.d4dc5666.svg");
                Files.delete(picture);
                Files.writeString(picture, "<gvs/>");
            }
        }

        assertEquals("utgåvan " + ids.get(1) + " på " + web + " är inte som den publicerades: " + told + "; välj en annan utgåva",
                assertThrows(IllegalArgumentException.class, () -> rollback(Optional.empty())).getMessage());
        assertEquals("tre", Files.readString(web.resolve("current/index.html")));
        assertEquals(ids.get(0), rollback(Optional.of(ids.get(0))).id());
    }

    private static void replace(Path file, Path to) throws IOException {
        Files.delete(file);
        Files.createSymbolicLink(file, to);
    }

    @Test
    void readsALinkMadeByHand() throws IOException {
        publish(FIRST);
        publish(SECOND);
        Files.delete(web.resolve("current"));
        Files.createSymbolicLink(web.resolve("current"), Path.of(web + "/releases/" + ids.get(0) + "/"));

        try (Publisher host = open()) {
            assertEquals(Optional.of(ids.get(0)), host.live().map(Release::id));
        }
    }

    @Test
    void leavesAForeignLinkAlone() throws IOException {
        publish(FIRST);
        Files.delete(web.resolve("current"));
        Files.createSymbolicLink(web.resolve("current"), Path.of("underhall"));

        assertEquals("current på " + web + " är ingen länk till en utgåva härifrån; flytta undan den, eller välj en annan mapp",
                assertThrows(IllegalArgumentException.class, () -> publish(SECOND)).getMessage());
        assertEquals(Path.of("underhall"), Files.readSymbolicLink(web.resolve("current")));
    }

    @Test
    void completesAPublicationInterruptedAfterTheSwitch() throws IOException {
        publish(FIRST);
        Files.move(release(ids.get(0) + ".manifest", ""), release(ids.get(0) + ".part", ""));
        publish(SECOND);

        assertEquals(ids.get(0), rollback(Optional.empty()).id());
    }

    @Test
    void refusesAFolderWithForeignFiles() throws IOException {
        Files.createDirectories(web);
        Files.writeString(web.resolve("viktigt.txt"), "x");

        assertEquals("i " + web + " ligger redan annat (viktigt.txt); välj en tom mapp, eller --plain för att lägga "
                        + "webbplatsens filer bland det som är där",
                assertThrows(IllegalArgumentException.class, () -> publish(FIRST)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> compare(FIRST), "on trial too");
        assertEquals(List.of("viktigt.txt"), names(web));
    }

    @Test
    void refusesAFolderWithForeignReleases() throws IOException {
        Files.createDirectories(web.resolve("releases/20200101120000"));

        assertThrows(IllegalArgumentException.class, () -> publish(FIRST));
        assertEquals(List.of("20200101120000"), names(web.resolve("releases")));
    }

    @Test
    void refusesAnOlderCommitUnlessForced() throws IOException {
        GitCommit newer = new GitCommit(folder, Optional.of("b".repeat(40)), Optional.of(NOON), List.of());
        GitCommit older = new GitCommit(folder, Optional.of("a".repeat(40)), Optional.of(NOON.minusSeconds(1)), List.of());
        publish(FIRST, newer, false);

        String message = assertThrows(IllegalArgumentException.class, () -> publish(SECOND, older, false)).getMessage();
        assertTrue(message.startsWith("det som är ute är nyare: " + ids.get(0) + ", publicerad 2018-09-18 14:00:00 av "
                + "anna@dator; "), message);
        assertTrue(publish(SECOND, older, true).release().id().startsWith("20180918T120001Z-aaaaaaaaaaaa-"));
    }

    @Test
    void marksAReleaseWithUncommittedChanges() throws IOException {
        GitCommit dirty = new GitCommit(folder, Optional.of("c".repeat(40)), Optional.of(NOON), List.of("content/index.md"));

        assertTrue(publish(FIRST, dirty, false).release().id().startsWith("20180918T120000Z-cccccccccccc-changed-"));
    }

    @Test
    void reportsChangesWithoutMakingThem() throws IOException {
        publish(FIRST);
        assertEquals(List.of("plan/a.html"), compare(THIRD).removed());
        assertEquals(FIRST, SmallSite.read(web.resolve("current")));
    }

    @Test
    void removesOnlyItsOwnPlainFiles() throws IOException {
        Files.createDirectories(web);
        Files.writeString(web.resolve("viktigt.txt"), "x");
        publishPlain(FIRST);
        publishPlain(Map.of("index.html", "två", "ny/b.html", "b"));
        publishPlain(Map.of("index.html", "två"));

        Map<String, String> files = SmallSite.read(web);
        assertTrue(files.remove(".publish.manifest").startsWith("# release " + ids.get(2) + "\n"));
        assertEquals(Map.of("viktigt.txt", "x", "index.html", "två"), files);
        assertEquals(List.of(".publish.manifest", "index.html", "viktigt.txt"), names(web));
    }

    @Test
    void reportsTheLimitsOfPlainFiles() throws IOException {
        PublishResult outcome = publishPlain(FIRST);

        assertEquals(1, outcome.limits().size());
        assertTrue(outcome.limits().get(0).contains("rollback finns inte"));
        assertEquals("på " + web + " finns bara en utgåva, för webbplatsen ligger fil för fil i mappen; publicera den tidigare versionen "
                + "på nytt i stället", assertThrows(IllegalArgumentException.class, () -> rollback(Optional.empty())).getMessage());
    }

    @Test
    void reportsADamagedManifestOfPlainFiles() throws IOException {
        publishPlain(FIRST);
        Files.writeString(web.resolve(".publish.manifest"), "");

        assertEquals(".publish.manifest på " + web + " är skadad, som efter ett strömavbrott; ta bort den och publicera igen med "
                + "--plain --take-over: då skickas allt på nytt",
                assertThrows(IllegalArgumentException.class, () -> publishPlain(SECOND)).getMessage());
        Files.delete(web.resolve(".publish.manifest"));
        assertThrows(IllegalArgumentException.class, () -> publishPlain(SECOND));
        assertEquals(3, takeOver(SECOND).files());
    }

    @Test
    void removesThePlainFilesOfAnInterruptedPublication() throws IOException {
        publishPlain(FIRST);
        Files.writeString(web.resolve("halv.html"), "x");
        Files.writeString(web.resolve(".publish.part"), Files.readString(web.resolve(".publish.manifest"))
                + "0".repeat(64) + "  halv.html\n");
        publishPlain(Map.of("index.html", "två"));

        assertEquals(List.of(".publish.manifest", "index.html"), names(web));
    }

    @Test
    void reportsMixedPlainFilesIfTheSwitchFails() throws IOException {
        publishPlain(FIRST);
        SmallSite.write(site, Map.of("index.html", "två", "plan/a.html", "ny", "bild.f68e724d.svg", "<svg />"));
        String message = fault(order(SmallSite.noCommit(), 5, false, true), () -> {
            Files.delete(web.resolve("plan/a.html"));
            Files.createDirectories(web.resolve("plan/a.html/egen"));
        });

        assertTrue(message.endsWith(" till " + web.resolve("plan/a.html")
                + "; en del av filerna är nya och en del gamla; publicera igen så snart det går"), message);
        assertEquals("<svg />", Files.readString(web.resolve("bild.f68e724d.svg")));
        assertEquals("ett", Files.readString(web.resolve("index.html")));
        SmallSite.delete(web.resolve("plan/a.html"));
        publishPlain(SECOND);
        assertEquals("a", Files.readString(web.resolve("plan/a.html")));
    }

    @Test
    void reportsWhatVisitorsGetAfterAFailure() throws IOException {
        publish(FIRST);
        SmallSite.write(site, SECOND);
        String message = fault(order(SmallSite.noCommit(), 5, false, false), () -> {
            Files.delete(web.resolve("current"));
            Files.createDirectories(web.resolve("current/egen"));
        });

        assertTrue(message.startsWith("kunde inte byta namn på .publish.lock/"), message);
        assertTrue(message.endsWith(" till " + web.resolve("current") + "; webbplatsen är som förut"), message);
    }

    @Test
    void changesNothingAfterATakeOver() throws IOException {
        publish(FIRST);
        SmallSite.write(site, THIRD);
        Path release = folder.resolve("another");
        String message = fault(order(SmallSite.noCommit(), 1, false, false), () -> {
            try (Stream<Path> holder = Files.list(web.resolve(".publish.lock"))) {
                Files.move(holder.findFirst().orElseThrow(), web.resolve(".publish.lock/taken"));
            }
            SmallSite.delete(web.resolve(".publish.lock"));
            try (Publisher host = open()) {
                host.publish(new PublishRequest(SmallSite.write(release, SECOND), SmallSite.noCommit(), 5, false, false, false), NOON);
            }
        });

        assertEquals("publiceringen var så länge utan livstecken att någon annan tog över; den här publiceringen ändrade ingenting", message);
        assertEquals(Set.of("index.html", "plan/a.html", "bild.d4dc5666.svg", "bild.f68e724d.svg"),
                SmallSite.read(web.resolve("current")).keySet());
        assertEquals("två", Files.readString(web.resolve("current/index.html")));
        assertEquals(List.of("current", "releases"), names(web));
        assertEquals(6, names(web.resolve("releases")).size());
    }

    @Test
    void replacesForeignFilesOnRequest() throws IOException {
        Files.createDirectories(web);
        Path precious = SmallSite.write(folder.resolve("precious"), Map.of("a.html", "min"));
        Files.writeString(web.resolve("index.html"), "min");
        Files.createSymbolicLink(web.resolve("plan"), precious);
        takeOver(FIRST);

        assertEquals("min", Files.readString(precious.resolve("a.html")));
        Map<String, String> files = SmallSite.read(web);
        files.remove(".publish.manifest");
        assertEquals(FIRST, files);
    }

    /** Returns the message of a publication that fails because of an event during its first upload. */
    private String fault(PublishRequest order, Meanwhile meanwhile) {
        ProgressListener progress = new ProgressListener() {

            private boolean done;

            @Override
            public void say(String line) {
                lines.say(line);
            }

            @Override
            public synchronized void sent(int files, int allFiles, long bytes, long allBytes) {
                if (!done) {
                    done = true;
                    try {
                        meanwhile.happens();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        };
        try (Publisher host = Publisher.open(web.toString(), Credentials.of(null, null, Map.of()), "anna@dator", Duration.ofSeconds(60), progress)) {
            return assertThrows(UncheckedIOException.class, () -> host.publish(order, NOON)).getMessage();
        }
    }

    private interface Meanwhile {
        void happens() throws IOException;
    }

    @Test
    void turnsAPlainFileIntoAFolderAndBack() throws IOException {
        for (String path : List.of("sida", "sida/a.html", "sida")) {
            publishPlain(Map.of("index.html", path, path, "x"));

            assertEquals(List.of(".publish.manifest", "index.html", "sida"), names(web));
            assertEquals("x", Files.readString(web.resolve(path)));
        }
    }

    @Test
    void reportsFilesChangedOnTheHost() throws IOException {
        publish(FIRST);
        Files.writeString(web.resolve("current/plan/a.html"), "b");

        assertEquals(List.of("Ändrade (1):", "  plan/a.html  1 B"), compare(FIRST).lines());
    }

    @Test
    void reportsACompressedFileOnlyIfItAloneHasChanged() throws IOException {
        publish(Map.of("index.html", "ett", "index.html.br", "1", "a.html", "a", "a.html.br", "a"));

        assertEquals(List.of("Ändrade (2):", "  a.html  1 B", "  index.html.br  1 B"),
                compare(Map.of("index.html", "ett", "index.html.br", "2", "a.html", "b", "a.html.br", "b")).lines());
    }

    private PublishResult publish(Map<String, String> files) throws IOException {
        return publish(files, 5);
    }

    private PublishResult publish(Map<String, String> files, int keep) throws IOException {
        SmallSite.write(site, files);
        try (Publisher host = open()) {
            return noted(host.publish(order(SmallSite.noCommit(), keep, false, false), NOON));
        }
    }

    private PublishResult publish(Map<String, String> files, GitCommit commit, boolean force) throws IOException {
        SmallSite.write(site, files);
        try (Publisher host = open()) {
            return noted(host.publish(order(commit, 5, force, false), NOON));
        }
    }

    private PublishResult publishPlain(Map<String, String> files) throws IOException {
        SmallSite.write(site, files);
        try (Publisher host = open()) {
            return noted(host.publish(order(SmallSite.noCommit(), 5, false, true), NOON));
        }
    }

    private PublishResult takeOver(Map<String, String> files) throws IOException {
        SmallSite.write(site, files);
        try (Publisher host = open()) {
            return noted(host.publish(new PublishRequest(site, SmallSite.noCommit(), 5, false, true, true), NOON));
        }
    }

    private PublishResult noted(PublishResult outcome) {
        ids.add(outcome.release().id());
        return outcome;
    }

    private ReleaseDiff compare(Map<String, String> files) throws IOException {
        SmallSite.write(site, files);
        try (Publisher host = open()) {
            return host.compare(order(SmallSite.noCommit(), 5, false, false));
        }
    }

    private Release rollback(Optional<String> release) {
        try (Publisher host = open()) {
            return host.rollback(release, NOON);
        }
    }

    private PublishRequest order(GitCommit commit, int keep, boolean force, boolean plain) {
        return new PublishRequest(site, commit, keep, force, plain, false);
    }

    private Publisher open() {
        return Publisher.open(web.toString(), Credentials.of(null, null, Map.of()), "anna@dator", Duration.ofSeconds(60), lines);
    }

    private Path release(String id, String file) {
        return web.resolve("releases").resolve(id).resolve(file);
    }

    private long count(String glob) throws IOException {
        try (Stream<Path> all = Files.list(web.resolve("releases"))) {
            return all.filter(path -> web.getFileSystem().getPathMatcher("glob:" + glob).matches(path.getFileName())).count();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
