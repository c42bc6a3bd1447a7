package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.content.Site;

class ServerConfigTest {

    @TempDir
    private Path folder;

    private Path source;

    @BeforeEach
    void makesASite() throws IOException {
        source = Sites.copy(Sites.FOLDER.resolve("valid"), folder.resolve("source"));
        Files.createDirectory(source.resolve("hosting"));
        settings("webserver.folder=/srv/a", "webserver.certificate=/a.pem", "webserver.key=/a.key", "webserver.brotli=true");
    }

    @Test
    void fillsTemplatesAndKeepsTheServersVariables() throws IOException {
        Path page = source.resolve("content/aktiviteter/fotboll.md");
        Files.writeString(page, Files.readString(page).replace("lage=", "tidigare=boll.html\nlage="));
        template("""
                # vaxer hosting
                [=host] [=folder] [=certificate] [=key] [=brotli?c] [=notFound]
                <#list moved as page>[=page.from()] -> [=page.to()]</#list>
                <Files "a"> ${uri} %{REQUEST_URI} $1 # "x"
                """);

        assertEquals(List.of("server.conf"), hosting().write(folder.resolve("made")));

        assertEquals("""
                # vaxer hosting
                example.org /srv/a /a.pem /a.key true /404.html
                boll.html -> aktiviteter/fotboll.html
                <Files "a"> ${uri} %{REQUEST_URI} $1 # "x"
                """, Files.readString(folder.resolve("made/server.conf")));
    }

    @Test
    void theEditorHasAServerOfItsOwnIfItHasAFolder() throws IOException {
        template("""
                vaxer hosting
                <#if cms??>[=cms.host]:[=cms.port] [=cms.folder] [=cms.certificate] [=cms.key]</#if>
                """);
        hosting().write(folder.resolve("made"));
        assertEquals("vaxer hosting\n\n", Files.readString(folder.resolve("made/server.conf")));
        settings("webserver.folder=/srv/a", "webserver.certificate=/a.pem", "webserver.key=/a.key", "webserver.brotli=true",
                "webserver.cms.folder=/srv/e", "webserver.cms.key=/e.key", "cms.host=gitlab", "cms.project=a/b");
        assertEquals("jbake.properties: redigeraren i webbläsaren behöver ett eget namn eller en egen port; ange webserver.cms.host eller "
                + "webserver.cms.port.", assertThrows(IllegalArgumentException.class, () -> hosting().write(folder.resolve("made"))).getMessage());
        settings("webserver.folder=/srv/a", "webserver.certificate=/a.pem", "webserver.key=/a.key", "webserver.brotli=true",
                "webserver.cms.folder=/srv/e", "webserver.cms.key=/e.key", "webserver.cms.port=8443");
        hosting().write(folder.resolve("made"));
        assertEquals("vaxer hosting\nexample.org:8443 /srv/e /a.pem /e.key\n", Files.readString(folder.resolve("made/server.conf")));
    }

    @Test
    void replacesOnlyGeneratedFiles() throws IOException {
        template("listen 443;\n");
        Path made = folder.resolve("made/server.conf");
        hosting().write(made.getParent());
        hosting().write(made.getParent());
        assertEquals("# Made by vaxer hosting\nlisten 443;\n", Files.readString(made));

        Files.writeString(made, "mine");
        refuses(made);
        assertEquals("mine", Files.readString(made));
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "# vaxer hosting");
        Files.delete(made);
        Files.createSymbolicLink(made, elsewhere);
        refuses(made);
        assertEquals("# vaxer hosting", Files.readString(elsewhere));
    }

    private void refuses(Path made) {
        String refusal = assertThrows(IllegalArgumentException.class, () -> hosting().write(made.getParent())).getMessage();
        assertTrue(refusal.startsWith(made + " finns redan och är inte gjord av vaxer hosting"), refusal);
    }

    @Test
    void reportsAMissingSetting() throws IOException {
        template("");
        settings("webserver.folder=/srv/a");

        assertEquals("jbake.properties: webserver.certificate saknas, eller har tecken som inte kan stå i webbserverns konfiguration",
                assertThrows(IllegalArgumentException.class, () -> hosting().write(folder.resolve("made"))).getMessage());
    }

    @Test
    void refusesASettingThatIsNoPath() throws IOException {
        template("");
        settings("webserver.folder=/srv/a; autoindex on", "webserver.certificate=/a.pem", "webserver.key=/a.key", "webserver.brotli=true");

        assertThrows(IllegalArgumentException.class, () -> hosting().write(folder.resolve("made")));
    }

    @Test
    void fillsInWhereProposalsAreAndWhoMaySeeThem() throws IOException {
        template("[=proposals] [=passwords]");
        hosting().write(folder.resolve("made"));
        assertEquals("# Made by vaxer hosting\nproposals ", Files.readString(folder.resolve("made/server.conf")));

        settings("webserver.folder=/srv/a", "webserver.certificate=/a.pem", "webserver.key=/a.key", "webserver.brotli=true",
                "webserver.proposals.passwords=/etc/a.htpasswd", "proposals.folder=try-out");
        hosting().write(folder.resolve("made"));
        assertEquals("# Made by vaxer hosting\ntry-out /etc/a.htpasswd", Files.readString(folder.resolve("made/server.conf")));
    }

    @Test
    void refusesAFolderOfProposalsThatTheSiteHasToo() throws IOException {
        template("[=proposals]");
        settings("webserver.folder=/srv/a", "webserver.certificate=/a.pem", "webserver.key=/a.key", "webserver.brotli=true",
                "proposals.folder=aktiviteter");

        assertEquals("webbplatsen har själv en mapp aktiviteter, där webbservern skulle visa förslag; välj ett annat namn med "
                + "proposals.folder i jbake.properties",
                assertThrows(IllegalArgumentException.class, () -> hosting().write(folder.resolve("made"))).getMessage());
    }

    @Test
    void distinguishesAWholeHostFromAFolder() throws IOException {
        assertTrue(hosting().isWholeHost());
        settings("site.host=https://example.org/vaxer");
        assertFalse(hosting().isWholeHost());
    }

    private ServerConfig hosting() {
        Site site = Site.open(source);
        return new ServerConfig(site, CheckResult.of(site, LocalDate.of(2018, 9, 18)).pages());
    }

    private void template(String text) throws IOException {
        Files.writeString(source.resolve("hosting/server.conf"), text);
    }

    /** Replaces settings. */
    private void settings(String... lines) throws IOException {
        Path file = source.resolve("jbake.properties");
        List<String> names = List.of(lines).stream().map(line -> line.substring(0, line.indexOf('='))).toList();
        String kept = Files.readString(file).lines().filter(line -> !line.startsWith("webserver.") && names.stream().noneMatch(line::startsWith))
                .reduce("", (all, line) -> all + line + "\n");
        Files.writeString(file, kept + String.join("\n", lines) + "\n");
    }
}
