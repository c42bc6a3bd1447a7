package se.umea.vaxer.verify;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/** A page loads nothing from other sites, which would learn who reads it. */
final class ThirdPartyRequests implements SiteCheck {

    private static final Pattern IN_CSS = Pattern.compile("(?i)(?:url\\(|@import)\\s*[\"']?([^\"')\\s;]+)");
    private static final Pattern CANDIDATE = Pattern.compile("(?:^|,\\s)\\s*(\\S+)");

    @Override
    public void page(Document page, PageAddress address, Report report) {
        Consumer<String> check = link -> {
            if (address.leaves(link)) {
                report.block(Rule.THIRD_PARTY, address.path(), "third-party", link);
            }
        };
        page.select(Selectors.of("[src]")).eachAttr("src").forEach(check);
        page.select(Selectors.of("link[href]:not([rel~=^(canonical|alternate|license|author|me)$])")).eachAttr("href").forEach(check);
        page.select(Selectors.of("object[data], form[action], [poster], image[href], use[href]")).forEach(element ->
                Stream.of("data", "action", "poster", "href").map(element::attr).forEach(check));
        page.select(Selectors.of("[srcset]")).eachAttr("srcset").forEach(candidates -> find(CANDIDATE, candidates, check));
        page.select(Selectors.of("style, [style]")).forEach(style -> find(IN_CSS, style.data() + style.attr("style"), check));
    }

    private static void find(Pattern address, String text, Consumer<String> check) {
        address.matcher(text).results().forEach(found -> check.accept(found.group(1)));
    }
}
