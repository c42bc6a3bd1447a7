package se.umea.vaxer.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** Each folder {@code broken-…} holds the files in which a site differs from {@code valid}, and what is found in it. */
class SiteVerifierTest {

    private static final Path SITES = Path.of("src/test/resources/finished");

    @TempDir
    private Path site;

    static Stream<String> broken() throws IOException {
        try (Stream<Path> folders = Files.list(SITES)) {
            return folders.map(folder -> folder.getFileName().toString()).filter(name -> name.startsWith("broken-"))
                    .sorted().toList().stream();
        }
    }

    @Test
    void findsNothingInAValidSite() throws IOException {
        PathUtils.copyDirectory(SITES.resolve("valid"), site);

        assertEquals(List.of(), SiteVerifier.verify(site));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void findsWhatIsBroken(String name) throws IOException {
        PathUtils.copyDirectory(SITES.resolve("valid"), site);
        PathUtils.copyDirectory(SITES.resolve(name), site, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(site.resolve("findings.txt"));

        String findings = SiteVerifier.verify(site).stream().map(SiteVerifierTest::line).collect(Collectors.joining());

        assertEquals(Files.readString(SITES.resolve(name).resolve("findings.txt")), findings);
    }

    @Test
    void findsAPageThatDoesNotFitInOneAnswer() throws IOException {
        PathUtils.copyDirectory(SITES.resolve("valid"), site);
        Path page = site.resolve("plan/hosten.html");
        Files.writeString(page, Files.readString(page).replace("</main>", noise(30_000) + "</main>"));

        List<Finding> findings = SiteVerifier.verify(site);

        assertEquals(List.of(Rule.TOO_HEAVY), findings.stream().map(Finding::rule).toList());
        assertTrue(findings.get(0).blocking());
    }

    @Test
    void findsThatThereIsNoStartPage() throws IOException {
        Files.writeString(site.resolve("hej.txt"), "hej");

        assertEquals(List.of("index.html: webbplatsen har ingen startsida; nämn rätt mapp, eller publicera sidan index och gör webbplatsen på nytt"),
                SiteVerifier.verify(site).stream().map(Finding::toString).toList());
    }

    @Test
    void checksWhereARedirectLeads() throws IOException {
        PathUtils.copyDirectory(SITES.resolve("valid"), site);
        String page = Files.readString(site.resolve("plan/hosten.html"));
        Files.writeString(site.resolve("plan/gammal.html"), page.replace("<head>",
                "<head><meta http-equiv=refresh content='0; url=hosten.html'>"));
        Files.writeString(site.resolve("plan/vilse.html"), page.replace("<head>",
                "<head><meta http-equiv=refresh content='0; url=hoesten.html'>"));

        assertEquals(List.of("plan/vilse.html: länken \"hoesten.html\" leder till plan/hoesten.html, som inte finns; rätta länken "
                + "eller ta bort den"), SiteVerifier.verify(site).stream().map(Finding::toString).toList());
    }

    @Test
    void hasABrokenSiteForEachRule() throws IOException {
        Set<Rule> shown = EnumSet.of(Rule.TOO_HEAVY, Rule.START_PAGE);
        for (String name : broken().toList()) {
            for (String line : Files.readAllLines(SITES.resolve(name).resolve("findings.txt"))) {
                shown.add(Rule.valueOf(line.split(" ")[1].toUpperCase(Locale.ROOT).replace('-', '_')));
            }
        }

        Set<Rule> rules = EnumSet.range(Rule.START_PAGE, Rule.ORPHAN);
        rules.add(Rule.LINK_TEXT);
        assertEquals(rules, shown);
    }

    private static String line(Finding finding) {
        return (finding.blocking() ? "fel " : "varning ") + finding.rule().id() + " " + finding + "\n";
    }

    /** Letters that no compression makes much smaller. */
    private static String noise(int length) {
        return new Random(1).ints(length, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
