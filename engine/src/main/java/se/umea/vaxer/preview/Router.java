package se.umea.vaxer.preview;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import se.umea.vaxer.cms.CmsFiles;
import se.umea.vaxer.html.MimeType;

/** Finds the response for an address of the site, or of the preview's own pages. */
final class Router {

    /** The response to a request, with the media type that the file's name says. */
    record Response(int status, String type, byte[] body) {

        Response(int status, String file, String text) {
            this(status, MimeType.of(file), text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static final String OWN = "__vaxer/";
    static final String CMS = OWN + "cms/";

    private final PreviewPages pages;
    private final CmsFiles cms;

    Router(PreviewPages pages, CmsFiles cms) {
        this.pages = pages;
        this.cms = cms;
    }

    /** Returns the policy of the editor's files. */
    String cmsPolicy() {
        return cms.serverPolicy();
    }

    /** @param requested relative to the site's root, decoded */
    Response route(String requested, PreviewState state) {
        if (requested.equals(OWN)) {
            return new Response(200, ".html", pages.list(state));
        }
        if (requested.equals(OWN + "preview.js")) {
            return new Response(200, requested, PreviewPages.SCRIPT);
        }
        String address = requested.isEmpty() || requested.endsWith("/") ? requested + "index.html" : requested;
        if (address.startsWith(CMS) && CmsFiles.available()) {
            Optional<byte[]> file = cms.read(address.substring(CMS.length()));
            if (file.isPresent()) {
                return new Response(200, MimeType.of(address), file.get());
            }
        }
        Optional<byte[]> content = requested.startsWith(OWN) ? Optional.empty() : content(address, state);
        if (content.isEmpty()) {
            return new Response(state.site().isPresent() ? 404 : 503, ".html", pages.missing(address, state));
        }
        return address.endsWith(".html")
                ? new Response(200, address, pages.page(new String(content.get(), StandardCharsets.UTF_8), address, state))
                : new Response(200, MimeType.of(address), content.get());
    }

    private static Optional<byte[]> content(String address, PreviewState state) {
        return state.site().flatMap(site -> site.page(address).map(page -> page.getBytes(StandardCharsets.UTF_8))
                .or(() -> site.file(address)));
    }
}
