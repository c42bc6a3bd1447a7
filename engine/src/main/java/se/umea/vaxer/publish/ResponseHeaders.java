package se.umea.vaxer.publish;

import java.util.List;
import java.util.Objects;
import se.umea.vaxer.finish.SecurityPolicy;
import se.umea.vaxer.html.MimeType;

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
    static final List<Type> TYPES = MimeType.all().entrySet().stream().map(type -> new Type(type.getKey(), type.getValue())).toList();

    /** What TLS 1.2 may use, in OpenSSL's words: forward secrecy and authenticated encryption. */
    static final String CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20";

    private ResponseHeaders() {
    }
}
