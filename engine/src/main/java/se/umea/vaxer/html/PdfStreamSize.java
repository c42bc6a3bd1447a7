package se.umea.vaxer.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Measures how large a PDF says that it is, and gets once its packed streams are unpacked, and keeps nothing of it. */
final class PdfStreamSize {

    /** In bytes. */
    private static final long MOST = 100_000_000;
    private static final Pattern LENGTH = Pattern.compile("/Length\\s+(\\d{1,18})(?!\\d|\\s+\\d+\\s+R)");
    private static final Pattern STREAM = Pattern.compile("stream\r?\n");
    private static final int BUFFER = 64 * 1024;

    private PdfStreamSize() {
    }

    /** @throws IOException if there is more in the file than a document can need, or less than it says */
    static void requireModest(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (LENGTH.matcher(text).results().anyMatch(length -> Long.parseLong(length.group(1)) > bytes.length)) {
            throw new IOException("den säger att den är större än den är");
        }
        long unpacked = 0;
        byte[] buffer = new byte[BUFFER];
        Matcher stream = STREAM.matcher(text);
        while (stream.find()) {
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(bytes, stream.end(), bytes.length - stream.end());
                int read = 1;
                while (read > 0) {
                    read = inflater.inflate(buffer);
                    unpacked += read;
                    if (unpacked > MOST) {
                        throw new IOException("den packar upp sig till mer än " + MOST / 1_000_000 + " MB");
                    }
                }
            } catch (DataFormatException e) {
                // packed in another way, or not at all: it does not grow by this
                continue;
            } finally {
                inflater.end();
            }
        }
    }
}
