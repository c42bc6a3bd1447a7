package se.umea.vaxer.finish;

import java.util.Objects;
import org.jsoup.nodes.Document;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.html.Selectors;

/** Returns the words that steps add to a page, in the page's language. */
record Translations(Languages languages) {

    Translations {
        Objects.requireNonNull(languages, "languages");
    }

    /**
     * Returns a word by its name in {@code templates/words}.
     *
     * @param otherwise is returned if the site has no such word
     */
    String of(Document page, String name, String otherwise) {
        return languages.word(language(page), name, otherwise);
    }

    /** Returns a word by its name in {@code templates/words}, or else the engine's own. */
    String of(Document page, String name) {
        return languages.word(language(page), name);
    }

    /** Returns whether the page is in another language than the site. */
    boolean foreign(Document page) {
        return languages.isForeign(language(page));
    }

    /** Returns the site's own language. */
    String own() {
        return languages.own();
    }

    String language(Document page) {
        String named = page.selectFirst(Selectors.of("html")).attr("lang");
        return named.isEmpty() ? languages.own() : named;
    }
}
