package se.umea.vaxer.publish;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What publishing needs of the place where the site lies: a folder on this machine, or one reached by SFTP.
 *
 * <p>Paths are relative to the place, with {@code /} between their parts. The methods may be called from several
 * threads; each throws an {@link UncheckedIOException} that says what was being done to which file.
 */
interface Host extends AutoCloseable {

    int MAX_FILE = 256 * 1024 * 1024;

    /** What lies in a folder; a link is never followed. */
    record Item(String name, Kind kind, long size, long modified) {
    }

    enum Kind { FILE, FOLDER, LINK }

    /**
     * Goes to the place; the folder itself may be missing.
     *
     * @param target a folder, or {@code sftp://user@host[:port]/path}
     * @throws IllegalArgumentException if it is neither, or the host does not let us in
     */
    static Host open(String target, Credentials login) {
        if (target.isBlank()) {
            throw new IllegalArgumentException("målet är tomt; skriv sftp://användare@värd/mapp eller en mapp på den här datorn");
        }
        return SftpAddress.isFarAway(target) ? SftpHost.open(SftpAddress.parse(target), login, SftpHost.TIMEOUT)
                : FolderHost.open(Path.of(target));
    }

    /** How people know the place. */
    String name();

    /** How many things it can do at a time. */
    int lanes();

    /** Whether {@link #replace} is one step that no visitor can see the middle of. */
    boolean replacesInOneStep();

    /** What lies in the folder, by name; nothing if there is no such folder. */
    List<Item> list(String folder);

    /** Returns what lies at a path, links not followed; empty if nothing does. */
    Optional<Kind> kind(String path);

    /** What is in a file, which may be as long as any of a site; empty if there is none. */
    default Optional<byte[]> read(String file) {
        return read(file, MAX_FILE);
    }

    /**
     * What is in a file; empty if there is none.
     *
     * @throws UncheckedIOException if it has more bytes than these
     */
    Optional<byte[]> read(String file, int most);

    /** Writes a file, over one that is there. */
    void write(String file, byte[] content);

    /** @param time seconds since 1970 */
    void setModified(String file, long time);

    /** Makes one folder; false if there is something by that name. */
    boolean makeFolder(String folder);

    /** Gives a file a second name; false if the host cannot. */
    boolean link(String file, String second);

    /** Makes a symbolic link, its target as it is given; false if the host cannot. */
    boolean symlink(String target, String link);

    /** Where a symbolic link leads; empty if there is none. */
    Optional<String> linkTarget(String link);

    /** Renames a file, folder or link to a name that is free. */
    void rename(String from, String to);

    /** Renames a file or link over one that is there. */
    void replace(String from, String to);

    /** Deletes a file or link; false if there is none. */
    boolean delete(String file);

    /** Deletes an empty folder; false if there is none. */
    boolean deleteFolder(String folder);

    @Override
    void close();
}
