package se.umea.vaxer.preview;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers requests for the site's addresses, and for the preview's own. */
final class Router {

    static final String OWN = "__vaxer/";

    private final PreviewPages sheets;

    Router(PreviewPages sheets) {
        this.sheets = sheets;
    }

    /** @param asked relative to the site's root, decoded */
    Response of(String asked, PreviewState edition) {
        if (asked.startsWith(OWN)) {
            return own(asked.substring(OWN.length()), edition);
        }
        String address = asked.isEmpty() || asked.endsWith("/") ? asked + "index.html" : asked;
        Optional<String> page = edition.made().flatMap(site -> site.page(address));
        if (page.isPresent()) {
            return address.endsWith(".html") ? Response.html(200, sheets.page(page.get(), address, edition))
                    : Response.file(address, page.get().getBytes(StandardCharsets.UTF_8));
        }
        Optional<byte[]> file = edition.made().flatMap(site -> site.file(address));
        if (file.isPresent() && address.endsWith(".html")) {
            return Response.html(200, sheets.page(new String(file.get(), StandardCharsets.UTF_8), address, edition));
        }
        return file.map(bytes -> Response.file(address, bytes))
                .orElseGet(() -> Response.html(edition.made().isPresent() ? 404 : 503, sheets.missing(address, edition)));
    }

    private Response own(String name, PreviewState edition) {
        return switch (name) {
            case "" -> Response.html(200, sheets.list(edition));
            case "preview.js" -> Response.file(name, PreviewPages.SCRIPT.getBytes(StandardCharsets.UTF_8));
            default -> Response.html(404, sheets.missing(OWN + name, edition));
        };
    }
}
