package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder that sites are published to, on this machine or reached by SFTP.
 *
 * <p>Paths are relative to it, with {@code /} between their parts. The methods may be called from several threads; each
 * throws an {@link UncheckedIOException} that says what could not be done to which file.
 */
interface Host extends AutoCloseable {

    int MAX_FILE_BYTES = 256 * 1024 * 1024;

    enum Kind { FILE, FOLDER, LINK }

    /**
     * An entry of a folder; links are not followed.
     *
     * @param modified in seconds since 1970
     */
    record Item(String name, Kind kind, long size, long modified) {
    }

    /**
     * Connects to the folder, which need not exist.
     *
     * @param target a folder, or {@code sftp://user@host[:port]/path}
     * @throws IllegalArgumentException if it is neither, or the host refuses the credentials
     */
    static Host open(String target, Credentials credentials) {
        if (target.isBlank()) {
            throw new IllegalArgumentException(text("publish.no-target"));
        }
        return SftpAddress.isRemote(target) ? SftpHost.open(SftpAddress.parse(target), credentials, SftpHost.TIMEOUT)
                : FolderHost.open(Path.of(target));
    }

    /** @param paths for the message {@code publish.cannot.} with the action's name */
    static UncheckedIOException failure(String action, String reason, IOException cause, Object... paths) {
        return new UncheckedIOException(text("publish.cannot." + action, paths) + (reason.isEmpty() ? "" : ": " + reason), cause);
    }

    /** Returns a folder in this one, which need not exist; it shares the connection, and is closed with this one. */
    Host subfolder(String path);

    /** Returns the folder's name for people. */
    String name();

    /** Returns whether {@link #rename} replaces a link in one atomic step. */
    boolean replacesAtomically();

    /** Returns the entries of a folder by name; none if it does not exist. */
    List<Item> list(String folder);

    /** Returns what is at a path, links not followed; empty if nothing is. */
    Optional<Kind> kind(String path);

    default boolean isFolder(String path) {
        return kind(path).equals(Optional.of(Kind.FOLDER));
    }

    default Optional<byte[]> read(String file) {
        return read(file, MAX_FILE_BYTES);
    }

    /**
     * Returns the content of a file; empty if it does not exist.
     *
     * @throws UncheckedIOException if it has more bytes than {@code maxBytes}
     */
    Optional<byte[]> read(String file, int maxBytes);

    /** Writes or overwrites a file. */
    void write(String file, byte[] content);

    /** @param time in seconds since 1970 */
    void setModified(String file, long time);

    /** Creates one folder; returns false if something has that name. */
    boolean makeFolder(String folder);

    /** Gives a file a second name, or copies it without sending it; returns false if the host can do neither. */
    boolean link(String file, String second);

    /** Creates a symbolic link with this very target; returns false if the host cannot. */
    boolean symlink(String target, String link);

    /** Returns the target of a symbolic link; empty if there is none. */
    Optional<String> linkTarget(String link);

    /** Renames a file, folder or link; replaces a file or link. */
    void rename(String from, String to);

    /** Deletes a file, a link or an empty folder; returns false if there is none. */
    boolean delete(String path);

    @Override
    void close();
}
