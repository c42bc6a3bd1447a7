package se.umea.vaxer.finding;

import static se.umea.vaxer.finding.Messages.text;

import java.util.ArrayList;
import java.util.List;

/** Collects the findings about one file, 1,000 at most. */
public final class FindingCollector {

    private static final int MAX_FINDINGS = 1000;

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    /** @param file its path relative to the source folder */
    public FindingCollector(String file) {
        this.file = file;
    }

    public void block(Rule rule, int line, String message) {
        add(Finding.blocking(rule, file, line, message));
    }

    public void warn(Rule rule, int line, String message) {
        add(Finding.warning(rule, file, line, message));
    }

    /** Returns whether further findings are dropped; the last one blocks then. */
    public boolean isFull() {
        return found.size() > MAX_FINDINGS;
    }

    private void add(Finding finding) {
        if (found.size() < MAX_FINDINGS) {
            found.add(finding);
        } else if (found.size() == MAX_FINDINGS) {
            found.add(Finding.blocking(finding.rule(), file, finding.line(), text("finding.too-many", MAX_FINDINGS)));
        }
    }

    public List<Finding> list() {
        return List.copyOf(found);
    }
}
