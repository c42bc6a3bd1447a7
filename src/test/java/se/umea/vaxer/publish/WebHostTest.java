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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing to a folder: what lies there afterwards, and what visitors get. */
class WebHostTest {

    private static final Instant NOON = Instant.parse("2018-09-18T12:00:00Z");
    private static final Map<String, String> FIRST = Map.of("index.html", "ett", "plan/a.html", "a", "bild.11111111.svg", "<svg/>");
    private static final Map<String, String> SECOND = Map.of("index.html", "två", "plan/a.html", "a", "bild.22222222.svg", "<svg />");
    private static final String FIRST_ID = "20180918T120000Z-utan-git";
    private static final String SECOND_ID = "20180918T120001Z-utan-git";

    private final Lines lines = new Lines();

    @TempDir
    private Path folder;

    private Path site;
    private Path web;

    @BeforeEach
    void folders() {
        site = folder.resolve("site");
        web = folder.resolve("web");
    }

    @Test
    void makesAReleaseAndLetsTheLinkLeadToIt() throws IOException {
        WebHost.Outcome outcome = publish(FIRST);

        assertEquals(FIRST_ID, outcome.release().id());
        assertEquals(Optional.empty(), outcome.before());
        assertEquals(3, outcome.files());
        assertEquals(Path.of("releases", FIRST_ID), Files.readSymbolicLink(web.resolve("current")));
        assertEquals(FIRST, SmallSite.read(web.resolve("current")));
        assertEquals(List.of("current", "releases"), names(web));
        assertEquals(List.of(FIRST_ID, FIRST_ID + ".files", FIRST_ID + ".manifest"), names(web.resolve("releases")));
    }

    @Test
    void sendsOnlyWhatHasChangedAndSharesTheRest() throws IOException {
        publish(FIRST);
        WebHost.Outcome outcome = publish(SECOND);

        assertEquals(SECOND_ID, outcome.release().id());
        assertEquals(2, outcome.files());
        assertEquals(List.of("Nya (1):", "  bild.22222222.svg  7 B", "Ändrade (1):", "  index.html  4 B", "Borttagna (1):",
                "  bild.11111111.svg"), outcome.difference().lines());
        assertEquals(Files.readAttributes(release(FIRST_ID, "plan/a.html"), "*").get("fileKey"),
                Files.readAttributes(release(SECOND_ID, "plan/a.html"), "*").get("fileKey"));
    }

    @Test
    void keepsThePicturesOfPagesThatAreStillOpen() throws IOException {
        publish(FIRST);
        publish(SECOND);

        assertEquals("<svg/>", Files.readString(web.resolve("current/bild.11111111.svg")));
    }

    @Test
    void forgetsThePicturesOfReleasesThatAreGone() throws IOException {
        publish(FIRST, 2);
        publish(SECOND, 2);
        publish(Map.of("index.html", "tre"), 2);
        publish(Map.of("index.html", "fyra"), 2);

        assertEquals(Map.of("index.html", "fyra", "bild.22222222.svg", "<svg />"), SmallSite.read(web.resolve("current")));
        assertEquals(2, count("*.manifest"));
        assertEquals(2, count("*.files"));
    }

    @Test
    void changesTheTimeOfWhatHasChangedAndOfNothingElse() throws IOException {
        publish(FIRST);
        publish(SECOND);

        assertEquals(FileTime.from(NOON), Files.getLastModifiedTime(web.resolve("current/plan/a.html")));
        assertEquals(FileTime.from(NOON.plusSeconds(1)), Files.getLastModifiedTime(web.resolve("current/index.html")));
    }

    @Test
    void publishesNothingTwice() throws IOException {
        publish(FIRST);
        WebHost.Outcome outcome = publish(FIRST);

        assertFalse(outcome.isNew());
        assertEquals(FIRST_ID, outcome.release().id());
    }

    @Test
    void publishesAPageThatIsNew() throws IOException {
        publish(Map.of("index.html", "ett"));

        assertEquals(1, publish(Map.of("index.html", "ett", "ny.html", "ny")).files());
        assertEquals("ny", Files.readString(web.resolve("current/ny.html")));
    }

    @Test
    void takesAwayAPageThatIsGone() throws IOException {
        publish(Map.of("index.html", "ett", "ny.html", "ny"));

        assertEquals(0, publish(Map.of("index.html", "ett")).files());
        assertEquals(Map.of("index.html", "ett"), SmallSite.read(web.resolve("current")));
    }

    @Test
    void makesNoFolderOnlyToLook() {
        try (WebHost host = open()) {
            assertEquals(List.of(), host.releases());
        }
        assertFalse(Files.exists(web));
    }

    @Test
    void replacesWhatSomebodyHasEditedOnTheHost() throws IOException {
        publish(FIRST);
        Files.writeString(web.resolve("current/plan/a.html"), "b");

        assertTrue(publish(FIRST).isNew());
        assertEquals(FIRST, SmallSite.read(web.resolve("current")));
    }

    @Test
    void leavesNoListThatAnotherReleaseDepartsFromTooFar() throws IOException {
        publish(FIRST);
        publish(Map.of("a.html", "1", "b.html", "2", "c.html", "3"));

        assertEquals(List.of("a.html", "b.html", "c.html"), Files.readAllLines(release(SECOND_ID + ".files", "")).stream()
                .map(line -> line.substring(66)).toList());
    }

    @Test
    void goesBackToTheReleaseBefore() throws IOException {
        publish(FIRST);
        publish(SECOND);

        assertEquals(FIRST_ID, rollback(Optional.empty()).id());
        assertEquals("ett", Files.readString(web.resolve("current/index.html")));
        assertEquals("<svg />", Files.readString(web.resolve("current/bild.22222222.svg")));
        assertEquals(SECOND_ID, rollback(Optional.of(SECOND_ID)).id());
        assertEquals("två", Files.readString(web.resolve("current/index.html")));
    }

    @Test
    void cannotGoBackFurtherThanThereAreReleases() throws IOException {
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

        try (WebHost host = open()) {
            assertEquals(List.of(SECOND_ID, FIRST_ID), host.releases().stream().map(Release::id).toList());
            assertEquals(Optional.of(FIRST_ID), host.live().map(Release::id));
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
    void clearsWhatAStoppedPublicationLeft() throws IOException {
        publish(FIRST);
        Path half = Files.createDirectories(web.resolve("releases/20180918T120030Z-utan-git/plan"));
        Files.writeString(half.resolve("x.html"), "x");
        Files.writeString(web.resolve("releases/20180918T120030Z-utan-git.part"), "x");
        Files.createSymbolicLink(web.resolve("current.new"), Path.of("releases/20180918T120030Z-utan-git"));
        publish(SECOND);

        assertEquals(List.of("current", "releases"), names(web));
        assertEquals(List.of(FIRST_ID, FIRST_ID + ".files", FIRST_ID + ".manifest", SECOND_ID, SECOND_ID + ".files",
                SECOND_ID + ".manifest"), names(web.resolve("releases")));
    }

    @Test
    void touchesNothingThatItDidNotMake() throws IOException {
        publish(FIRST);
        Files.writeString(web.resolve("releases/.DS_Store"), "x");
        Files.writeString(web.resolve("releases/egen.manifest"), "x");
        Files.createDirectories(web.resolve("releases/20200101120000/app"));
        publish(SECOND);
        rollback(Optional.empty());

        assertEquals("ett", Files.readString(web.resolve("current/index.html")));
        assertEquals(List.of(".DS_Store", FIRST_ID, FIRST_ID + ".files", FIRST_ID + ".manifest", SECOND_ID, SECOND_ID + ".files",
                SECOND_ID + ".manifest", "20200101120000", "egen.manifest"), names(web.resolve("releases")));
    }

    @Test
    void startsAnewWhereTheFirstPublicationWasStopped() throws IOException {
        Files.createDirectories(web);
        Files.createSymbolicLink(web.resolve("current.new"), Path.of("releases"));
        publish(FIRST);

        assertEquals(FIRST, SmallSite.read(web.resolve("current")));
        assertEquals(List.of("current", "releases"), names(web));
    }

    @Test
    void goesOnWhereAPowerFailureHasDamagedWhatItWrote() throws IOException {
        publish(FIRST);
        publish(SECOND);
        Files.writeString(release(FIRST_ID + ".manifest", ""), "");
        Files.writeString(release(SECOND_ID + ".manifest", ""), "\0".repeat(300));
        Files.writeString(release(SECOND_ID + ".files", ""), "\0".repeat(300));

        try (WebHost host = open()) {
            assertEquals(List.of(SECOND_ID, FIRST_ID), host.releases().stream().map(Release::id).toList());
            assertEquals(Optional.of(SECOND_ID), host.live().map(Release::id));
        }
        assertEquals("utgåvan " + FIRST_ID + " är inte hel på " + web + ": någon har tagit bort filer ur den; välj en annan utgåva",
                assertThrows(IllegalArgumentException.class, () -> rollback(Optional.empty())).getMessage());
        assertEquals(3, publish(FIRST).files());
        assertEquals("ett", Files.readString(web.resolve("current/index.html")));
    }

    @Test
    void goesOnWhereSomebodyHasDeletedTheLiveRelease() throws IOException {
        publish(FIRST);
        SmallSite.delete(web.resolve("releases/" + FIRST_ID));
        Files.delete(web.resolve("releases/" + FIRST_ID + ".manifest"));
        publish(SECOND);

        assertEquals(SECOND, SmallSite.read(web.resolve("current")));
    }

    @Test
    void doesNotGoBackToAReleaseThatIsNoLongerWhole() throws IOException {
        publish(FIRST);
        publish(SECOND);
        Files.delete(release(FIRST_ID, "index.html"));

        assertEquals("utgåvan " + FIRST_ID + " är inte hel på " + web + ": någon har tagit bort filer ur den; välj en annan utgåva",
                assertThrows(IllegalArgumentException.class, () -> rollback(Optional.empty())).getMessage());
        assertEquals("två", Files.readString(web.resolve("current/index.html")));
    }

    @Test
    void knowsALinkThatWasMadeByHand() throws IOException {
        publish(FIRST);
        publish(SECOND);
        Files.delete(web.resolve("current"));
        Files.createSymbolicLink(web.resolve("current"), Path.of(web + "/releases/" + FIRST_ID + "/"));

        try (WebHost host = open()) {
            assertEquals(Optional.of(FIRST_ID), host.live().map(Release::id));
        }
    }

    @Test
    void leavesALinkThatLeadsSomewhereElse() throws IOException {
        publish(FIRST);
        Files.delete(web.resolve("current"));
        Files.createSymbolicLink(web.resolve("current"), Path.of("underhall"));

        assertEquals("current på " + web + " är ingen länk till en utgåva härifrån; flytta undan den, eller välj en annan mapp",
                assertThrows(IllegalArgumentException.class, () -> publish(SECOND)).getMessage());
        assertEquals(Path.of("underhall"), Files.readSymbolicLink(web.resolve("current")));
    }

    @Test
    void finishesWhatWasStoppedRightAfterTheSwitch() throws IOException {
        publish(FIRST);
        Files.move(release(FIRST_ID + ".manifest", ""), release(FIRST_ID + ".part", ""));
        publish(SECOND);

        assertEquals(FIRST_ID, rollback(Optional.empty()).id());
    }

    @Test
    void refusesAFolderWithSomethingElseInIt() throws IOException {
        Files.createDirectories(web);
        Files.writeString(web.resolve("viktigt.txt"), "x");

        assertEquals("i " + web + " ligger redan annat (viktigt.txt); välj en tom mapp, eller --plain för att lägga "
                        + "webbplatsens filer bland det som är där",
                assertThrows(IllegalArgumentException.class, () -> publish(FIRST)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> compare(FIRST), "on trial too");
        assertEquals(List.of("viktigt.txt"), names(web));
    }

    @Test
    void refusesAFolderWithSomebodyElsesReleases() throws IOException {
        Files.createDirectories(web.resolve("releases/20200101120000"));

        assertThrows(IllegalArgumentException.class, () -> publish(FIRST));
        assertEquals(List.of("20200101120000"), names(web.resolve("releases")));
    }

    @Test
    void refusesAnOlderCommitUnlessForced() throws IOException {
        Commit newer = new Commit(folder, Optional.of("b".repeat(40)), Optional.of(NOON), List.of());
        Commit older = new Commit(folder, Optional.of("a".repeat(40)), Optional.of(NOON.minusSeconds(1)), List.of());
        publish(FIRST, newer, false);

        String message = assertThrows(IllegalArgumentException.class, () -> publish(SECOND, older, false)).getMessage();
        assertTrue(message.startsWith("det som är ute är nyare: 20180918T120000Z-bbbbbbbbbbbb, publicerad 2018-09-18 14:00:00 av "
                + "anna@dator; "), message);
        assertEquals("20180918T120001Z-aaaaaaaaaaaa", publish(SECOND, older, true).release().id());
    }

    @Test
    void namesAReleaseThatIsNotJustACommit() throws IOException {
        Commit dirty = new Commit(folder, Optional.of("c".repeat(40)), Optional.of(NOON), List.of("content/index.md"));

        assertEquals("20180918T120000Z-cccccccccccc-andrad", publish(FIRST, dirty, false).release().id());
    }

    @Test
    void tellsWhatItWouldChangeWithoutChangingIt() throws IOException {
        publish(FIRST);
        assertEquals(List.of("bild.11111111.svg"), compare(SECOND).removed());
        assertEquals(FIRST, SmallSite.read(web.resolve("current")));
    }

    @Test
    void laysThePlainFilesAmongOthersAndTakesOnlyItsOwnAway() throws IOException {
        Files.createDirectories(web);
        Files.writeString(web.resolve("viktigt.txt"), "x");
        publishPlain(FIRST);
        publishPlain(Map.of("index.html", "två", "ny/b.html", "b"));
        publishPlain(Map.of("index.html", "två"));

        Map<String, String> files = SmallSite.read(web);
        assertTrue(files.remove(".publish.manifest").startsWith("# release 20180918T120002Z-utan-git\n"));
        assertEquals(Map.of("viktigt.txt", "x", "index.html", "två"), files);
        assertEquals(List.of(".publish.manifest", "index.html", "viktigt.txt"), names(web));
    }

    @Test
    void saysWhatPlainFilesCannotPromise() throws IOException {
        WebHost.Outcome outcome = publishPlain(FIRST);

        assertEquals(1, outcome.limits().size());
        assertTrue(outcome.limits().get(0).contains("rollback finns inte"));
        assertEquals("på " + web + " finns bara en utgåva, för webbplatsen ligger fil för fil i mappen; publicera den tidigare versionen "
                + "på nytt i stället", assertThrows(IllegalArgumentException.class, () -> rollback(Optional.empty())).getMessage());
    }

    @Test
    void saysWhatToDoWhereTheListOfPlainFilesIsDamaged() throws IOException {
        publishPlain(FIRST);
        Files.writeString(web.resolve(".publish.manifest"), "");

        assertEquals(".publish.manifest på " + web + " är skadad, som efter ett strömavbrott; ta bort den och publicera igen: "
                + "då skickas allt på nytt", assertThrows(IllegalArgumentException.class, () -> publishPlain(SECOND)).getMessage());
        Files.delete(web.resolve(".publish.manifest"));
        assertEquals(3, publishPlain(SECOND).files());
    }

    @Test
    void takesAwayThePlainFilesOfAPublicationThatWasStopped() throws IOException {
        publishPlain(FIRST);
        Files.writeString(web.resolve("halv.html"), "x");
        Files.writeString(web.resolve(".publish.part"), Files.readString(web.resolve(".publish.manifest"))
                + "0".repeat(64) + "  halv.html\n");
        publishPlain(Map.of("index.html", "två"));

        assertEquals(List.of(".publish.manifest", "bild.11111111.svg", "index.html"), names(web));
    }

    @Test
    void saysThatPlainFilesAreMixedWhereTheirSwitchStops() throws IOException {
        publishPlain(FIRST);
        Files.delete(web.resolve("plan/a.html"));
        Files.createDirectories(web.resolve("plan/a.html/egen"));

        String message = assertThrows(UncheckedIOException.class, () -> publishPlain(SECOND)).getMessage();
        assertEquals("kunde inte byta namn på .publish.new/plan/a.html till " + web.resolve("plan/a.html")
                + "; en del av filerna är nya och en del gamla; publicera igen så snart det går", message);
        assertEquals("två", Files.readString(web.resolve("index.html")));
        SmallSite.delete(web.resolve("plan/a.html"));
        publishPlain(SECOND);
        assertEquals("a", Files.readString(web.resolve("plan/a.html")));
    }

    @Test
    void saysWhatVisitorsGetWhateverFails() throws IOException {
        publish(FIRST);
        Files.createDirectories(web.resolve("current.new/egen"));

        String message = assertThrows(UncheckedIOException.class, () -> publish(SECOND)).getMessage();
        assertEquals("kunde inte ta bort " + web.resolve("current.new") + "; webbplatsen är som förut", message);
    }

    @Test
    void leavesTheHalfReleaseOfWhoeverHasTakenOver() throws IOException {
        publish(FIRST);
        Path half = release("20180918T130000Z-utan-git", "index.html");
        Progress takenOver = new Progress() {
            @Override
            public void say(String line) {
                lines.say(line);
            }

            @Override
            public void sent(int files, int allFiles, long bytes, long allBytes) {
                try {
                    Files.createDirectories(half.getParent());
                    Files.writeString(half, "tre");
                    Files.writeString(web.resolve(".publish.lock/owner"), "bo@annan\n2018-09-18T13:00:00Z\n5000\nx\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        SmallSite.write(site, SECOND);
        try (WebHost host = WebHost.open(web.toString(), Login.of(null, null, Map.of()), "anna@dator", Duration.ofSeconds(60), takenOver)) {
            String message = assertThrows(UncheckedIOException.class, () -> host.publish(order(SmallSite.noCommit(), 5, false, false), NOON))
                    .getMessage();
            assertEquals("publiceringen var så länge utan livstecken att någon annan tog över; webbplatsen är som förut", message);
        }
        assertEquals("tre", Files.readString(half));
    }

    @Test
    void makesAPlainFileAFolderAndBack() throws IOException {
        for (String path : List.of("sida", "sida/a.html", "sida")) {
            publishPlain(Map.of("index.html", path, path, "x"));

            assertEquals(List.of(".publish.manifest", "index.html", "sida"), names(web));
            assertEquals("x", Files.readString(web.resolve(path)));
        }
    }

    @Test
    void tellsOfWhatSomebodyHasChangedOnTheHost() throws IOException {
        publish(FIRST);
        Files.writeString(web.resolve("current/plan/a.html"), "b");

        assertEquals(List.of("Ändrade (1):", "  plan/a.html  1 B"), compare(FIRST).lines());
    }

    @Test
    void tellsOfACompressedFileThatAloneHasChanged() throws IOException {
        publish(Map.of("index.html", "ett", "index.html.br", "1", "a.html", "a", "a.html.br", "a"));

        assertEquals(List.of("Ändrade (2):", "  a.html  1 B", "  index.html.br  1 B"),
                compare(Map.of("index.html", "ett", "index.html.br", "2", "a.html", "b", "a.html.br", "b")).lines());
    }

    private WebHost.Outcome publish(Map<String, String> files) throws IOException {
        return publish(files, 5);
    }

    private WebHost.Outcome publish(Map<String, String> files, int keep) throws IOException {
        SmallSite.write(site, files);
        try (WebHost host = open()) {
            return host.publish(order(SmallSite.noCommit(), keep, false, false), NOON);
        }
    }

    private WebHost.Outcome publish(Map<String, String> files, Commit commit, boolean force) throws IOException {
        SmallSite.write(site, files);
        try (WebHost host = open()) {
            return host.publish(order(commit, 5, force, false), NOON);
        }
    }

    private WebHost.Outcome publishPlain(Map<String, String> files) throws IOException {
        SmallSite.write(site, files);
        try (WebHost host = open()) {
            return host.publish(order(SmallSite.noCommit(), 5, false, true), NOON);
        }
    }

    private Difference compare(Map<String, String> files) throws IOException {
        SmallSite.write(site, files);
        try (WebHost host = open()) {
            return host.compare(order(SmallSite.noCommit(), 5, false, false));
        }
    }

    private Release rollback(Optional<String> release) {
        try (WebHost host = open()) {
            return host.rollback(release, NOON);
        }
    }

    private WebHost.Order order(Commit commit, int keep, boolean force, boolean plain) {
        return new WebHost.Order(site, commit, keep, force, plain);
    }

    private WebHost open() {
        return WebHost.open(web.toString(), Login.of(null, null, Map.of()), "anna@dator", Duration.ofSeconds(60), lines);
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
