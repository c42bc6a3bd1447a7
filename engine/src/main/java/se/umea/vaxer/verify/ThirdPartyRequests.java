package se.umea.vaxer.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/** A page loads nothing from anybody else, so that nobody learns who reads it. */
final class ThirdPartyRequests implements PageRule {

    private static final Pattern IN_CSS = Pattern.compile("(?i)(?:url\\(|@import)\\s*[\"']?([^\"')\\s;]+)");

    @Override
    public List<Finding> judge(Document page, PageAddress address) {
        List<Finding> findings = new ArrayList<>();
        for (Element element : page.select(Selectors.of("[src]"))) {
            add(element.attr("src"), address, findings);
        }
        for (Element element : page.select(Selectors.of("link[href]:not([rel~=^(canonical|alternate|license|author|me)$])"))) {
            add(element.attr("href"), address, findings);
        }
        for (Element element : page.select(Selectors.of("object[data], form[action], [poster], image[href], use[href]"))) {
            for (String attribute : new String[] {"data", "action", "poster", "href"}) {
                add(element.attr(attribute), address, findings);
            }
        }
        for (Element element : page.select(Selectors.of("[srcset]"))) {
            Pattern.compile(",\\s+").splitAsStream(element.attr("srcset"))
                    .forEach(candidate -> add(candidate.trim().split("\\s+")[0], address, findings));
        }
        for (Element style : page.select(Selectors.of("style, [style]"))) {
            Matcher url = IN_CSS.matcher(style.data() + style.attr("style"));
            while (url.find()) {
                add(url.group(1), address, findings);
            }
        }
        return findings;
    }

    private static void add(String link, PageAddress address, List<Finding> findings) {
        if (address.leaves(link)) {
            findings.add(Finding.blocking(Rule.THIRD_PARTY, address.path(), 0, "sidan hämtar \"" + link
                    + "\" från någon annans webbplats; lägg filen bland sidans egna"));
        }
    }
}
