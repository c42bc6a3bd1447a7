package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.json.simple.JSONValue;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.html.Fingerprint;
import se.umea.vaxer.html.Hash;

/**
 * A zip file of the site with a list of the hash and the source of each file. The same site and commit give the same bytes.
 *
 * @param folder the finished site
 * @param source what it was made of
 */
public record Archive(Path folder, Site source, GitCommit commit) {

    private static final String LIST = "sources.json";
    private static final String PAGES = "site/";
    /** The first day that a zip file can hold. */
    private static final Instant NO_TIME = Instant.parse("1980-01-01T00:00:00Z");

    public Archive {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(commit, "commit");
    }

    /**
     * Writes the archive, and beside it a file with its SHA-256 for {@code sha256sum --check}.
     *
     * @param zip replaced as a whole if it is an archive with such a file beside it
     * @return the SHA-256 in hexadecimal
     * @throws IllegalArgumentException if another file is there
     * @throws UncheckedIOException     if a file cannot be read or written
     */
    public String write(Path zip) {
        String name = zip.getFileName().toString();
        String top = name.replaceFirst("\\.zip$", "") + '/';
        Path sumFile = zip.resolveSibling(name + ".sha256");
        if (Files.exists(zip, LinkOption.NOFOLLOW_LINKS) && !(Files.isRegularFile(zip, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(sumFile, LinkOption.NOFOLLOW_LINKS))) {
            throw new IllegalArgumentException(text("publish.foreign-archive", zip));
        }
        try {
            Files.createDirectories(zip.toAbsolutePath().getParent());
            Path fresh = zip.resolveSibling("." + name + ".new");
            Files.deleteIfExists(fresh);
            try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW))) {
                // one line for each file, so that two lists can be compared
                StringJoiner list = new StringJoiner(",\n", header(), "\n]\n}\n");
                for (SiteFile file : SiteFile.of(folder).values()) {
                    add(archive, top + PAGES + file.path(), file.content());
                    list.add("{\"file\": " + json(PAGES + file.path()) + ", \"sha256\": " + json(file.sha256())
                            + ", \"source\": " + json(origin(file.path())) + '}');
                }
                add(archive, top + LIST, list.toString().getBytes(StandardCharsets.UTF_8));
            }
            String sum = Hash.hex(Files.readAllBytes(fresh));
            Files.writeString(sumFile, sum + "  " + name + '\n', StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING, LinkOption.NOFOLLOW_LINKS);
            Files.move(fresh, zip, StandardCopyOption.ATOMIC_MOVE);
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(text("publish.archive-failed", folder, zip), e);
        }
    }

    private void add(ZipOutputStream archive, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // a zip file has no time zone: it is the same wherever it is written
        entry.setTimeLocal(LocalDateTime.ofInstant(commit.time().orElse(NO_TIME), ZoneOffset.UTC));
        archive.putNextEntry(entry);
        archive.write(content);
        archive.closeEntry();
    }

    private String header() {
        return "{\n\"site\": " + json(source.config().getSiteHost()) + ",\n\"commit\": " + json(commit.id().orElse(null))
                + ",\n\"time\": " + json(commit.time().map(Instant::toString).orElse(null))
                + ",\n\"changed\": " + json(!commit.changed().isEmpty()) + ",\n\"files\": [\n";
    }

    /** Returns the file that a file of the site was made of, relative to the source folder; null if it is more than one. */
    private String origin(String address) {
        String made = address.replaceFirst("\\.(br|gz)$", "");
        String page = made.replaceFirst("\\.[^./]*$", "");
        Path assets = source.config().getAssetFolder().toPath();
        return Stream.of(assets.resolve(made), assets.resolve(Fingerprint.removedFrom(made)),
                        source.contentFolder().resolve(page + ".md"), source.contentFolder().resolve(page + ".html"))
                .filter(Files::isRegularFile).map(source::relative).findFirst().orElse(null);
    }

    private static String json(Object value) {
        return JSONValue.toJSONString(value).replace("\\/", "/");
    }
}
