package se.umea.vaxer.verify;

import java.io.IOException;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PdfFile;

/**
 * Each PDF opens without a password and does nothing by itself. What it lacks for those who listen is only a warning: a page may make up
 * for it (Directive (EU) 2016/2102, article 5).
 */
final class PdfAccessibility implements SiteCheck {

    /** In bytes. */
    private static final long MAX_SIZE = 5_000_000;

    @Override
    public void site(FinishedSite site, Report report) {
        site.files("pdf").parallelStream().forEach(file -> {
            long size = site.size(file);
            if (size > MAX_SIZE) {
                report.warn(Rule.PDF_LARGE, file, "pdf-large", "", Math.round(size / 1_000_000.0));
            }
            try {
                check(file, PdfFile.read(site.folder().resolve(file)), report);
            } catch (IOException e) {
                report.block(Rule.PDF_UNREADABLE, file, "pdf-unreadable", "", e.getMessage());
            }
        });
    }

    private static void check(String file, PdfFile pdf, Report report) {
        if (pdf.encrypted()) {
            report.block(Rule.PDF_LOCKED, file, "pdf-locked", "");
            return;
        }
        if (!pdf.actions().isEmpty()) {
            report.block(Rule.PDF_ACTIVE, file, "pdf-active", String.join(", ", pdf.actions()));
        }
        if (!pdf.tagged()) {
            report.warn(Rule.PDF_UNTAGGED, file, "pdf-untagged", "");
        }
        if (pdf.title().isEmpty() || pdf.language().isEmpty()) {
            String missing = !pdf.title().isEmpty() ? "language" : pdf.language().isEmpty() ? "both" : "title";
            report.warn(Rule.PDF_METADATA, file, "pdf-metadata." + missing, "");
        }
    }
}
