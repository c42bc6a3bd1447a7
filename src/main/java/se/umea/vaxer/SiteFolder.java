package se.umea.vaxer;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The parameter that names a finished site, and the telling of what was found in it. */
final class SiteFolder {

    @Parameters(paramLabel = "MAPP", arity = "0..1", defaultValue = "target/site",
            description = "webbplatsens mapp (annars: target/site)")
    private Path folder;

    /** @throws IllegalArgumentException if there is no such folder */
    Path path() {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("mappen finns inte: " + folder);
        }
        return folder;
    }

    void print(List<Finding> findings, PrintWriter out) {
        Report.findings(findings, out);
        out.println(folder + ": " + (findings.isEmpty() ? "inget att anmärka på" : Report.count(findings)) + '.');
    }
}
