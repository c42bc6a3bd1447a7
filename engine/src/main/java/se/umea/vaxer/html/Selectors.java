package se.umea.vaxer.html;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** CSS selectors, each read once: on small pages, reading them would take longer than finding what they select. */
public final class Selectors {

    private static final Map<String, Evaluator> READ = new ConcurrentHashMap<>();

    private Selectors() {
    }

    /**
     * What {@code Element.select} and the like take in place of the selector; may be shared between threads.
     *
     * @param selector one of a limited number
     */
    public static Evaluator of(String selector) {
        return READ.computeIfAbsent(selector, Selector::evaluatorOf);
    }
}
