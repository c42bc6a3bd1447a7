package se.umea.vaxer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.cli.RequiredPrograms;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/** Where the details of a contact remain after it has changed, in a repository of the site as it was handed over. */
class ContactChangesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private ContactChanges changes = new ContactChanges(Optional.empty());

    @TempDir
    private Path folder;

    @BeforeEach
    void commitsTheSite() throws IOException, InterruptedException {
        RequiredPrograms.require("git");
        Sites.copy(Sites.REAL, folder);
        git("init", "--quiet");
        commit();
    }

    @Test
    void reportsEveryPlaceWhereTheOldDetailsRemain() throws IOException {
        assertEquals(List.of(), findings());
        replace("content/kontakt.md", "title=Kerstin Rörsch", "title=Anna Ek", "070-387 79 29", "070-111 22 33", "kerstin.rorsch@",
                "anna.ek@");
        String name = ": här står \"Kerstin Rörsch\" kvar, men title i content/kontakt.md är nu \"Anna Ek\"; ändra här också";
        assertEquals(List.of("content/aktiviteter/fotbollsakademin-och-feriejobb.md:14: här står \"kerstin.rorsch@umea.se\" kvar, "
                + "men epost i content/kontakt.md är nu \"anna.ek@umea.se\"; ändra här också", "content/en/index.md:29" + name,
                "content/kontakt.md:5" + name, "content/lattlast.md:47" + name), findings());
    }

    @Test
    void findsTheOldNumberInAnyForm() throws IOException {
        Files.writeString(folder.resolve("content/en/index.md"), """

                Call 070-387 79 29 or (070) 387 79 29.
                Call 0703877929.
                Call +46 70-387 79 29.
                Call +46 (0)70-387 79 29.
                Call [her](tel:+46703877929).
                Call 070-387 79 28 or 46703877929.
                """, StandardOpenOption.APPEND);
        int first = Files.readAllLines(folder.resolve("content/en/index.md")).size() - 5;
        replace("content/kontakt.md", "mobil=070-387 79 29\n", "");
        List<String> found = findings().stream().filter(finding -> finding.startsWith("content/en/")).toList();
        assertEquals(5, found.size(), found::toString);
        for (int i = 0; i < 5; i++) {
            assertEquals("content/en/index.md:" + (first + i) + ": här står \"070-387 79 29\" kvar, men mobil är borttaget ur "
                    + "content/kontakt.md; ändra eller ta bort det här också", found.get(i));
        }
    }

    @Test
    void keepsTheWarningsOfTheLastCommit() throws IOException, InterruptedException {
        replace("content/kontakt.md", "kerstin.rorsch@", "anna.ek@");
        List<String> before = findings();
        assertEquals(1, before.size(), before::toString);
        commit();
        assertEquals(before, findings());
        replace("content/om-webbplatsen.md", "---\n", "---\nMer text.\n");
        commit();
        changes = new ContactChanges(Optional.empty());
        assertEquals(List.of(), findings());
        changes = new ContactChanges(Optional.of("HEAD~2"));
        assertEquals(before, findings());
        changes = new ContactChanges(Optional.of("0".repeat(40)));
        assertEquals(List.of(), findings());
    }

    @Test
    void saysNothingOfDetailsThatAreOnlyWrittenDifferently() throws IOException {
        replace("content/kontakt.md", "090-16 16 25", "090-161625", "kerstin.rorsch@", "Kerstin.Rorsch@");
        assertEquals(List.of(), findings());
    }

    @Test
    void doesNotFindANameInTheLongerOneThatItBecame() throws IOException {
        replace("content/kontakt.md", "Kerstin Rörsch", "Kerstin Rörsch Ek");
        assertEquals(List.of("content/en/index.md:29", "content/lattlast.md:47"),
                findings().stream().map(finding -> finding.split(": ")[0]).toList());
    }

    @Test
    void saysNothingOfANumberThatAnotherFieldHas() throws IOException {
        replace("content/kontakt.md", "telefon=090-16 16 25\nmobil=070-387 79 29", "telefon=070-387 79 29");
        assertEquals(List.of(), findings());
    }

    @Test
    void saysNothingWithoutGit() throws IOException {
        PathUtils.deleteDirectory(folder.resolve(".git"));
        replace("content/kontakt.md", "kerstin.rorsch@", "anna.ek@");
        assertEquals(List.of(), findings());
    }

    private List<String> findings() {
        Site site = Site.open(folder);
        ContentSchema schema = ContentSchema.of(site);
        EntryReader reader = new EntryReader(site, schema, DAY);
        List<Entry> entries = new FileNames(site).content().stream().map(reader::read).toList();
        return changes.findings(site, schema, entries).stream().sorted().map(Finding::toString).toList();
    }

    private void replace(String file, String... pairs) throws IOException {
        String text = Files.readString(folder.resolve(file));
        for (int i = 0; i < pairs.length; i += 2) {
            assertTrue(text.contains(pairs[i]), pairs[i]);
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        Files.writeString(folder.resolve(file), text);
    }

    private void commit() throws IOException, InterruptedException {
        git("add", ".");
        git("-c", "user.name=Prov", "-c", "user.email=prov@example.org", "commit", "--quiet", "--message", "Prov");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder git = new ProcessBuilder(command).directory(folder.toFile());
        git.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        assertEquals(0, git.start().waitFor());
    }
}
