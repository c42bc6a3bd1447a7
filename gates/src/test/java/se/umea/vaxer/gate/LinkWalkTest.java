package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows that the link check bites. */
final class LinkWalkTest {

    private static final String HOST = "https://umea.example";

    @TempDir
    private Path folder;

    @BeforeEach
    void makesASite() throws IOException {
        write("index.html", "<h2 id=mer>Mer</h2>");
        write("a/b.html", "<p id=plats>");
    }

    @Test
    void followsEveryKindOfGoodLink() throws IOException {
        assertEquals(List.of(), linking("""
                <link rel=canonical href="https://umea.example/a/c.html"><a href="#har" id=har>här</a>
                <a href="https://umea.example/">start</a> <a href="b.html#plats">b</a><a href="../index.html#mer">mer</a>
                <a href="https://annan.example/">utåt</a><a href="mailto:a@b.example">post</a>
                """));
    }

    @Test
    void tellsLinksThatLeadNowhere() throws IOException {
        assertEquals(List.of(
                "a/c.html: leads nowhere: x.html",
                "a/c.html: leads nowhere: ../../index.html",
                "a/c.html: leads nowhere: https://umea.example/b.html",
                "a/c.html: no such place on the page: b.html#annan",
                "a/c.html: no such place on the page: #annan",
                "a/c.html: works under no other path: /a/b.html",
                "a/c.html: opens no page without a server: ../",
                "a/c.html: leads nowhere: bild.svg"),
                linking("""
                        <a href="x.html">x</a><a href="../../index.html">x</a><a href="https://umea.example/b.html">x</a>
                        <a href="b.html#annan">x</a><a href="#annan">x</a><a href="/a/b.html">x</a><a href="../">x</a><img src="bild.svg">
                        """));
    }

    private List<String> linking(String html) throws IOException {
        write("a/c.html", html);
        return LinkWalk.faults(new BuiltSite(folder), HOST);
    }

    private void write(String file, String html) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), html);
    }
}
