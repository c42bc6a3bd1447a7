package se.umea.vaxer.preview;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** What a request is answered with. */
record Response(int status, String type, byte[] body) {

    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("html", "text/html"), Map.entry("css", "text/css"),
            Map.entry("js", "text/javascript"), Map.entry("svg", "image/svg+xml"), Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"), Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"), Map.entry("avif", "image/avif"), Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"), Map.entry("pdf", "application/pdf"), Map.entry("xml", "application/xml"),
            Map.entry("txt", "text/plain"), Map.entry("json", "application/json"), Map.entry("vcf", "text/vcard"),
            Map.entry("csv", "text/csv"), Map.entry("mp4", "video/mp4"), Map.entry("mp3", "audio/mpeg"));

    static Response html(int status, String html) {
        return new Response(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    static Response text(int status, String text) {
        return new Response(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of the site, by the kind that its name says. */
    static Response file(String address, byte[] body) {
        String type = TYPES.getOrDefault(address.substring(address.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT),
                "application/octet-stream");
        return new Response(200, type.startsWith("text/") ? type + "; charset=utf-8" : type, body);
    }
}
