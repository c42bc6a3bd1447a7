package se.umea.vaxer.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.finish.SecurityPolicy;
import se.umea.vaxer.html.ActiveMarkup;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/**
 * The page's Content-Security-Policy allows what the page contains, by its hash, and nothing else; nothing on the page needs a policy to be
 * harmless.
 */
final class PolicyMatchesPage implements PageRule {

    private static final String META = "meta[http-equiv=Content-Security-Policy]";

    private static final Set<String> JUDGED_BY_ITSELF = Set.of("script", "style", "meta", "link", "form");
    private static final Pattern LEADS_ON = Pattern.compile("0; url=[^:\\s]+");

    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    @Override
    public List<Finding> judge(Document page, PageAddress address) {
        List<String> wrong = new ArrayList<>();
        Element meta = page.head().selectFirst(Selectors.of(META));
        if (meta == null) {
            wrong.add("sidan har ingen Content-Security-Policy");
        } else {
            hold(meta.attr("content"), page, wrong);
            // a browser holds only what comes after the policy against it
            if (page.head().selectFirst(Selectors.of("style, script, link, " + META)) != meta) {
                wrong.add("säkerhetsregeln står efter något som den ska gälla");
            }
        }
        for (Element script : page.select(Selectors.of("script"))) {
            if (!script.attr("type").endsWith("json")) {
                wrong.add("sidan har ett skript, och webbplatsen är utan");
            }
        }
        if (!page.body().select(Selectors.of("style")).isEmpty()) {
            wrong.add("sidan har en stilmall i texten; lägg den i en fil i assets och länka den i mallen");
        }
        for (Element refresh : page.select(Selectors.of("meta[http-equiv]:not(head > *), meta[http-equiv=refresh]"))) {
            // only a page that has moved leads on, and only within the site
            if (refresh.closest("head") == null || !LEADS_ON.matcher(refresh.attr("content")).matches()
                    || address.target(refresh.attr("content").replaceFirst("^[^=]*=", "")).isEmpty()) {
                wrong.add("sidan styr webbläsaren med \"" + refresh.attr("content") + "\"; ta bort elementet meta");
            }
        }
        for (Element element : page.getAllElements()) {
            if (ActiveMarkup.isActiveElement(element.normalName()) && !JUDGED_BY_ITSELF.contains(element.normalName())) {
                wrong.add("sidan innehåller \"<" + element.normalName() + "\", som kan köra, hämta eller dölja något; ta bort det");
            }
            element.attributes().forEach(attribute -> judge(attribute, wrong));
        }
        return wrong.stream().distinct().map(message ->
                Finding.blocking(Rule.CONTENT_SECURITY_POLICY, address.path(), 0, message)).toList();
    }

    private static void judge(Attribute attribute, List<String> wrong) {
        if (ActiveMarkup.isActiveAttribute(attribute.getKey(), attribute.getValue())) {
            wrong.add("skriptet \"" + attribute.getValue() + "\" hindras av säkerhetsregeln");
        } else if (attribute.getKey().equals("style")) {
            wrong.add("style=\"" + attribute.getValue() + "\" hindras av säkerhetsregeln; använd en klass");
        }
    }

    private void hold(String policy, Document page, List<String> wrong) {
        Map<String, Set<String>> directives = new HashMap<>();
        for (String directive : policy.split(";")) {
            List<String> words = Arrays.asList(directive.trim().split("\\s+"));
            directives.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
        }
        if (!Set.of("'none'").equals(directives.get("default-src"))) {
            wrong.add("säkerhetsregeln börjar inte med default-src 'none'");
        }
        directives.values().stream().flatMap(Set::stream).filter(PolicyMatchesPage::tooWide).sorted()
                .forEach(source -> wrong.add("säkerhetsregeln släpper in " + source));
        Set<String> allowed = directives.getOrDefault("style-src", Set.of());
        Set<String> present = page.select(Selectors.of("style")).stream()
                .map(style -> "'" + hashes.computeIfAbsent(style.data(), SecurityPolicy::hash) + "'")
                .collect(Collectors.toCollection(HashSet::new));
        if (!allowed.equals(present)) {
            wrong.add("säkerhetsregelns kontrollsumma stämmer inte med sidans stilmall");
        }
        if (!page.select(Selectors.of("link[rel=stylesheet]")).isEmpty()) {
            wrong.add("sidan länkar en stilmall i stället för att ha den i sig");
        }
        boolean pictures = directives.getOrDefault("img-src", Set.of()).contains("'self'");
        if (!pictures && !page.select(Selectors.of("img, link[rel=icon]")).isEmpty()) {
            wrong.add("säkerhetsregeln hindrar sidans bilder");
        }
    }

    private static boolean tooWide(String source) {
        return source.startsWith("'unsafe-") || !source.startsWith("'");
    }
}
