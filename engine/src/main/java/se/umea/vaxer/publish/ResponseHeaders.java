package se.umea.vaxer.publish;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.umea.vaxer.finish.SecurityPolicy;

/** What the web server says of each file that it sends, whichever server it is; its parts are public for the templates. */
final class ResponseHeaders {

    /** A header of every answer. */
    public record Header(String name, String value) {

        public Header {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }
    }

    /** The content type of files with this ending. */
    public record Type(String ending, String name) {

        public Type {
            Objects.requireNonNull(ending, "ending");
            Objects.requireNonNull(name, "name");
        }
    }

    /** Nothing is asked of the browser, nothing is told to others, and nobody shows the pages as theirs. */
    static final List<Header> HEADERS = List.of(
            new Header("Content-Security-Policy", SecurityPolicy.OF_THE_SERVER),
            new Header("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
            new Header("X-Content-Type-Options", "nosniff"),
            new Header("Referrer-Policy", "same-origin"),
            new Header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            new Header("Cross-Origin-Opener-Policy", "same-origin"),
            new Header("Cross-Origin-Resource-Policy", "same-origin"));

    /** By ending; texts are in UTF-8. */
    static final List<Type> TYPES = Stream.concat(
            types("; charset=utf-8", "html text/html", "css text/css", "js text/javascript", "svg image/svg+xml",
                    "xml application/xml", "txt text/plain", "json application/json", "vcf text/vcard", "csv text/csv",
                    "ics text/calendar", "webmanifest application/manifest+json"),
            types("", "pdf application/pdf", "png image/png", "jpg image/jpeg", "jpeg image/jpeg", "gif image/gif",
                    "webp image/webp", "avif image/avif", "ico image/x-icon", "woff2 font/woff2", "mp4 video/mp4",
                    "webm video/webm", "mp3 audio/mpeg", "zip application/zip")).toList();

    /** What TLS 1.2 may use, in OpenSSL's words: forward secrecy and authenticated encryption. */
    static final String CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20";

    private ResponseHeaders() {
    }

    private static Stream<Type> types(String charset, String... types) {
        return Stream.of(types).map(type -> type.split(" ")).map(type -> new Type(type[0], type[1] + charset));
    }
}
