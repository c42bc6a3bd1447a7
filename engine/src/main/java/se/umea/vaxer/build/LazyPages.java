package se.umea.vaxer.build;

import se.umea.vaxer.bake.ContentPages;
import se.umea.vaxer.finish.SiteFinisher;

/** The pages of content files that a preview makes one by one, what completes them, and what traces the findings in them. */
public record LazyPages(ContentPages pages, SiteFinisher finisher, FindingTracer tracer) {
}
