package se.umea.vaxer.finish;

import static se.umea.vaxer.finding.Messages.text;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.File;
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
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.function.Uncheck;
import se.umea.vaxer.html.BuildCache;
import se.umea.vaxer.html.MimeType;
import se.umea.vaxer.html.ProgramCode;

/** Compresses a site's text files at the highest quality, for web servers that send compressed files as they are. */
public final class Compression {

    private static final int BEST_BROTLI = 11;

    /** Brotli's library, loaded once. */
    private static final class Library {

        private static final String FOLDER = "com.aayushatharva.brotli4j.native.workdir";
        private static final Throwable FAILURE = load();

        private Library() {
        }

        /**
         * Loads the library from a folder that only this process knows and deletes it at once, for a killed process would leave it.
         * Windows deletes no file that is in use.
         */
        private static Throwable load() {
            if (File.separatorChar == '\\' || System.getProperty(FOLDER) != null) {
                return Brotli4jLoader.getUnavailabilityCause();
            }
            try {
                Path folder = Files.createTempDirectory("vaxer-brotli");
                folder.toFile().deleteOnExit();
                System.setProperty(FOLDER, folder.toString());
                try {
                    return Brotli4jLoader.getUnavailabilityCause();
                } finally {
                    System.clearProperty(FOLDER);
                    delete(folder);
                }
            } catch (IOException e) {
                return e;
            }
        }

        private static void delete(Path folder) {
            try {
                PathUtils.deleteDirectory(folder);
            } catch (IOException e) {
                // a network file system can keep a file that is in use; the library has asked Java to delete it at its end
            }
        }
    }

    private Compression() {
    }

    /** Returns why this machine cannot run the Brotli library, which exists for some systems only; empty if it can. */
    public static Optional<Throwable> brotliFailure() {
        return Optional.ofNullable(Library.FAILURE);
    }

    /**
     * Writes a {@code .br} and a {@code .gz} beside every text file; a {@code .gz} alone where Brotli cannot run.
     *
     * @param cache has what an earlier build has compressed with Brotli; gzip takes no longer than a look there
     * @throws UncheckedIOException if a file cannot be read or written; it names the file
     */
    public static void compress(Path folder, BuildCache cache) {
        String encoder = "br " + BEST_BROTLI + " " + ProgramCode.of(Encoder.class);
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).filter(file -> MimeType.isText(file.toString())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(text("finish.read", folder), e);
        }
        files.parallelStream().forEach(file -> Uncheck.run(() -> {
            byte[] bytes = Files.readAllBytes(file);
            if (brotliFailure().isEmpty()) {
                Files.write(file.resolveSibling(file.getFileName() + ".br"),
                        cache.get(BuildCache.key(encoder, bytes), () -> brotli(bytes)));
            }
            Files.write(file.resolveSibling(file.getFileName() + ".gz"), gzip(bytes));
        }, () -> text("finish.compress", file)));
    }

    /** Returns the bytes as small as {@link #compress} can make them: in Brotli, or in gzip where Brotli cannot run. */
    public static byte[] smallest(byte[] bytes) throws IOException {
        return brotliFailure().isEmpty() ? brotli(bytes) : gzip(bytes);
    }

    private static byte[] brotli(byte[] bytes) throws IOException {
        return Encoder.compress(bytes, Encoder.Parameters.create(BEST_BROTLI));
    }

    /** Returns the bytes in gzip, with no time in its header. */
    public static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2);
        try (OutputStream out = new GZIPOutputStream(compressed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }
}
