package se.umea.vaxer.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.finish.Compression;

/** Each page fits, compressed, in what a server sends before it waits for an answer: ten segments (RFC 6928). */
final class PageWeight implements SiteRule {

    /** In bytes: ten segments of 1460. */
    static final int MOST = 14_600;

    @Override
    public List<Finding> judge(FinishedSite site) {
        return site.pages().keySet().parallelStream().filter(page -> weight(site.folder().resolve(page)) > MOST)
                .map(page -> Finding.blocking(Rule.TOO_HEAVY, page, 0, "sidan väger " + weight(site.folder().resolve(page))
                        + " byte komprimerad och får väga " + MOST + "; dela den i två")).toList();
    }

    private static int weight(Path page) {
        try {
            Path compressed = page.resolveSibling(page.getFileName() + ".br");
            return Files.exists(compressed) ? (int) Files.size(compressed)
                    : Compression.smallest(Files.readAllBytes(page)).length;
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + page, e);
        }
    }
}
