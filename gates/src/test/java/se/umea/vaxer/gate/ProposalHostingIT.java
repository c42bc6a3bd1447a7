package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.cli.RequiredPrograms;

/** What a visitor of a proposal gets from a real nginx and a real Apache, with and without a password, and sees in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProposalHostingIT {

    private static final String PAGE = "aktiviteter/odling.html";
    private static final String ROOT = "forslag/feature-odling-6ad35c53/";
    private static final String USER = "Basic " + Base64.getEncoder().encodeToString("anna:hemligt".getBytes(StandardCharsets.UTF_8));

    private HostFolder host;
    private BuiltSite proposal;
    private String icon;

    @BeforeAll
    void publishesAProposal(@TempDir Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        WebServer.requireNginx();
        RequiredPrograms.require("apache2");
        host = HostFolder.in(folder);
        Path project = host.copy().root();
        String page = Files.readString(project.resolve("content/aktiviteter/sspf.md"));
        Files.writeString(project.resolve("content/aktiviteter/odling.md"), page.replaceFirst("(?m)^title=.*", "title=Odling på gården")
                .replaceFirst("(?m)^status=.*", "status=draft").replaceFirst("(?m)^ingress=.*", "ingress=Odling för alla.")
                .replaceFirst("(?m)^pa-gang=.*", "pa-gang=Odling börjar i vår"));
        List<String> command = Program.command("publish", "--proposal", "feature/odling", folder.toString());
        Program.Outcome outcome = Program.run(new ProcessBuilder(command).directory(project.toFile()));
        assertEquals(0, outcome.code(), outcome.output());
        assertTrue(outcome.output().endsWith("\nhttps://umea-vaxer.example/" + ROOT + "\n"), outcome.output());
        proposal = new BuiltSite(folder.resolve(ROOT + "current").toRealPath());
        icon = proposal.files().stream().filter(file -> file.matches("favicon\\.[0-9a-f]{8}\\.svg")).findFirst().orElseThrow();
    }

    private WebServer start(String name) throws IOException, InterruptedException {
        return name.equals("nginx") ? WebServer.nginx(host) : WebServer.apache(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "Apache"})
    @SuppressWarnings("try")
    void isServedApartFromTheLiveSite(String name) throws IOException, InterruptedException, GeneralSecurityException {
        try (WebServer server = start(name)) {
            Visitor visitor = new Visitor(host);
            for (Map.Entry<String, String> file : Map.of("", "index.html", PAGE, PAGE, icon, icon, "feed.xml", "feed.xml", "404.html", "",
                    ".well-known/security.txt", ".well-known/security.txt").entrySet()) {
                for (String encoding : List.of("br", "gzip", "identity")) {
                    HttpResponse<byte[]> answer = visitor.get(ROOT + file.getKey(), "Accept-Encoding", encoding);
                    if (file.getValue().isEmpty()) {
                        assertEquals(404, answer.statusCode());
                        continue;
                    }
                    assertEquals(200, answer.statusCode(), file.getKey());
                    HostingRules.hasEveryHeaderOnce(answer);
                    assertEquals("noindex, nofollow", HostingRules.header(answer, "x-robots-tag"));
                    assertEquals("private, no-cache", HostingRules.header(answer, "cache-control"));
                    String suffix = Map.of("br", ".br", "gzip", ".gz").getOrDefault(HostingRules.header(answer, "content-encoding"), "");
                    assertEquals(encoding.equals("identity"), suffix.isEmpty());
                    assertArrayEquals(Files.readAllBytes(proposal.root().resolve(file.getValue() + suffix)), answer.body());
                    assertEquals(304, visitor.get(ROOT + file.getKey(), "Accept-Encoding", encoding, "If-None-Match",
                            HostingRules.header(answer, "etag")).statusCode());
                }
            }
            showsTheRightPageForWhatIsNotThere(visitor);
            refusesWithEveryHeader(visitor);
            for (String live : List.of("", "aktiviteter/sspf.html", icon, "finns-inte")) {
                HttpResponse<byte[]> answer = visitor.get(live);
                HostingRules.hasEveryHeaderOnce(answer);
                assertEquals("", HostingRules.header(answer, "x-robots-tag"));
                assertEquals(live.equals(icon) ? "public, max-age=31536000, immutable" : "no-cache",
                        HostingRules.header(answer, "cache-control"));
            }
        }
    }

    private void showsTheRightPageForWhatIsNotThere(Visitor visitor) throws IOException, InterruptedException {
        for (String address : List.of("finns-inte", "a/b/c.html", "aktiviteter", "aktiviteter/", "current/index.html", "releases/",
                "aktiviteter/odling.html/")) {
            HttpResponse<byte[]> answer = visitor.get(ROOT + address);
            assertEquals(404, answer.statusCode(), address);
            HostingRules.hasEveryHeaderOnce(answer);
            assertEquals("noindex, nofollow", HostingRules.header(answer, "x-robots-tag"));
            assertArrayEquals(Files.readAllBytes(proposal.root().resolve("404.html")), answer.body(), address);
        }
        String releases = proposal.root().getFileName().toString();
        for (String address : List.of("forslag/", "forslag", "forslag/.proposals", "forslag/finns-inte/", "forslag/finns-inte/a.html",
                "forslag/Feature/",
                "forslag/../releases/1/index.html", ROOT + "../../releases/1/index.html", "forslag/%2e%2e/releases/1/index.html",
                ROOT + "releases/" + releases + "/index.html", ROOT + "releases/" + releases + ".manifest", ROOT + ".publish.lock/",
                ROOT + "index.html.br", ROOT + ".well-known/.hemlig", ROOT + "aktiviteter/.well-known/a")) {
            HttpResponse<byte[]> answer = visitor.get(address);
            assertEquals(404, answer.statusCode(), address);
            HostingRules.hasEveryHeaderOnce(answer);
            assertTrue(new String(answer.body(), StandardCharsets.UTF_8).contains("<title>Sidan finns inte |"), address);
        }
        assertArrayEquals(Files.readAllBytes(host.live().resolve("404.html")), visitor.get("forslag/finns-inte/").body());
    }

    private void refusesWithEveryHeader(Visitor visitor) throws IOException, InterruptedException {
        for (HttpResponse<byte[]> answer : List.of(visitor.get(ROOT + icon, "Range", "bytes=9999999-"), visitor.post(ROOT + PAGE, "a=b"))) {
            assertTrue(List.of(405, 416).contains(answer.statusCode()));
            HostingRules.hasEveryHeaderOnce(answer);
            assertTrue(HostingRules.header(answer, "cache-control").endsWith("no-cache"), answer::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "Apache"})
    @SuppressWarnings("try")
    void asksForAPasswordWhereThereIsAFileOfThem(String name) throws IOException, InterruptedException, GeneralSecurityException {
        // as htpasswd writes it
        Path passwords = Files.writeString(host.folder().resolve("htpasswd"), "anna:$apr1$Xk3vT9aZ$Vu7u/PgdBgfY6NGILN3a0.\n");
        Path settings = host.copy().root().resolve("jbake.properties");
        String before = Files.readString(settings);
        Files.writeString(settings, before.replaceFirst("(?m)^webserver.proposals.passwords=.*",
                "webserver.proposals.passwords=" + passwords));
        try (WebServer server = start(name)) {
            Visitor visitor = new Visitor(host);
            for (String address : List.of("", PAGE, icon, "finns-inte", ".well-known/security.txt")) {
                HttpResponse<byte[]> answer = visitor.get(ROOT + address);
                assertEquals(401, answer.statusCode(), address);
                assertEquals("Basic realm=\"forslag\"", HostingRules.header(answer, "www-authenticate"));
                HostingRules.hasEveryHeaderOnce(answer);
                assertEquals(401, visitor.get(ROOT + address, "Authorization", USER.replace("Basic Y", "Basic Z")).statusCode());
            }
            // what there is cannot be found out by its answer
            assertEquals(401, visitor.get("forslag/finns-inte/").statusCode());
            HttpResponse<byte[]> answer = visitor.get(ROOT + PAGE, "Authorization", USER);
            assertEquals(200, answer.statusCode());
            assertEquals("noindex, nofollow", HostingRules.header(answer, "x-robots-tag"));
            assertArrayEquals(Files.readAllBytes(proposal.root().resolve("404.html")),
                    visitor.get(ROOT + "finns-inte", "Authorization", USER).body());
            assertEquals(200, visitor.get("").statusCode());
            assertEquals(404, visitor.get("forslag/").statusCode());
        } finally {
            Files.writeString(settings, before, StandardOpenOption.TRUNCATE_EXISTING);
        }
    }

    @Test
    @ExtendWith(BrowserSession.class)
    @SuppressWarnings("try")
    void showsItsBannerInEveryLook(Browser browser) throws IOException, InterruptedException {
        try (WebServer server = start("nginx")) {
            browser.logged("browser");
            browser.open(host.url(ROOT + PAGE));
            for (int width : List.of(Limits.WIDTH, 1280)) {
                browser.size(width, 900);
                for (Look look : Look.values()) {
                    browser.look(look);
                    assertEquals(List.of("Förslag, inte publicerat. Utkast.", "true", "true"), browser.texts("""
                            const banner = document.body.firstElementChild;
                            const place = banner.getBoundingClientRect();
                            return [banner.innerText,
                                place.top === 0 && place.height >= 24 && place.width === document.documentElement.clientWidth,
                                document.documentElement.scrollWidth <= innerWidth];
                            """), look + " at " + width + " px");
                    if (Look.ON_SCREEN.contains(look)) {
                        assertEquals(List.of(), Axe.violations(browser, look),
                                look.toString());
                    }
                }
            }
            browser.look(Look.LIGHT);
            assertEquals(List.of(), browser.logged("browser"));
        }
    }
}
