package se.umea.vaxer.html;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells versions of the program, of its libraries and of Java apart: what one of them made, another may make otherwise. */
public final class ProgramCode {

    private static final int END_LENGTH = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_DIRECTORY_LENGTH = 12;
    private static final Map<Path, String> HASHES = new ConcurrentHashMap<>();

    private ProgramCode() {
    }

    /**
     * Returns a text that is another when Java, the system, or a file of the jars or folders that the classes come from is another.
     *
     * @throws UncheckedIOException if one of them cannot be read
     */
    public static String of(Class<?>... classes) {
        return Stream.of("java.vm.vendor", "java.runtime.version", "os.name", "os.arch").map(System::getProperty)
                .collect(Collectors.joining(" ")) + Stream.of(classes).map(ProgramCode::source).distinct()
                .map(source -> HASHES.computeIfAbsent(source, ProgramCode::hash)).collect(Collectors.joining(" ", " ", ""));
    }

    private static Path source(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no file: " + type.getProtectionDomain().getCodeSource(), e);
        }
    }

    private static String hash(Path source) {
        MessageDigest digest = Hash.digest("SHA-256");
        try {
            List<Path> files;
            try (Stream<Path> all = Files.walk(source)) {
                files = all.filter(Files::isRegularFile).sorted().toList();
            }
            for (Path file : files) {
                digest.update(source.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(content(file, Files.isDirectory(source)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(text("html.program", source), e);
        }
    }

    /** Returns a file's bytes; of a jar the directory at its end, which has the checksum of each file in it (APPNOTE.TXT 4.3.12). */
    private static ByteBuffer content(Path file, boolean whole) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer end = read(channel, Math.min(END_LENGTH, channel.size()));
            boolean isDirectory = !whole && end.limit() == END_LENGTH && end.getInt(0) == END_SIGNATURE;
            return isDirectory ? read(channel, END_LENGTH + Integer.toUnsignedLong(end.getInt(END_DIRECTORY_LENGTH)))
                    : read(channel, channel.size());
        }
    }

    private static ByteBuffer read(FileChannel channel, long last) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(Math.min(last, channel.size()))).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(channel.size() - bytes.capacity());
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            continue;
        }
        return bytes.flip();
    }
}
