package se.umea.vaxer.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.Finding;
import se.umea.vaxer.Rule;
import se.umea.vaxer.finish.PageAddress;
import se.umea.vaxer.finish.Query;
import se.umea.vaxer.finish.SecurityPolicy;

/** The page's Content-Security-Policy allows what the page contains, by its hash, and nothing else. */
final class Policy implements PageRule {

    private static final String META = "meta[http-equiv=Content-Security-Policy]";

    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    @Override
    public List<Finding> judge(Document page, PageAddress address) {
        List<String> wrong = new ArrayList<>();
        Element meta = page.head().selectFirst(Query.of(META));
        if (meta == null) {
            wrong.add("sidan har ingen Content-Security-Policy");
        } else {
            hold(meta.attr("content"), page, wrong);
            // a browser holds only what comes after the policy against it
            if (page.head().selectFirst(Query.of("style, script, link, " + META)) != meta) {
                wrong.add("säkerhetsregeln står efter något som den ska gälla");
            }
        }
        for (Element script : page.select(Query.of("script"))) {
            if (!script.attr("type").endsWith("json")) {
                wrong.add("sidan har ett skript, och webbplatsen är utan");
            }
        }
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().startsWith("on") || attribute.getValue().trim().startsWith("javascript:")) {
                    wrong.add("skriptet \"" + attribute.getValue() + "\" hindras av säkerhetsregeln");
                } else if (attribute.getKey().equals("style")) {
                    wrong.add("style=\"" + attribute.getValue() + "\" hindras av säkerhetsregeln; använd en klass");
                }
            }
        }
        return wrong.stream().distinct().map(message ->
                Finding.blocking(Rule.SAKERHETSREGEL, address.path(), 0, message)).toList();
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
        directives.values().stream().flatMap(Set::stream).filter(Policy::tooWide).sorted()
                .forEach(source -> wrong.add("säkerhetsregeln släpper in " + source));
        Set<String> allowed = directives.getOrDefault("style-src", Set.of());
        Set<String> present = page.select(Query.of("style")).stream()
                .map(style -> "'" + hashes.computeIfAbsent(style.data(), SecurityPolicy::hash) + "'")
                .collect(Collectors.toCollection(HashSet::new));
        if (!allowed.equals(present)) {
            wrong.add("säkerhetsregelns kontrollsumma stämmer inte med sidans stilmall");
        }
        if (!page.select(Query.of("link[rel=stylesheet]")).isEmpty()) {
            wrong.add("sidan länkar en stilmall i stället för att ha den i sig");
        }
        boolean pictures = directives.getOrDefault("img-src", Set.of()).contains("'self'");
        if (!pictures && !page.select(Query.of("img, link[rel=icon]")).isEmpty()) {
            wrong.add("säkerhetsregeln hindrar sidans bilder");
        }
    }

    private static boolean tooWide(String source) {
        return source.startsWith("'unsafe-") || !source.startsWith("'");
    }
}
