package se.umea.vaxer.verify;

import java.util.Map;
import java.util.Set;

/**
 * What a site has besides the files in its folder, while it is previewed.
 *
 * @param pages  finished pages, by address
 * @param files  the addresses of other files, which need no check of their own
 * @param drafts the addresses of pages that are not public yet
 */
public record UnwrittenPages(Map<String, String> pages, Set<String> files, Set<String> drafts) {

    static final UnwrittenPages NONE = new UnwrittenPages(Map.of(), Set.of(), Set.of());

    public UnwrittenPages {
        pages = Map.copyOf(pages);
        files = Set.copyOf(files);
        drafts = Set.copyOf(drafts);
    }
}
