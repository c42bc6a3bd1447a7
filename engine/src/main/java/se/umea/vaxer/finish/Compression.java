package se.umea.vaxer.finish;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import se.umea.vaxer.html.MimeType;

/** Makes what a web server sends to browsers that take compressed files, as small as can be and always the same. */
public final class Compression {

    private static final int BEST_BROTLI = 11;

    private Compression() {
    }

    /** Returns why this machine cannot run the Brotli library, which exists for some systems only; empty where it can. */
    public static Optional<Throwable> brotliFailure() {
        return Optional.ofNullable(Brotli4jLoader.getUnavailabilityCause());
    }

    /**
     * Writes a {@code .br} and a {@code .gz} beside every text file; a {@code .gz} alone where Brotli cannot run.
     *
     * @throws UncheckedIOException if a file cannot be read or written; it names the file
     */
    public static void compress(Path folder) {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).filter(file -> MimeType.isText(file.toString())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + folder, e);
        }
        files.parallelStream().forEach(file -> {
            try {
                byte[] bytes = Files.readAllBytes(file);
                if (brotliFailure().isEmpty()) {
                    Files.write(file.resolveSibling(file.getFileName() + ".br"), brotli(bytes));
                }
                Files.write(file.resolveSibling(file.getFileName() + ".gz"), gzip(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException("kunde inte komprimera " + file, e);
            }
        });
    }

    /** Returns the bytes as small as {@link #compress} can make them: in Brotli, or gzip where Brotli cannot run. */
    public static byte[] smallest(byte[] bytes) throws IOException {
        return brotliFailure().isEmpty() ? brotli(bytes) : gzip(bytes);
    }

    /** Returns the bytes in Brotli (RFC 7932) at its highest quality. */
    private static byte[] brotli(byte[] bytes) throws IOException {
        return Encoder.compress(bytes, Encoder.Parameters.create(BEST_BROTLI));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2);
        try (OutputStream out = new BestGzip(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }

    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
