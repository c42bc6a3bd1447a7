package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.cli.RequiredPrograms;

/** The editor in the browser where real servers have it, published beside the site: its headers, its files, and nothing else. */
@ExtendWith(BrowserSession.class)
final class CmsServerIT {

    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "strict-transport-security", "max-age=31536000; includeSubDomains",
            "x-content-type-options", "nosniff",
            "referrer-policy", "same-origin",
            "permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "cross-origin-opener-policy", "unsafe-none",
            "cross-origin-resource-policy", "same-origin",
            "x-robots-tag", "noindex, nofollow",
            "cache-control", "no-cache"));
    private static final String POLICY = "default-src 'none'; script-src 'self' 'sha256-' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' blob: data:; media-src blob:; font-src 'self' blob: data:; connect-src 'self' blob: data: HOST; "
            + "worker-src 'self' blob:; manifest-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static HostFolder host;
    private static GitlabApi api;
    private static String url;

    @BeforeAll
    static void publishes(@TempDir Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        RequiredPrograms.requireEditor();
        host = HostFolder.in(folder);
        api = new GitlabApi(host.copy(), "main");
        int port = HostFolder.freePort();
        url = "https://127.0.0.1:" + port + "/";
        Files.write(host.copy().root().resolve("jbake.properties"), List.of("cms.host=gitlab", "cms.url=" + api.url(), "cms.project=umea/vaxer",
                "cms.branch=main", "cms.app=" + GitlabApi.APP, "webserver.cms.port=" + port, "webserver.cms.folder=" + folder.resolve("editor")),
                StandardOpenOption.APPEND);
        assertEquals(0, publish(folder.resolve("editor")).code());
    }

    @AfterAll
    static void stops() {
        if (api != null) {
            api.close();
        }
    }

    @Test
    void nginx(Browser browser) throws IOException, InterruptedException, GeneralSecurityException {
        WebServer.requireNginx();
        try (WebServer server = WebServer.nginx(host)) {
            visit(browser, server);
        }
    }

    @Test
    void apache(Browser browser) throws IOException, InterruptedException, GeneralSecurityException {
        RequiredPrograms.require("apache2");
        try (WebServer server = WebServer.apache(host)) {
            visit(browser, server);
        }
    }

    @Test
    void isNotPublishedOverASite() throws IOException {
        Path live = host.live();
        Path site = Files.createDirectories(host.folder().resolve("other"));
        Program.Outcome published = Program.call("publish", "--source", host.copy().root().toString(), "--site", host.copy().site().toString(),
                "--allow-dirty", site.toString());
        assertEquals(0, published.code(), published.output());
        Program.Outcome refused = publish(site);
        assertEquals(2, refused.code(), refused.output());
        assertTrue(refused.output().contains("Redigeraren i webbläsaren behöver en egen mapp."), refused.output());
        assertEquals(List.of(), new BuiltSite(live).files().stream().filter(file -> file.contains("cms") || file.contains("sveltia")).toList());
    }

    private static Program.Outcome publish(Path folder) {
        return Program.call("publish", "--source", host.copy().root().toString(), "--cms", "--allow-dirty", folder.toString());
    }

    private static void visit(Browser browser, WebServer server) throws IOException, InterruptedException, GeneralSecurityException {
        String said = server.test();
        assertFalse(said.contains("[warn]") || said.contains("AH0"), said);
        answers(new Visitor(host), api.url());
        signsIn(browser);
    }

    private static void answers(Visitor visitor, String git) throws IOException, InterruptedException {
        for (Map.Entry<String, String> type : Map.of("", "text/html; charset=utf-8", "config.json", "application/json; charset=utf-8",
                "cms.js", "text/javascript; charset=utf-8", "lib/sveltia/npm/index.js", "text/javascript; charset=utf-8").entrySet()) {
            HttpResponse<byte[]> answer = visitor.get(url + type.getKey());
            assertEquals("200 " + type.getValue(), answer.statusCode() + " " + HostingRules.header(answer, "content-type"), type.getKey());
            hasHeaders(answer, git, "no-cache");
            assertEquals(304, visitor.get(url + type.getKey(), "If-None-Match", HostingRules.header(answer, "etag")).statusCode());
        }
        for (String file : Files.readString(Path.of("engine/target/classes/se/umea/vaxer/cms/lib/files.txt")).strip().split("\\s+")) {
            HttpResponse<byte[]> answer = visitor.get(url + "lib/" + file.replaceFirst("(locales/.*)\\.json$", "$1.js"));
            assertEquals(200, answer.statusCode(), file);
            if (file.matches("sveltia/npm/(assets|chunks)/.*-[\\w-]{8}\\.\\w+")) {
                hasHeaders(answer, git, "public, max-age=31536000, immutable");
            }
            if (file.endsWith(".wasm") || file.endsWith(".woff2")) {
                assertEquals(file.endsWith("wasm") ? "application/wasm" : "font/woff2", HostingRules.header(answer, "content-type"));
            }
        }
        for (String none : List.of("finns-inte", "lib/", "lib", "lib/sveltia/npm/assets/", ".htaccess", "lib/.git/config", "..%2frelease", "aktiviteter/sspf.html",
                "current/index.html", "releases/")) {
            HttpResponse<byte[]> answer = visitor.get(url + none);
            assertTrue(List.of(400, 404).contains(answer.statusCode()), none + ": " + answer.statusCode());
            if (answer.statusCode() == 404) {
                hasHeaders(answer, git, "no-cache");
            }
        }
        assertEquals(405, visitor.post(url, "a=b").statusCode());
        for (String none : List.of("cms.js", "config.json", "lib/sveltia/npm/index.js")) {
            assertEquals(404, visitor.get(none).statusCode(), "on the site itself: " + none);
        }
        assertFalse(new String(visitor.get("").body(), StandardCharsets.UTF_8).contains(url));
    }

    private static void hasHeaders(HttpResponse<byte[]> answer, String git, String cache) {
        Map<String, String> expected = new TreeMap<>(HEADERS);
        expected.put("cache-control", cache);
        expected.put("content-security-policy", POLICY.replace("HOST", git));
        Map<String, String> seen = new TreeMap<>();
        expected.keySet().forEach(name -> seen.put(name, String.join(" | ", answer.headers().allValues(name)).replaceFirst("sha256-[^']+", "sha256-")));
        assertEquals(expected, seen, answer::toString);
    }

    private static void signsIn(Browser browser) {
        browser.logged("performance");
        browser.size(1280, 900);
        // the other server has the same origin
        browser.cdp("Storage.clearDataForOrigin", Map.of("origin", url, "storageTypes", "all"));
        browser.open(url);
        CmsForm form = new CmsForm(browser);
        form.clickButton("Logga in med GitLab");
        form.await("the lists", "return location.hash.startsWith('#/collections/')");
        assertEquals(List.of(), form.foreign(url, api.url()).get(0));
    }
}
