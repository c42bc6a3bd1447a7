package se.umea.vaxer.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.json.simple.JSONValue;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.html.Fingerprint;
import se.umea.vaxer.html.Hash;

/**
 * A release in one file, so that a page can be shown as it was: the site, and a list of what each file is and of what it
 * was made. The same site and commit give the same bytes.
 *
 * @param folder the finished site
 * @param source what it was made of
 * @param commit the source's
 */
public record Archive(Path folder, Site source, GitCommit commit) {

    private static final String LIST = "innehall.json";
    private static final String PAGES = "webbplats/";
    /** The first day that a zip file knows. */
    private static final Instant NO_TIME = Instant.parse("1980-01-01T00:00:00Z");

    public Archive {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(commit, "commit");
    }

    /**
     * Writes the archive, and beside it a file with its SHA-256, as {@code sha256sum} reads it.
     *
     * @param zip where to; an archive that is there, beside the file with its sum, is replaced as a whole
     * @return the SHA-256, in hexadecimal
     * @throws IllegalArgumentException if another file is there
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public String write(Path zip) {
        String name = zip.getFileName().toString();
        String top = name.replaceFirst("\\.zip$", "") + '/';
        Path sumFile = zip.resolveSibling(name + ".sha256");
        if (Files.exists(zip, LinkOption.NOFOLLOW_LINKS) && !(Files.isRegularFile(zip, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(sumFile, LinkOption.NOFOLLOW_LINKS))) {
            throw new IllegalArgumentException(zip + " finns redan och är inte gjord av vaxer archive, så den skrivs inte över; välj ett "
                    + "annat namn, eller ta bort den själv");
        }
        try {
            Files.createDirectories(zip.toAbsolutePath().getParent());
            Path fresh = zip.resolveSibling("." + name + ".ny");
            Files.deleteIfExists(fresh);
            DigestOutputStream out = new DigestOutputStream(Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW), Hash.digest("SHA-256"));
            try (ZipOutputStream archive = new ZipOutputStream(out)) {
                List<String> lines = new ArrayList<>();
                for (String file : files()) {
                    byte[] bytes = Files.readAllBytes(folder.resolve(file));
                    add(archive, top + PAGES + file, bytes);
                    lines.add("{\"fil\": " + json(PAGES + file) + ", \"sha256\": " + json(Hash.hex(bytes))
                            + ", \"kalla\": " + json(origin(file)) + '}');
                }
                add(archive, top + LIST, list(lines).getBytes(StandardCharsets.UTF_8));
            }
            String sum = HexFormat.of().formatHex(out.getMessageDigest().digest());
            Files.writeString(sumFile, sum + "  " + name + '\n', StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING, LinkOption.NOFOLLOW_LINKS);
            Files.move(fresh, zip, StandardCopyOption.ATOMIC_MOVE);
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte arkivera " + folder + " i " + zip, e);
        }
    }

    private void add(ZipOutputStream archive, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // a zip file has no time zone: it is the same wherever it is written
        entry.setTimeLocal(LocalDateTime.ofInstant(time(), ZoneOffset.UTC));
        archive.putNextEntry(entry);
        archive.write(bytes);
        archive.closeEntry();
    }

    private Instant time() {
        return commit.time().orElse(NO_TIME);
    }

    /** One line for each file, so that two lists can be compared. */
    private String list(List<String> files) {
        return "{\n\"webbplats\": " + json(source.config().getSiteHost())
                + ",\n\"commit\": " + json(commit.id().orElse(null))
                + ",\n\"tid\": " + json(commit.time().map(Instant::toString).orElse(null))
                + ",\n\"andrad\": " + json(!commit.changed().isEmpty())
                + ",\n\"filer\": [\n" + String.join(",\n", files) + "\n]\n}\n";
    }

    /** What a file of the site was made of, relative to the source folder; null where that is more than one file. */
    private String origin(String address) {
        String made = address.replaceFirst("\\.(br|gz)$", "");
        String page = made.replaceFirst("\\.[^./]*$", "");
        Path assets = source.config().getAssetFolder().toPath();
        return Stream.of(assets.resolve(made), assets.resolve(Fingerprint.removedFrom(made)),
                        source.contentFolder().resolve(page + ".md"), source.contentFolder().resolve(page + ".html"))
                .filter(Files::isRegularFile).map(source::relative).findFirst().orElse(null);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }

    private static String json(Object value) {
        return JSONValue.toJSONString(value).replace("\\/", "/");
    }
}
