package se.umea.vaxer.verify;

import static se.umea.vaxer.finding.Messages.text;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** Collects what checks find; from several threads. */
final class Report {

    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();

    /**
     * Adds a finding that prevents publication.
     *
     * @param file    an address on the site
     * @param key     of the message
     * @param subject the address or words at fault, which the message has as its first argument; may be empty
     * @param more    its other arguments
     */
    void block(Rule rule, String file, String key, String subject, Object... more) {
        add(Finding.blocking(rule, file, 0, message(key, subject, more)), subject);
    }

    /** Adds a finding that does not prevent publication; parameters as above. */
    void warn(Rule rule, String file, String key, String subject, Object... more) {
        add(Finding.warning(rule, file, 0, message(key, subject, more)), subject);
    }

    void add(Finding finding, String subject) {
        findings.add(finding.about(subject));
    }

    void addAll(List<Finding> found) {
        findings.addAll(found);
    }

    /** Returns what was found, each once, by file and line. */
    List<Finding> findings() {
        return findings.stream().sorted().distinct().toList();
    }

    private static String message(String key, String subject, Object... more) {
        return text(key, Stream.concat(Stream.of(subject), Stream.of(more)).toArray());
    }
}
