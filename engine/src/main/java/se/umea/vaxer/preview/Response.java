package se.umea.vaxer.preview;

import java.nio.charset.StandardCharsets;
import se.umea.vaxer.html.MimeType;

/** The response to a request. */
record Response(int status, String type, byte[] body) {

    static Response html(int status, String html) {
        return new Response(status, MimeType.of(".html"), html.getBytes(StandardCharsets.UTF_8));
    }

    static Response text(int status, String text) {
        return new Response(status, MimeType.of(".txt"), (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a file of the site, with the type that its name says. */
    static Response file(String address, byte[] body) {
        return new Response(200, MimeType.of(address), body);
    }
}
