package se.umea.vaxer.finish;

import java.util.Objects;
import org.jsoup.nodes.Document;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.html.Selectors;

/** The words that finishing adds to a page, in the page's language. */
record Translations(Languages languages) {

    Translations {
        Objects.requireNonNull(languages, "languages");
    }

    /**
     * A word by its name in {@code templates/words}.
     *
     * @param otherwise where the site has no words in the page's language
     */
    String of(Document page, String name, String otherwise) {
        return languages.word(language(page), name, otherwise);
    }

    /** Returns a word by its name in {@code templates/words}, or else the engine's own. */
    String of(Document page, String name) {
        return languages.word(language(page), name);
    }

    /** Whether the page is in another language than the site. */
    boolean foreign(Document page) {
        return languages.isForeign(language(page));
    }

    /** The site's own language. */
    String own() {
        return languages.own();
    }

    private String language(Document page) {
        String named = page.selectFirst(Selectors.of("html")).attr("lang");
        return named.isEmpty() ? languages.own() : named;
    }
}
