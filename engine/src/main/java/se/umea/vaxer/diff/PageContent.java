package se.umea.vaxer.diff;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.io.function.Uncheck;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/**
 * What visitors see and hear of a page.
 *
 * @param name     its first main heading, or else its title
 * @param redirect the address that it redirects to
 * @param main     the blocks of text of the main content
 * @param around   the blocks of header, footer and the like
 * @param links    except those to places on the page itself
 * @param pictures their alternative texts by address
 */
record PageContent(String name, String title, String description, String language, Optional<String> redirect,
        List<String> main, List<String> around, Set<Link> links, Map<String, String> pictures) {

    /** @param target an address from the site's root, or that of another site */
    record Link(String text, String target) {

        /** Follows pages that have moved, so that a link to one has not changed. */
        Link moved(Map<String, String> moved) {
            String path = SUFFIX.matcher(target).replaceFirst("");
            return new Link(text, moved.getOrDefault(path, path) + target.substring(path.length()));
        }
    }

    private static final URI ANY_SITE = URI.create("https://site.invalid/");
    private static final Pattern SUFFIX = Pattern.compile("[?#].*", Pattern.DOTALL);
    private static final Pattern BEFORE_URL = Pattern.compile("(?i)^.*?url\\s*=\\s*[\"']?|[\"']\\s*$");

    /** @param names gives an address the name by which it is compared */
    static PageContent read(byte[] html, String address, UnaryOperator<String> names) {
        Document page = Uncheck.get(() -> Jsoup.parse(new ByteArrayInputStream(html), null, ""), () -> "reading " + address);
        PageAddress here = new PageAddress(address, ANY_SITE);
        String title = TextBlocks.visible(page.title());
        Optional<String> redirect = Optional.ofNullable(page.selectFirst(Selectors.of("meta[http-equiv=refresh][content*=url]")))
                .map(meta -> target(BEFORE_URL.matcher(meta.attr("content")).replaceAll(""), here, names));
        Set<Link> links = new LinkedHashSet<>();
        page.body().select(Selectors.of("a[href], area[href]")).stream().filter(link -> !link.attr("href").startsWith("#"))
                .forEach(link -> links.add(new Link(textOf(link), target(link.attr("href"), here, names))));
        Map<String, String> pictures = new LinkedHashMap<>();
        page.body().select(Selectors.of("img[src], video[src], audio[src], iframe[src], embed[src]")).forEach(picture ->
                pictures.putIfAbsent(target(picture.attr("src"), here, names), textOf(picture)));
        Element main = Optional.ofNullable(page.selectFirst(Selectors.of("main, [role=main]"))).orElse(page.body());
        Element heading = main.selectFirst(Selectors.of("h1"));
        String name = heading == null ? title : TextBlocks.visible(heading.text());
        List<String> blocks = TextBlocks.of(main);
        main.empty();
        return new PageContent(name.isEmpty() ? title : name, title,
                TextBlocks.visible(page.select(Selectors.of("meta[name=description]")).attr("content")),
                page.select(Selectors.of("html")).attr("lang"), redirect, blocks, TextBlocks.of(page.body()), links, pictures);
    }

    private static String textOf(Element element) {
        String text = element.hasAttr("alt") ? element.attr("alt") : element.hasText() ? element.text()
                : element.select(Selectors.of("[alt]")).attr("alt");
        return TextBlocks.visible(text.isEmpty() ? element.attr("aria-label") + element.attr("title") : text);
    }

    private static String target(String link, PageAddress page, UnaryOperator<String> names) {
        return page.target(link).map(path -> names.apply(path) + link.substring(SUFFIX.matcher(link).replaceFirst("").length()))
                .orElse(link.strip());
    }

    /**
     * Returns what a visitor sees changed in the next version of the page, the main content first.
     *
     * @param moved the pages that have moved, with where to
     */
    Set<Change> changesTo(PageContent next, Map<String, String> moved) {
        List<Change> changes = new ArrayList<>();
        single(Change.Kind.TITLE, title, next.title, changes);
        single(Change.Kind.DESCRIPTION, description, next.description, changes);
        single(Change.Kind.LANGUAGE, language, next.language, changes);
        changes.addAll(TextDiff.blocks(main, next.main));
        Set<String> addresses = new LinkedHashSet<>(pictures.keySet());
        addresses.addAll(next.pictures.keySet());
        addresses.removeIf(address -> Objects.equals(pictures.get(address), next.pictures.get(address)));
        addresses.forEach(address -> changes.add(Change.of(Change.Kind.IMAGE, address, pictures.get(address), next.pictures.get(address))));
        links(next, moved, changes);
        changes.addAll(TextDiff.blocks(around, next.around));
        return new LinkedHashSet<>(changes);
    }

    private static void single(Change.Kind kind, String before, String after, List<Change> changes) {
        if (!before.equals(after)) {
            changes.add(Change.of(kind, "", before, after));
        }
    }

    /** A link with another text alone is left out: that is a change of words. */
    private void links(PageContent next, Map<String, String> moved, List<Change> changes) {
        Set<Link> removed = new LinkedHashSet<>();
        links.forEach(link -> removed.add(link.moved(moved)));
        Set<Link> added = new LinkedHashSet<>(next.links);
        added.removeAll(removed);
        removed.removeAll(next.links);
        Map<String, Link> byText = new HashMap<>();
        Map<String, Link> byTarget = new HashMap<>();
        removed.forEach(link -> {
            byText.putIfAbsent(link.text, link);
            byTarget.putIfAbsent(link.target, link);
        });
        for (Link link : added) {
            Optional<Link> before = Optional.ofNullable(byText.get(link.text)).filter(removed::contains)
                    .or(() -> Optional.ofNullable(byTarget.get(link.target)).filter(removed::contains));
            before.ifPresent(removed::remove);
            if (before.isEmpty() || !before.get().target.equals(link.target)) {
                changes.add(Change.of(Change.Kind.LINK, link.text, before.map(Link::target).orElse(null), link.target));
            }
        }
        removed.forEach(link -> changes.add(Change.of(Change.Kind.LINK, link.text, link.target, null)));
    }
}
