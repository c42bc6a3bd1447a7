package se.umea.vaxer.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.finish.SecurityPolicy;
import se.umea.vaxer.html.ActiveMarkup;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/**
 * The page's Content-Security-Policy allows what the page contains, by its hash, and nothing else; nothing on the page needs a policy to be
 * harmless.
 */
final class PolicyMatchesPage implements SiteCheck {

    private static final String META = "meta[http-equiv=Content-Security-Policy]";
    private static final Set<String> CHECKED_APART = Set.of("script", "style", "meta", "link", "form");
    private static final Pattern REDIRECT = Pattern.compile("0; url=[^:\\s]+");

    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    /** Adds the findings about one page. */
    private record PageReport(String path, Report report) {

        void block(String variant, String subject) {
            report.block(Rule.CONTENT_SECURITY_POLICY, path, "content-security-policy." + variant, subject);
        }
    }

    @Override
    public void page(Document page, PageAddress address, Report report) {
        PageReport wrong = new PageReport(address.path(), report);
        Element meta = page.head().selectFirst(Selectors.of(META));
        if (meta == null) {
            wrong.block("missing", "");
        } else {
            compare(meta.attr("content"), page, wrong);
            // a browser applies a policy only to what comes after it
            if (page.head().selectFirst(Selectors.of("style, script, link, " + META)) != meta) {
                wrong.block("late", "");
            }
        }
        if (page.select(Selectors.of("script")).stream().anyMatch(script -> !script.attr("type").endsWith("json"))) {
            wrong.block("script", "");
        }
        if (!page.body().select(Selectors.of("style")).isEmpty()) {
            wrong.block("style-in-body", "");
        }
        for (Element refresh : page.select(Selectors.of("meta[http-equiv]:not(head > *), meta[http-equiv=refresh]"))) {
            String content = refresh.attr("content");
            // a redirect page may lead on, but only within the site
            if (refresh.closest("head") == null || !REDIRECT.matcher(content).matches()
                    || address.target(content.replaceFirst("^[^=]*=", "")).isEmpty()) {
                wrong.block("refresh", content);
            }
        }
        for (Element element : page.getAllElements()) {
            if (ActiveMarkup.isActiveElement(element.normalName()) && !CHECKED_APART.contains(element.normalName())) {
                wrong.block("element", "<" + element.normalName());
            }
            element.attributes().forEach(attribute -> {
                if (ActiveMarkup.isActiveAttribute(attribute.getKey(), attribute.getValue())) {
                    wrong.block("handler", attribute.getValue());
                } else if (attribute.getKey().equals("style")) {
                    wrong.block("style-attribute", attribute.getValue());
                }
            });
        }
    }

    private void compare(String policy, Document page, PageReport wrong) {
        Map<String, Set<String>> directives = new HashMap<>();
        for (String directive : policy.split(";")) {
            List<String> words = Arrays.asList(directive.trim().split("\\s+"));
            directives.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
        }
        if (!Set.of("'none'").equals(directives.get("default-src"))) {
            wrong.block("default-src", "");
        }
        directives.values().stream().flatMap(Set::stream).filter(source -> source.startsWith("'unsafe-") || !source.startsWith("'"))
                .forEach(source -> wrong.block("too-wide", source));
        Set<String> present = page.select(Selectors.of("style")).stream()
                .map(style -> "'" + hashes.computeIfAbsent(style.data(), SecurityPolicy::hash) + "'").collect(Collectors.toSet());
        if (!directives.getOrDefault("style-src", Set.of()).equals(present)) {
            wrong.block("hash", "");
        }
        if (!page.select(Selectors.of("link[rel=stylesheet]")).isEmpty()) {
            wrong.block("linked-style", "");
        }
        if (!directives.getOrDefault("img-src", Set.of()).contains("'self'")
                && !page.select(Selectors.of("img, link[rel=icon]")).isEmpty()) {
            wrong.block("images", "");
        }
    }
}
