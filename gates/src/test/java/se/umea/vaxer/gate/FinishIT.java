package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.verify.SiteVerifier;
import se.umea.vaxer.verify.UnwrittenPages;

/** Reads what the finishing made of the site as a whole. */
final class FinishIT {

    private static final BuiltSite SITE = BuiltSite.ofTheProject();
    private static final String SVG_ICON = "link[rel=icon][type=image/svg+xml]";
    private static final String COMPRESSED = ".*\\.(br|gz)";

    @Test
    void namesTheIconByItsBytes() throws IOException, NoSuchAlgorithmException {
        byte[] icon = Files.readAllBytes(Path.of("assets", "favicon.svg"));
        String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(icon)).substring(0, 8);

        assertArrayEquals(icon, Files.readAllBytes(SITE.root().resolve("favicon." + sum + ".svg")));
        assertEquals("favicon." + sum + ".svg", SITE.page("kontakt.html").select(SVG_ICON).attr("href"));
        assertEquals("/favicon." + sum + ".svg", SITE.page("404.html").select(SVG_ICON).attr("href"));
    }

    @Test
    void leavesNoStyleSheetOutsideThePages() {
        assertEquals(List.of(), SITE.files().stream().filter(file -> file.contains(".css")).toList());
        for (String address : SITE.pages()) {
            assertEquals(1, SITE.page(address).select("style").size(), address);
        }
    }

    @Test
    void putsWhatUnpacksToTheSameBesideEveryTextFile() throws IOException {
        Brotli4jLoader.ensureAvailability();
        for (String file : SITE.files().stream().filter(name -> name.matches(".*\\.(html|xml|txt|svg|vcf)")).toList()) {
            byte[] bytes = Files.readAllBytes(SITE.root().resolve(file));
            try (InputStream brotli = new BrotliInputStream(Files.newInputStream(SITE.root().resolve(file + ".br")));
                    InputStream gzip = new GZIPInputStream(Files.newInputStream(SITE.root().resolve(file + ".gz")))) {
                assertArrayEquals(bytes, brotli.readAllBytes(), file);
                assertArrayEquals(bytes, gzip.readAllBytes(), file);
            }
        }
    }

    @Test
    void compressesNothingThatIsNotThere() {
        List<String> alone = SITE.files().stream().filter(file -> file.matches(COMPRESSED))
                .filter(file -> !SITE.has(file.substring(0, file.length() - 3))).toList();
        assertEquals(List.of(), alone);
    }

    @Test
    void missesWhateverFileIsTakenAway(@TempDir Path folder) throws IOException {
        // asked for by name, not by a link
        Set<String> unasked = Set.of("404.html", "robots.txt", ".well-known/security.txt");
        List<String> pages = SITE.pages();
        PathUtils.copyDirectory(SITE.root(), folder);
        // in memory, where a page that has not changed is not read again
        Map<String, String> html = new TreeMap<>();
        for (String file : SITE.files().stream().filter(file -> file.endsWith(".html")).toList()) {
            html.put(file, SITE.text(file));
            Files.delete(folder.resolve(file));
        }
        SiteVerifier verifier = new SiteVerifier();
        for (String file : SITE.files()) {
            boolean leadsOn = file.endsWith(".html") && !pages.contains(file);
            if (file.matches(COMPRESSED) || unasked.contains(file) || leadsOn) {
                continue;
            }
            String page = html.remove(file);
            if (page == null) {
                Files.move(folder.resolve(file), folder.resolve("borta.gz"));
            }
            assertTrue(findings(verifier, folder, html).stream().anyMatch(Finding::blocking), file);
            if (page == null) {
                Files.move(folder.resolve("borta.gz"), folder.resolve(file));
            } else {
                html.put(file, page);
            }
        }
        assertEquals(SiteVerifier.verify(SITE.root()), findings(verifier, folder, html));
    }

    private static List<Finding> findings(SiteVerifier verifier, Path folder, Map<String, String> html) {
        return verifier.verify(folder, new UnwrittenPages(html, Set.of(), Set.of()), () -> false).orElseThrow();
    }

    @Test
    void stopsAtATemplateThatFetchesFromAStranger(@TempDir Path folder) throws IOException, InterruptedException {
        ProjectCopy project = ProjectCopy.in(folder);
        String before = project.built().text("aktiviteter/sspf.html");
        project.replace("templates/aktivitet.ftl", "${content.body?no_esc}",
                "${content.body?no_esc}<img src=\"https://example.net/matare.gif\" alt=\"\">");

        Program.Outcome outcome = project.build();

        assertEquals(1, outcome.code());
        assertTrue(outcome.output().contains("content/aktiviteter/sspf.md: på sidan aktiviteter/sspf.html: sidan hämtar "
                + "\"https://example.net/matare.gif\" från någon annans webbplats"), outcome.output());
        assertEquals(before, new BuiltSite(project.site()).text("aktiviteter/sspf.html"));
    }
}
