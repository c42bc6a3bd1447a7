package se.umea.vaxer.preview;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the response for an address of the site, or of the preview's own pages. */
final class Router {

    static final String OWN = "__vaxer/";

    private final PreviewPages pages;

    Router(PreviewPages pages) {
        this.pages = pages;
    }

    /** @param requested relative to the site's root, decoded */
    Response route(String requested, PreviewState state) {
        if (requested.equals(OWN)) {
            return Response.html(200, pages.list(state));
        }
        if (requested.equals(OWN + "preview.js")) {
            return Response.file(requested, PreviewPages.SCRIPT.getBytes(StandardCharsets.UTF_8));
        }
        String address = requested.isEmpty() || requested.endsWith("/") ? requested + "index.html" : requested;
        Optional<byte[]> content = requested.startsWith(OWN) ? Optional.empty() : content(address, state);
        if (content.isEmpty()) {
            return Response.html(state.site().isPresent() ? 404 : 503, pages.missing(address, state));
        }
        return address.endsWith(".html")
                ? Response.html(200, pages.page(new String(content.get(), StandardCharsets.UTF_8), address, state))
                : Response.file(address, content.get());
    }

    private static Optional<byte[]> content(String address, PreviewState state) {
        return state.site().flatMap(site -> site.page(address).map(page -> page.getBytes(StandardCharsets.UTF_8))
                .or(() -> site.file(address)));
    }
}
