package se.umea.vaxer.finish;

import org.jsoup.nodes.Document;
import se.umea.vaxer.html.PageAddress;

/** One matter in which a page is completed; done twice, it changes nothing. Shared by the threads that finish pages. */
interface FinishStep {

    void apply(Document page, PageAddress address);
}
