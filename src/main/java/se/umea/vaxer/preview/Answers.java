package se.umea.vaxer.preview;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers requests for the site's addresses, and for the preview's own. */
final class Answers {

    static final String OWN = "__vaxer/";

    private final Sheets sheets;

    Answers(Sheets sheets) {
        this.sheets = sheets;
    }

    /** @param asked relative to the site's root, decoded */
    Answer of(String asked, Edition edition) {
        if (asked.startsWith(OWN)) {
            return own(asked.substring(OWN.length()), edition);
        }
        String address = asked.isEmpty() || asked.endsWith("/") ? asked + "index.html" : asked;
        Optional<String> page = edition.made().flatMap(site -> site.page(address));
        if (page.isPresent()) {
            return address.endsWith(".html") ? Answer.html(200, sheets.page(page.get(), address, edition))
                    : Answer.file(address, page.get().getBytes(StandardCharsets.UTF_8));
        }
        Optional<byte[]> file = edition.made().flatMap(site -> site.file(address));
        if (file.isPresent() && address.endsWith(".html")) {
            return Answer.html(200, sheets.page(new String(file.get(), StandardCharsets.UTF_8), address, edition));
        }
        return file.map(bytes -> Answer.file(address, bytes))
                .orElseGet(() -> Answer.html(edition.made().isPresent() ? 404 : 503, sheets.missing(address, edition)));
    }

    private Answer own(String name, Edition edition) {
        return switch (name) {
            case "" -> Answer.html(200, sheets.list(edition));
            case "preview.js" -> Answer.file(name, Sheets.SCRIPT.getBytes(StandardCharsets.UTF_8));
            default -> Answer.html(404, sheets.missing(OWN + name, edition));
        };
    }
}
