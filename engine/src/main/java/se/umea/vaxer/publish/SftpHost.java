package se.umea.vaxer.publish;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import com.jcraft.jsch.SftpStatVFS;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A folder on a host that is reached by SFTP, over one session with several channels. */
final class SftpHost implements Host {

    /** OpenSSH allows ten channels in a session unless told otherwise; the lock's sign of life has one of its own. */
    private static final int LANES = 8;
    private static final String POSIX_RENAME = "posix-rename@openssh.com";
    private static final Pattern PATTERN_LETTERS = Pattern.compile("[\\\\*?]");
    private static final long ROOM = 64 * 1024;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);
    private static final int LOOK_MILLIS = 100;
    private static final int MAX_NAME = 255;
    private static final int MAX_PATH = 1024;
    private static final int MAX_LISTED = 1_000_000;
    /** Of 32 kB each, so that on a slow line no answer has to wait long behind them. */
    private static final int REQUESTS_AHEAD = 4;

    private static final String LIE = ": värden svarar med något som inte kan stämma: ";

    static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final SftpAddress address;
    private final Session session;
    private final Watchdog watchdog;
    private final AtomicInteger listed = new AtomicInteger();
    private final BlockingQueue<ChannelSftp> idle = new LinkedBlockingQueue<>();
    private int open;
    private boolean answered;
    private int most = LANES + 1;
    private String root;
    private boolean posixRename;

    private SftpHost(SftpAddress address, Session session, Watchdog watchdog) {
        this.address = address;
        this.session = session;
        this.watchdog = watchdog;
    }

    /** @param timeout how long the host may leave a question without an answer */
    static SftpHost open(SftpAddress address, Credentials login, Duration timeout) {
        Watchdog watchdog = new Watchdog(timeout);
        Session session;
        try {
            session = SshConnector.open(address, login, watchdog);
        } catch (RuntimeException e) {
            watchdog.close();
            throw e;
        }
        SftpHost host = new SftpHost(address, session, watchdog);
        try {
            host.enter();
            return host;
        } catch (RuntimeException e) {
            host.close();
            throw e;
        }
    }

    private void enter() {
        root = address.path();
        ask("öppna", "", sftp -> {
            posixRename = sftp.getExtension(POSIX_RENAME) != null;
            if (root.equals("~") || root.startsWith("~/")) {
                root = sftp.getHome() + root.substring(1);
            }
            return null;
        });
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public boolean replacesInOneStep() {
        return posixRename;
    }

    @Override
    public List<Item> list(String folder) {
        return ask("läsa mappen", folder, sftp -> {
            List<Item> items = new ArrayList<>();
            if (folder.length() > MAX_PATH) {
                throw new Lie("mappar i mappar utan slut");
            }
            try {
                sftp.ls(path(folder), entry -> {
                    if (!entry.getFilename().equals(".") && !entry.getFilename().equals("..")) {
                        items.add(item(entry));
                    }
                    return ChannelSftp.LsEntrySelector.CONTINUE;
                });
            } catch (SftpException e) {
                if (e.id != ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                    throw e;
                }
            }
            items.sort(Comparator.comparing(Item::name));
            return items;
        });
    }

    private Item item(ChannelSftp.LsEntry entry) {
        String name = entry.getFilename();
        if (name.isEmpty() || name.length() > MAX_NAME || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
            throw new Lie("filnamnet \"" + name.substring(0, Math.min(MAX_NAME, name.length())) + '"');
        }
        if (listed.incrementAndGet() > MAX_LISTED) {
            throw new Lie("fler än " + MAX_LISTED + " filer");
        }
        SftpATTRS is = entry.getAttrs();
        return new Item(name, kind(is), is.getSize(), is.getMTime());
    }

    @Override
    public Optional<Kind> kind(String path) {
        return ask("läsa", path, sftp -> {
            try {
                return Optional.of(kind(sftp.lstat(path(path))));
            } catch (SftpException e) {
                if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private static Kind kind(SftpATTRS is) {
        return is.isLink() ? Kind.LINK : is.isDir() ? Kind.FOLDER : Kind.FILE;
    }

    @Override
    public Optional<byte[]> read(String file, int most) {
        return ask("läsa", file, most, (sftp, wait) -> {
            try {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                sftp.get(path(file), content, wait);
                if (content.size() > most) {
                    throw new Lie("en fil som är längre än " + most + " byte");
                }
                return Optional.of(content.toByteArray());
            } catch (SftpException e) {
                if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    @Override
    public void write(String file, byte[] content) {
        ask("skriva", file, content.length, (sftp, wait) -> {
            sftp.put(new ByteArrayInputStream(content), path(file), wait, ChannelSftp.OVERWRITE);
            return null;
        });
    }

    @Override
    public void setModified(String file, long time) {
        ask("sätta tiden på", file, sftp -> {
            sftp.setMtime(path(file), (int) time);
            return null;
        });
    }

    @Override
    public boolean makeFolder(String folder) {
        return ask("skapa mappen", folder, sftp -> {
            try {
                sftp.mkdir(rawPath(folder));
                return true;
            } catch (SftpException e) {
                // the protocol has no status of its own for what is there already
                if (exists(sftp, folder)) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public boolean link(String file, String second) {
        return attempt("länka " + file + " till", second, sftp -> sftp.hardlink(path(file), path(second)));
    }

    @Override
    public boolean symlink(String target, String link) {
        return attempt("skapa länken", link, sftp -> sftp.symlink(target, path(link)));
    }

    @Override
    public Optional<String> linkTarget(String link) {
        return kind(link).equals(Optional.of(Kind.LINK))
                ? Optional.of(ask("läsa länken", link, sftp -> sftp.readlink(path(link)))) : Optional.empty();
    }

    @Override
    public void rename(String from, String to) {
        ask("byta namn på " + from + " till", to, sftp -> {
            sftp.rename(path(from), path(to));
            return null;
        });
    }

    @Override
    public void replace(String from, String to) {
        ask("byta namn på " + from + " till", to, sftp -> {
            if (!posixRename && exists(sftp, to)) {
                sftp.rm(path(to));
            }
            sftp.rename(path(from), path(to));
            return null;
        });
    }

    @Override
    public boolean delete(String file) {
        return unlessMissing("ta bort", file, sftp -> sftp.rm(path(file)));
    }

    @Override
    public boolean deleteFolder(String folder) {
        return unlessMissing("ta bort mappen", folder, sftp -> sftp.rmdir(path(folder)));
    }

    private boolean exists(ChannelSftp sftp, String file) throws SftpException {
        try {
            sftp.lstat(path(file));
            return true;
        } catch (SftpException e) {
            if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw e;
        }
    }

    /** The path on the host; jsch would take these letters for a pattern, except in a folder that is to be made. */
    private String path(String file) {
        return PATTERN_LETTERS.matcher(rawPath(file)).replaceAll("\\\\$0");
    }

    private String rawPath(String file) {
        return file.isEmpty() ? root : root + "/" + file;
    }

    private interface Question<T> {
        T put(ChannelSftp sftp) throws SftpException;
    }

    private interface Transfer<T> {
        T put(ChannelSftp sftp, Watchdog.Wait wait) throws SftpException;
    }

    /** An answer that no host gives in earnest. */
    private static final class Lie extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Lie(String what) {
            super(what);
        }
    }

    private interface Order {
        void give(ChannelSftp sftp) throws SftpException;
    }

    /** True if it was done, false if the host would not. */
    private boolean attempt(String action, String file, Order order) {
        return ask(action, file, sftp -> {
            try {
                order.give(sftp);
                return true;
            } catch (SftpException e) {
                if (isBroken(e)) {
                    throw e;
                }
                return false;
            }
        });
    }

    private boolean unlessMissing(String action, String file, Order order) {
        return ask(action, file, sftp -> {
            try {
                order.give(sftp);
                return true;
            } catch (SftpException e) {
                if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                    return false;
                }
                throw e;
            }
        });
    }

    private <T> T ask(String action, String file, Question<T> question) {
        return ask(action, file, 0, (sftp, wait) -> question.put(sftp));
    }

    /** @param bytes how many go or come at most */
    private <T> T ask(String action, String file, int bytes, Transfer<T> transfer) {
        ChannelSftp sftp = take(action, file);
        Throwable wrong;
        boolean fine = false;
        try (Watchdog.Wait wait = watchdog.start(bytes)) {
            T answer = transfer.put(sftp, wait);
            fine = true;
            return answer;
        } catch (SftpException | RuntimeException | OutOfMemoryError e) {
            // the library believes what a host says of lengths
            wrong = e;
        } finally {
            giveBack(sftp, fine);
        }
        // asks the host once more, which may allow no more than one channel
        throw fault(action, file, reason(wrong), wrong);
    }

    /** Answers to a question that went wrong may still be on their way, so its channel is of no more use. */
    private void giveBack(ChannelSftp sftp, boolean fine) {
        if (fine) {
            idle.add(sftp);
        } else {
            sftp.disconnect();
            synchronized (this) {
                open--;
            }
        }
    }

    private ChannelSftp take(String action, String file) {
        ChannelSftp free = idle.poll();
        long patience = System.nanoTime() + PATIENCE;
        try {
            while (free == null) {
                free = openChannel(patience);
                if (free == null) {
                    // the channel that is waited for may be lost instead of given back
                    free = idle.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
            return free;
        } catch (JSchException e) {
            // it may have none, or the session has ended and does not know it yet
            throw fault(action, file, watchdog.hasExpired() ? ": " + watchdog.reason()
                    : session.isConnected() ? ": värden svarar inte på SFTP" : ": förbindelsen bröts", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fault(action, file, ": avbrutet", e);
        }
    }

    /** Null where there are as many as the host allows, or where it may not have noticed yet that the last one is closed. */
    private synchronized ChannelSftp openChannel(long patience) throws JSchException {
        if (!session.isConnected()) {
            throw new JSchException("the session has ended");
        }
        if (open >= most) {
            return null;
        }
        try (Watchdog.Wait wait = watchdog.start(0)) {
            ChannelSftp channel = (ChannelSftp) session.openChannel("sftp");
            if (channel == null) {
                // what the library answers if the session ends meanwhile
                throw new JSchException("session is down");
            }
            // without a time of its own it notices at once that the session has ended, and gives up after 20 s
            channel.connect();
            channel.setBulkRequests(REQUESTS_AHEAD);
            open++;
            answered = true;
            return channel;
        } catch (JSchException e) {
            if (watchdog.hasExpired() || !session.isConnected() || open == 0 && (!answered || System.nanoTime() > patience)) {
                throw e;
            }
            most = Math.max(1, open);
            return null;
        }
    }

    private UncheckedIOException fault(String action, String file, String reason, Throwable cause) {
        return new UncheckedIOException("kunde inte " + action + " " + (file.isEmpty() ? root : file) + " på " + address.host()
                + reason, new IOException(cause.getMessage(), cause));
    }

    private String reason(Throwable wrong) {
        if (watchdog.hasExpired()) {
            return ": " + watchdog.reason();
        }
        Throwable lie = wrong instanceof SftpException ? wrong.getCause() : wrong;
        if (lie instanceof RuntimeException || lie instanceof OutOfMemoryError) {
            return LIE + lie.getMessage();
        }
        if (!(wrong instanceof SftpException e) || isBroken(e)) {
            return ": förbindelsen bröts";
        }
        return switch (e.id) {
            case ChannelSftp.SSH_FX_BAD_MESSAGE -> LIE + e.getMessage();
            case ChannelSftp.SSH_FX_PERMISSION_DENIED -> ": åtkomst nekad";
            case ChannelSftp.SSH_FX_NO_SUCH_FILE -> ": vägen dit finns inte";
            default -> isFull() ? ": disken är full" : "";
        };
    }

    /** A host's own answer has no cause. */
    private boolean isBroken(SftpException e) {
        return e.getCause() != null || !session.isConnected();
    }

    private boolean isFull() {
        return ask("läsa", "", sftp -> {
            try {
                SftpStatVFS disk = sftp.statVFS(path(""));
                return disk.getAvailForNonRoot() * 1024 < ROOM || disk.getINodes() > 0 && disk.getAvailINodes() == 0;
            } catch (SftpException e) {
                if (isBroken(e)) {
                    throw e;
                }
                // a host that cannot tell how much room there is
                return false;
            }
        });
    }

    @Override
    public void close() {
        try (watchdog; Watchdog.Wait wait = watchdog.start(0)) {
            // says goodbye to the host, which may not listen
            session.disconnect();
        }
    }
}
