package se.umea.vaxer.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.umea.vaxer.content.RuleLevels;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finish.SiteFinisher;
import se.umea.vaxer.verify.SourceTracer;

/**
 * Traces what is found in a finished site to the files that can be fixed.
 *
 * @param finisher  has finished all pages
 * @param documents the files that took the place of documents, relative to the source folder, by address
 */
public record FindingTracer(Site site, SiteFinisher finisher, Map<String, String> documents) {

    public FindingTracer {
        documents = Map.copyOf(documents);
    }

    /** Returns the findings that count on the site, at content files and assets, each once. */
    public List<Finding> trace(List<Finding> found) {
        Map<String, String> sources = new HashMap<>(documents);
        sources.putAll(finisher.sources());
        found.forEach(finding -> finisher.copied(finding.file()).ifPresent(file -> sources.putIfAbsent(finding.file(), file)));
        SourceTracer tracer = new SourceTracer(site.root(), sources, site.charset());
        return RuleLevels.of(site).apply(found).stream().map(tracer::trace).distinct().toList();
    }
}
