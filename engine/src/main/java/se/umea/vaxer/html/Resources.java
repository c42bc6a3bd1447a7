package se.umea.vaxer.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the files that belong to a class and lie beside it on the class path. */
public final class Resources {

    private Resources() {
    }

    /**
     * Returns a file's text, which is UTF-8.
     *
     * @param owner a class of the package that holds the file
     * @param name  the file's name
     */
    public static String text(Class<?> owner, String name) {
        return new String(bytes(owner, name), StandardCharsets.UTF_8);
    }

    /** Returns a file's bytes. */
    public static byte[] bytes(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name + " beside " + owner, e);
        }
    }
}
