package se.umea.vaxer.html;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Parses each CSS selector once: on small pages, parsing takes longer than finding what it selects. */
public final class Selectors {

    private static final Map<String, Evaluator> PARSED = new ConcurrentHashMap<>();

    private Selectors() {
    }

    /**
     * Returns what {@code Element.select} and the like take in place of a selector; may be shared between threads.
     *
     * @param selector is kept, so one of a limited number
     */
    public static Evaluator of(String selector) {
        return PARSED.computeIfAbsent(selector, Selector::evaluatorOf);
    }
}
