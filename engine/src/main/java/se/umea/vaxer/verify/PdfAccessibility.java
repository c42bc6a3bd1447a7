package se.umea.vaxer.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PdfFile;

/**
 * Each PDF can be opened by anybody, does nothing of its own, and can be read aloud; what it lacks for the last, the law
 * lets a page make up for (DOS-lagen 2018:1937, 12 §).
 */
final class PdfAccessibility implements SiteRule {

    /** In bytes. */
    private static final long MOST = 5_000_000;

    @Override
    public List<Finding> judge(FinishedSite site) {
        return site.files().stream().filter(file -> file.toLowerCase(Locale.ROOT).endsWith(".pdf")).sorted().toList()
                .parallelStream().flatMap(file -> judge(file, site.folder().resolve(file)).stream()).toList();
    }

    private static List<Finding> judge(String name, Path file) {
        List<Finding> findings = new ArrayList<>();
        long size = size(file);
        if (size > MOST) {
            findings.add(Finding.warning(Rule.PDF_LARGE, name, 0, "filen är " + Math.round(size / 1_000_000.0)
                    + " MB; spara den med mindre bilder, så att den går att hämta överallt"));
        }
        try {
            judge(name, PdfFile.read(file), findings);
        } catch (IOException e) {
            findings.add(Finding.blocking(Rule.PDF_UNREADABLE, name, 0, "filen går inte att läsa som PDF: "
                    + e.getMessage() + "; spara om den från programmet den gjordes i"));
        }
        return findings;
    }

    private static void judge(String name, PdfFile pdf, List<Finding> findings) {
        if (pdf.encrypted()) {
            findings.add(Finding.blocking(Rule.PDF_LOCKED, name, 0,
                    "filen är låst med lösenord; spara den utan lösenord och begränsningar"));
            return;
        }
        if (!pdf.actions().isEmpty()) {
            findings.add(Finding.blocking(Rule.PDF_ACTIVE, name, 0, "filen gör något av sig själv ("
                    + String.join(", ", pdf.actions()) + "); spara den utan skript, formulär, filmer och bifogade program"));
        }
        if (!pdf.tagged()) {
            findings.add(Finding.warning(Rule.PDF_UNTAGGED, name, 0, "filen är inte taggad, så den som lyssnar får "
                    + "ingen ordning i den; spara den som tillgänglig PDF (taggad)"));
        }
        if (pdf.title().isEmpty() || pdf.language().isEmpty()) {
            String what = !pdf.title().isEmpty() ? "inget språk" : !pdf.language().isEmpty() ? "ingen titel"
                    : "varken titel eller språk";
            findings.add(Finding.warning(Rule.PDF_METADATA, name, 0,
                    "filen har " + what + "; fyll i det bland dokumentets egenskaper"));
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + file, e);
        }
    }
}
