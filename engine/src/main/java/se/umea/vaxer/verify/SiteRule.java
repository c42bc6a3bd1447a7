package se.umea.vaxer.verify;

import java.util.List;
import se.umea.vaxer.finding.Finding;

/** A rule that the pages and files of a site keep or break together. */
interface SiteRule {

    /** What is wrong with the site; empty is good. */
    List<Finding> judge(FinishedSite site);
}
