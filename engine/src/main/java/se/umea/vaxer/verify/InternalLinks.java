package se.umea.vaxer.verify;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;

/** Every link to the site itself, and every picture, leads to a file that exists and to a place on that page. */
final class InternalLinks implements SiteRule {

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(https?:|//|mailto:|tel:|sms:|data:|javascript:).*");

    @Override
    public List<Finding> judge(FinishedSite site) {
        List<Finding> findings = new ArrayList<>();
        for (PageSummary page : site.pages().values()) {
            for (String link : page.links()) {
                judge(link, page.address(), site).ifPresent(findings::add);
            }
            page.canonical().filter(canonical -> !canonical.equals(page.address().absolute())).ifPresent(canonical ->
                    findings.add(Finding.blocking(Rule.BROKEN_ADDRESS, page.address().path(), 0, "sidan säger att dess "
                            + "adress är \"" + canonical + "\", men den ligger på " + page.address().absolute())));
        }
        for (PageSummary page : site.moved()) {
            page.links().forEach(link -> judge(link, page.address(), site).ifPresent(findings::add));
        }
        return findings;
    }

    private static Optional<Finding> judge(String link, PageAddress from, FinishedSite site) {
        Optional<String> target = from.target(link);
        if (target.isEmpty()) {
            return ELSEWHERE.matcher(link.trim()).matches() ? Optional.empty()
                    : Optional.of(Finding.blocking(Rule.BROKEN_ADDRESS, from.path(), 0, "länken \"" + link
                            + "\" är ingen adress på webbplatsen; rätta den"));
        }
        if (!site.files().contains(target.get())) {
            return Optional.of(Finding.blocking(Rule.BROKEN_ADDRESS, from.path(), 0, "länken \"" + link + "\" leder till "
                    + target.get() + ", som inte finns; rätta länken eller ta bort den"));
        }
        String place = link.contains("#") ? decoded(link.substring(link.indexOf('#') + 1)) : "";
        PageSummary page = site.pages().get(target.get());
        if (place.isEmpty() || page == null || page.ids().contains(place)) {
            return Optional.empty();
        }
        return Optional.of(Finding.blocking(Rule.BROKEN_ANCHOR, from.path(), 0, "länken \"" + link + "\" leder till "
                + "stället " + place + ", som inte finns på " + target.get() + "; rätta det som står efter #"));
    }

    private static String decoded(String fragment) {
        return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
