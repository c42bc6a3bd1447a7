package se.umea.vaxer.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.Finding;
import se.umea.vaxer.Rule;
import se.umea.vaxer.finish.PageAddress;
import se.umea.vaxer.finish.Query;

/** A page loads nothing from anybody else, so that nobody learns who reads it. */
final class Strangers implements PageRule {

    private static final Pattern IN_CSS = Pattern.compile("(?i)(?:url\\(|@import)\\s*[\"']?([^\"')\\s;]+)");

    @Override
    public List<Finding> judge(Document page, PageAddress address) {
        List<Finding> findings = new ArrayList<>();
        for (Element element : page.select(Query.of("[src]"))) {
            add(element.attr("src"), address, findings);
        }
        for (Element element : page.select(Query.of("link[href]:not([rel~=^(canonical|alternate|license|author|me)$])"))) {
            add(element.attr("href"), address, findings);
        }
        for (Element element : page.select(Query.of("object[data], form[action], [poster], image[href], use[href]"))) {
            for (String attribute : new String[] {"data", "action", "poster", "href"}) {
                add(element.attr(attribute), address, findings);
            }
        }
        for (Element element : page.select(Query.of("[srcset]"))) {
            Pattern.compile(",\\s+").splitAsStream(element.attr("srcset"))
                    .forEach(candidate -> add(candidate.trim().split("\\s+")[0], address, findings));
        }
        for (Element style : page.select(Query.of("style, [style]"))) {
            Matcher url = IN_CSS.matcher(style.data() + style.attr("style"));
            while (url.find()) {
                add(url.group(1), address, findings);
            }
        }
        return findings;
    }

    private static void add(String link, PageAddress address, List<Finding> findings) {
        if (address.leaves(link)) {
            findings.add(Finding.blocking(Rule.FRAMMANDE, address.path(), 0, "sidan hämtar \"" + link
                    + "\" från någon annans webbplats; lägg filen bland sidans egna"));
        }
    }
}
