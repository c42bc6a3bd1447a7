package se.umea.vaxer.finish;

import org.jsoup.nodes.Document;
import se.umea.vaxer.html.PageAddress;

/** Completes a page in one respect; changes nothing when it is run again. Called from several threads. */
interface FinishStep {

    void apply(Document page, PageAddress address);
}
