package se.umea.vaxer.finish;

import org.jsoup.nodes.Document;

/** One matter in which a page is completed; done twice, it changes nothing. Shared by the threads that finish pages. */
interface Step {

    void apply(Document page, PageAddress address);
}
