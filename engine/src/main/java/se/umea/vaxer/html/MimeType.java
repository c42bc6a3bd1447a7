package se.umea.vaxer.html;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The media types of a site's files, by their names' extensions. */
public final class MimeType {

    private static final Map<String, String> TYPES = new LinkedHashMap<>();

    static {
        add("; charset=utf-8", "html text/html", "css text/css", "js text/javascript", "svg image/svg+xml",
                "xml application/xml", "txt text/plain", "json application/json", "vcf text/vcard", "csv text/csv",
                "ics text/calendar", "webmanifest application/manifest+json", "atom application/atom+xml", "rss application/rss+xml");
        add("", "pdf application/pdf", "png image/png", "jpg image/jpeg", "jpeg image/jpeg", "gif image/gif",
                "webp image/webp", "avif image/avif", "ico image/x-icon", "woff2 font/woff2", "wasm application/wasm", "mp4 video/mp4",
                "webm video/webm", "mp3 audio/mpeg", "zip application/zip");
    }

    private MimeType() {
    }

    private static void add(String charset, String... types) {
        for (String type : types) {
            TYPES.put(type.split(" ")[0], type.split(" ")[1] + charset);
        }
    }

    /** Returns all types by extension; those of text name its encoding, UTF-8. */
    public static Map<String, String> all() {
        return Collections.unmodifiableMap(TYPES);
    }

    /** Returns the type of a file; {@code application/octet-stream} if its extension has none. */
    public static String of(String file) {
        return TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "application/octet-stream");
    }

    /** Returns whether a file is text, which is worth compressing. */
    public static boolean isText(String file) {
        return of(file).endsWith("utf-8");
    }
}
