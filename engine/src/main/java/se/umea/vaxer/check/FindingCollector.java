package se.umea.vaxer.check;

import java.util.ArrayList;
import java.util.List;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** What is found in one file, while it is judged. */
final class FindingCollector {

    private static final int MOST = 1000;

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    /** @param file its path relative to the source folder */
    FindingCollector(String file) {
        this.file = file;
    }

    void block(Rule rule, int line, String message) {
        add(Finding.blocking(rule, file, line, message));
    }

    void warn(Rule rule, int line, String message) {
        add(Finding.warning(rule, file, line, message));
    }

    private void add(Finding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        } else if (found.size() == MOST) {
            found.add(Finding.blocking(finding.rule(), file, finding.line(), "här slutar listan, med " + MOST
                    + " fel i samma fil; rätta dem först"));
        }
    }

    List<Finding> list() {
        return List.copyOf(found);
    }
}
