package se.umea.vaxer.verify;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.finish.Compression;

/** The site has a start page, no symbolic links, and no page that does not fit in one answer. */
final class SiteStructure implements SiteCheck {

    /** In bytes: the ten segments of 1460 that a server sends before it waits for an answer (RFC 6928). */
    static final int MAX_WEIGHT = 14_600;

    @Override
    public void site(FinishedSite site, Report report) {
        if (!site.has("index.html")) {
            report.block(Rule.START_PAGE, "index.html", "start-page", "");
        }
        site.symlinks().forEach(link -> report.block(Rule.SYMBOLIC_LINK, link, "symbolic-link.site", ""));
        site.pages().keySet().parallelStream().filter(site.files()::contains)
                .forEach(page -> checkWeight(page, weight(site.folder().resolve(page)), report));
    }

    /** Checks the weight of a page that is not in a folder. */
    static void checkWeight(String page, String html, Report report) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        // to compress every page takes long, and few are near the limit
        checkWeight(page, bytes.length > MAX_WEIGHT ? FinishedSite.reading(Path.of(page), file -> Compression.smallest(bytes)).length
                : bytes.length, report);
    }

    private static void checkWeight(String page, int weight, Report report) {
        if (weight > MAX_WEIGHT) {
            report.block(Rule.TOO_HEAVY, page, "too-heavy", "", weight, MAX_WEIGHT);
        }
    }

    private static int weight(Path page) {
        Path compressed = page.resolveSibling(page.getFileName() + ".br");
        return FinishedSite.reading(page, file -> Files.exists(compressed) ? (int) Files.size(compressed)
                : Compression.smallest(Files.readAllBytes(file)).length);
    }
}
