package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import se.umea.vaxer.publish.SftpChannels.Command;
import se.umea.vaxer.publish.SftpChannels.InvalidResponseException;
import se.umea.vaxer.publish.SftpChannels.Operation;

/** A folder on a host that is reached by SFTP. */
final class SftpHost implements Host {

    static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final String POSIX_RENAME = "posix-rename@openssh.com";
    private static final int MAX_NAME = 255;
    private static final int MAX_PATH = 1024;
    private static final int MAX_LISTED = 1_000_000;

    private final SftpAddress address;
    private final SftpChannels channels;
    private final AtomicInteger listed = new AtomicInteger();
    private String root;
    private boolean posixRename;

    private SftpHost(SftpAddress address, SftpChannels channels) {
        this.address = address;
        this.channels = channels;
        this.root = address.path();
    }

    /** @param timeout how long the host may leave a request without an answer */
    static SftpHost open(SftpAddress address, Credentials credentials, Duration timeout) {
        SftpHost host = new SftpHost(address, SftpChannels.open(address, credentials, timeout));
        try {
            host.run("open", "", sftp -> {
                host.posixRename = sftp.getExtension(POSIX_RENAME) != null;
                if (host.root.equals("~") || host.root.startsWith("~/")) {
                    host.root = sftp.getHome() + host.root.substring(1);
                }
            });
            return host;
        } catch (RuntimeException e) {
            host.close();
            throw e;
        }
    }

    @Override
    public Host subfolder(String path) {
        SftpHost other = new SftpHost(address.subfolder(path), channels);
        other.root = root + "/" + path;
        other.posixRename = posixRename;
        return other;
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public boolean replacesAtomically() {
        return posixRename;
    }

    @Override
    public List<Item> list(String folder) {
        return run("list", folder, 0, List.of(), (sftp, wait) -> {
            List<Item> items = new ArrayList<>();
            if (folder.length() > MAX_PATH) {
                throw new InvalidResponseException("depth");
            }
            sftp.ls(path(folder), entry -> {
                if (!entry.getFilename().equals(".") && !entry.getFilename().equals("..")) {
                    items.add(item(entry));
                }
                return ChannelSftp.LsEntrySelector.CONTINUE;
            });
            items.sort(Comparator.comparing(Item::name));
            return items;
        });
    }

    private Item item(ChannelSftp.LsEntry entry) {
        String name = entry.getFilename();
        if (name.isEmpty() || name.length() > MAX_NAME || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
            throw new InvalidResponseException("name", name.substring(0, Math.min(MAX_NAME, name.length())));
        }
        if (listed.incrementAndGet() > MAX_LISTED) {
            throw new InvalidResponseException("count", MAX_LISTED);
        }
        return new Item(name, kind(entry.getAttrs()), entry.getAttrs().getSize(), entry.getAttrs().getMTime());
    }

    @Override
    public Optional<Kind> kind(String path) {
        return run("read", path, 0, Optional.empty(), (sftp, wait) -> Optional.of(kind(sftp.lstat(path(path)))));
    }

    private static Kind kind(SftpATTRS attributes) {
        return attributes.isLink() ? Kind.LINK : attributes.isDir() ? Kind.FOLDER : Kind.FILE;
    }

    @Override
    public Optional<byte[]> read(String file, int maxBytes) {
        return run("read", file, maxBytes, Optional.empty(), (sftp, wait) -> {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            sftp.get(path(file), content, wait);
            if (content.size() > maxBytes) {
                throw new InvalidResponseException("length", maxBytes);
            }
            return Optional.of(content.toByteArray());
        });
    }

    @Override
    public void write(String file, byte[] content) {
        run("write", file, content.length, null, (sftp, wait) -> {
            sftp.put(new ByteArrayInputStream(content), path(file), wait, ChannelSftp.OVERWRITE);
            return true;
        });
    }

    @Override
    public void setModified(String file, long time) {
        run("set-time", file, sftp -> sftp.setMtime(path(file), (int) time));
    }

    @Override
    public boolean makeFolder(String folder) {
        return run("make-folder", folder, 0, null, (sftp, wait) -> {
            try {
                sftp.mkdir(unquoted(folder));
                return true;
            } catch (SftpException e) {
                try {
                    // the protocol has no status of its own for what exists already, and another publisher can let a lock go meanwhile
                    sftp.lstat(path(folder));
                    return false;
                } catch (SftpException missing) {
                    sftp.mkdir(unquoted(folder));
                    return true;
                }
            }
        });
    }

    @Override
    public boolean link(String file, String second) {
        return attempt("link", second, sftp -> sftp.hardlink(path(file), path(second)), file);
    }

    @Override
    public boolean symlink(String target, String link) {
        return attempt("symlink", link, sftp -> sftp.symlink(target, path(link)));
    }

    @Override
    public Optional<String> linkTarget(String link) {
        return kind(link).filter(Kind.LINK::equals).map(kind -> run("read-link", link, 0, null, (sftp, wait) -> sftp.readlink(path(link))));
    }

    @Override
    public void rename(String from, String to) {
        if (!posixRename && kind(to).filter(kind -> kind != Kind.FOLDER).isPresent()) {
            delete(to);
        }
        run("rename", to, sftp -> sftp.rename(path(from), path(to)), from);
    }

    @Override
    public boolean delete(String path) {
        return run("delete", path, 0, false, (sftp, wait) -> {
            try {
                sftp.rm(path(path));
            } catch (SftpException e) {
                if (!sftp.lstat(path(path)).isDir()) {
                    throw e;
                }
                sftp.rmdir(path(path));
            }
            return true;
        });
    }

    /** Returns the path on the host; quoted, as jsch takes some characters for a pattern, except in a folder that is made. */
    private String path(String file) {
        return unquoted(file).replaceAll("[\\\\*?]", "\\\\$0");
    }

    private String unquoted(String file) {
        return file.isEmpty() ? root : root + "/" + file;
    }

    private void run(String action, String file, Command command, Object... from) {
        run(action, file, 0, null, (sftp, wait) -> {
            command.run(sftp);
            return true;
        }, from);
    }

    /** Returns whether the host carried out the command. */
    private boolean attempt(String action, String file, Command command, Object... from) {
        return run(action, file, 0, null, (sftp, wait) -> {
            try {
                command.run(sftp);
                return true;
            } catch (SftpException e) {
                if (channels.isDisconnected(e)) {
                    throw e;
                }
                return false;
            }
        }, from);
    }

    /** @param missing the result if the file does not exist; null if that is a failure */
    private <T> T run(String action, String file, long maxBytes, T missing, Operation<T> operation, Object... from) {
        try {
            return channels.run(maxBytes, missing, operation);
        } catch (SftpException | JSchException | InterruptedException | RuntimeException | OutOfMemoryError e) {
            // the library trusts the lengths that a host claims
            String reason = channels.reason(e).isEmpty() && isFull() ? text("publish.reason.disk-full") : channels.reason(e);
            String place = text("publish.on-host", file.isEmpty() ? root : file, address.host());
            throw Host.failure(action, reason, new IOException(e.getMessage(), e), from.length == 0 ? place : from[0], place);
        }
    }

    private boolean isFull() {
        return attempt("read", "", sftp -> SftpChannels.requireFull(sftp, path("")));
    }

    @Override
    public void close() {
        channels.close();
    }
}
