package se.umea.vaxer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.content.Site;

/** A site without a schema is held to what JBake loses, and to nothing else. */
class LossCheckTest {

    @TempDir
    Path site;

    @BeforeEach
    void writesASite() throws IOException {
        Files.createDirectories(site.resolve("content"));
        Files.createDirectories(site.resolve("templates"));
        settings("");
    }

    @ParameterizedTest
    @CsvSource({
        "'title=A\ntype=page\n', 'error separator 3'",
        "'---\ntitle: A\n---\n', 'error yaml-header 1'",
        "'title=A\ntype=pagge\nstatus=published\n~~~~~~\n', 'error unknown-type 2'",
        "'title=A\nstatus=published\n~~~~~~\n', 'error missing-field 0'",
        "'title=A\ntype =page\nstatus=published\n~~~~~~\n', 'error equals-sign 2'",
        "'title=A\ntype=page\nstatus=publish\n~~~~~~\n', 'error unknown-status 3'",
        "'title=A\ntype=page\nstatus=published\ndate=13 Feb 2003\n~~~~~~\n', 'error invalid-date 4'",
        "'title=A\ntype=page\nstatus=published\ndate=2003-02-31\n~~~~~~\n', 'error invalid-date 4'",
        "'title=A\ntitle=B\ntype=page\nstatus=published\n~~~~~~\n', 'warning repeated-field 2'",
    })
    void findsWhatJBakeLoses(String header, String expected) throws IOException {
        assertEquals(expected, findings(header + "Text.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date=2003-02-13 23:04:31 +0100\n", "date=\n", "status =published\n", "foo=x\u0007y\n", "big={a}\n"})
    void acceptsAFieldThatJBakeReads(String field) throws IOException {
        assertEquals("", findings("title=A\ntype=page\n" + field + "~~~~~~\nText.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script src='/x.js'></script>", "<iframe src='https://example.net/'></iframe>", "a\rb", "<div>", "# A\n#### B",
        "> > > > > > > > > > > >", "[x](javascript:y)", "![](x.png)", "", "\uFFFD \u200B"})
    void acceptsAnyText(String text) throws IOException {
        assertEquals("", findings("title=A\ntype=page\nstatus=published\n~~~~~~\n" + text + "\n"));
    }

    @Test
    void acceptsAFileWithoutAHeaderWhereTheSettingsAreItsHeader() throws IOException {
        String text = "# A title\n\nA text.\n";
        assertEquals("error separator 1", findings(text));
        settings("default.type=page\n");
        assertEquals("", findings(text));
        assertEquals("error yaml-header 1", findings("---\ntitle: A\n---\n" + text));
    }

    @Test
    void findsThatOnlyTheStatusIsMissing() throws IOException {
        String page = "title=A\ntype=page\n~~~~~~\nText.\n";
        assertEquals("", findings(page));
        assertEquals("content/a.md är ett utkast, eftersom det inte har någon status och default.status är draft; "
                + "skriv status=published om sidan ska synas", check().withheld().stream()
                .map(draft -> draft.file() + " " + draft.reason()).collect(Collectors.joining()));
        settings("default.status=\n");
        assertEquals("error missing-field 0", findings(page));
    }

    @Test
    void findsLettersThatAreNotInTheEncodingOfTheSite() throws IOException {
        Files.write(site.resolve("content/a.md"), "title=A\ntype=page\nstatus=published\n~~~~~~\nSm\u00f6r\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("error encoding 5", findings());
        settings("render.encoding=ISO-8859-1\n");
        assertEquals("", findings());
    }

    @Test
    void readsSettingsThatAreThereTwiceAsJBakeDoes() throws IOException {
        settings("render.tags=false,false\n");
        assertEquals("", findings("title=A\ntype=page\n~~~~~~\nText.\n"));
    }

    private void settings(String settings) throws IOException {
        Files.writeString(site.resolve("jbake.properties"), settings);
    }

    private CheckResult check() {
        return CheckResult.of(Site.open(site), LocalDate.of(2018, 9, 18));
    }

    private String findings(String text) throws IOException {
        Files.writeString(site.resolve("content/a.md"), text);
        return findings();
    }

    private String findings() {
        return check().findings().stream()
                .map(finding -> (finding.blocking() ? "error " : "warning ") + finding.rule().id() + " " + finding.line())
                .collect(Collectors.joining(", "));
    }
}
