package se.umea.vaxer.verify;

import java.util.List;
import org.jsoup.nodes.Document;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.html.PageAddress;

/** A rule that a page keeps or breaks by itself. Shared by the threads that read pages. */
interface PageRule {

    /** What is wrong with the page; empty is good. */
    List<Finding> judge(Document page, PageAddress address);
}
