package se.umea.vaxer.verify;

import org.jsoup.nodes.Document;
import se.umea.vaxer.html.PageAddress;

/** Checks a finished site against some of its rules. */
interface SiteCheck {

    /** Checks a page by itself; called by the threads that read pages. */
    default void page(Document page, PageAddress address, Report report) {
    }

    /** Checks what all pages and files have to keep together, once the pages are read. */
    default void site(FinishedSite site, Report report) {
    }
}
