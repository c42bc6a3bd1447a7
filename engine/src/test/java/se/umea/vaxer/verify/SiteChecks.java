package se.umea.vaxer.verify;

import java.nio.file.Path;
import java.util.List;
import se.umea.vaxer.finding.Finding;

/** Runs one check by itself. */
final class SiteChecks {

    private SiteChecks() {
    }

    static List<Finding> findings(SiteCheck check, Path folder) {
        Report report = new Report();
        check.site(FinishedSite.read(folder, (page, address) -> { }), report);
        return report.findings();
    }
}
