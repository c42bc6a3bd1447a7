package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.umea.vaxer.content.PageMetadata;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** Leaves out the warnings that pages accept in a field of the type {@code rules}, and warns of what they accept in vain. */
final class AcceptedWarnings {

    private AcceptedWarnings() {
    }

    /** Returns the findings that remain; errors cannot be accepted. */
    static List<Finding> leaveOut(Collection<Entry> entries, List<Finding> findings) {
        List<Entry> pages = entries.stream().filter(entry -> !entry.metadata().accepted().isEmpty()).toList();
        if (pages.isEmpty()) {
            return findings;
        }
        Set<Finding> accepted = new HashSet<>();
        List<Finding> unused = new ArrayList<>();
        for (Entry page : pages) {
            for (PageMetadata.Acceptance acceptance : page.metadata().accepted()) {
                List<Finding> found = findings.stream().filter(finding -> !finding.blocking() && finding.rule() == acceptance.rule()
                        && finding.file().equals(page.path())).toList();
                accepted.addAll(found);
                if (found.isEmpty()) {
                    unused.add(Finding.warning(Rule.UNUSED_ACCEPTANCE, page.path(), acceptance.line(),
                            text("unused-acceptance", acceptance.field(), acceptance.rule().id())));
                }
            }
        }
        // some warnings only come once there are no errors
        boolean isPublishable = findings.stream().noneMatch(Finding::blocking);
        return Stream.concat(findings.stream().filter(finding -> !accepted.contains(finding)),
                isPublishable ? unused.stream() : Stream.empty()).toList();
    }
}
