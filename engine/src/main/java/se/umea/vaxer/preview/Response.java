package se.umea.vaxer.preview;

import java.nio.charset.StandardCharsets;
import se.umea.vaxer.html.MimeType;

/** What a request is answered with. */
record Response(int status, String type, byte[] body) {

    static Response html(int status, String html) {
        return new Response(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    static Response text(int status, String text) {
        return new Response(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of the site, by the kind that its name says. */
    static Response file(String address, byte[] body) {
        return new Response(200, MimeType.of(address), body);
    }
}
