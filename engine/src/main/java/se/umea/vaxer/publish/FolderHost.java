package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder on this machine, or mounted on it. */
record FolderHost(Path root) implements Host {

    private interface Operation<T> {
        T run(Path path) throws IOException;
    }

    static FolderHost open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        if (root.getParent() == null || !Files.isDirectory(root.getParent())) {
            throw new IllegalArgumentException(text("publish.no-parent", root));
        }
        return new FolderHost(root);
    }

    @Override
    public Host subfolder(String path) {
        return new FolderHost(root.resolve(path));
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public boolean replacesAtomically() {
        return true;
    }

    @Override
    public List<Item> list(String folder) {
        return run("list", folder, List.of(), path -> {
            List<Item> items = new ArrayList<>();
            try (Stream<Path> all = Files.list(path)) {
                for (Path file : (Iterable<Path>) all::iterator) {
                    item(file).ifPresent(items::add);
                }
            }
            items.sort(Comparator.comparing(Item::name));
            return items;
        });
    }

    @Override
    public Optional<Kind> kind(String path) {
        return run("read", path, Optional.empty(), file -> item(file).map(Item::kind));
    }

    /** Returns nothing for a file that is being deleted. */
    private static Optional<Item> item(Path path) throws IOException {
        try {
            BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Kind kind = is.isSymbolicLink() ? Kind.LINK : is.isDirectory() ? Kind.FOLDER : Kind.FILE;
            return Optional.of(new Item(path.getFileName().toString(), kind, is.size(), is.lastModifiedTime().to(TimeUnit.SECONDS)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<byte[]> read(String file, int maxBytes) {
        return run("read", file, Optional.empty(), path -> {
            try (InputStream in = Files.newInputStream(path)) {
                byte[] content = in.readNBytes(maxBytes + 1);
                if (content.length > maxBytes) {
                    throw new IOException(text("publish.invalid-response.length", maxBytes));
                }
                return Optional.of(content);
            }
        });
    }

    @Override
    public void write(String file, byte[] content) {
        run("write", file, null, path -> Files.write(path, content));
    }

    @Override
    public void setModified(String file, long time) {
        run("set-time", file, null, path -> Files.setLastModifiedTime(path, FileTime.from(time, TimeUnit.SECONDS)));
    }

    @Override
    public boolean makeFolder(String folder) {
        return run("make-folder", folder, null, path -> {
            try {
                Files.createDirectory(path);
                return true;
            } catch (FileAlreadyExistsException e) {
                return false;
            }
        });
    }

    @Override
    public boolean link(String file, String second) {
        return run("link", second, null, path -> {
            try {
                Files.createLink(path, root.resolve(file));
            } catch (IOException | UnsupportedOperationException e) {
                Files.copy(root.resolve(file), path, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return true;
        }, file);
    }

    @Override
    public boolean symlink(String target, String link) {
        return run("symlink", link, null, path -> {
            try {
                Files.createSymbolicLink(path, Path.of(target));
                return true;
            } catch (FileAlreadyExistsException e) {
                throw e;
            } catch (IOException | UnsupportedOperationException e) {
                return false;
            }
        });
    }

    @Override
    public Optional<String> linkTarget(String link) {
        return run("read-link", link, Optional.empty(),
                path -> Files.isSymbolicLink(path) ? Optional.of(Files.readSymbolicLink(path).toString()) : Optional.empty());
    }

    @Override
    public void rename(String from, String to) {
        run("rename", to, null, path -> Files.move(root.resolve(from), path, StandardCopyOption.ATOMIC_MOVE), from);
    }

    @Override
    public boolean delete(String path) {
        return run("delete", path, false, Files::deleteIfExists);
    }

    /** @param missing the result if the file does not exist; null if that is a failure */
    private <T> T run(String action, String path, T missing, Operation<T> operation, Object... from) {
        Path file = root.resolve(path);
        try {
            return operation.run(file);
        } catch (IOException e) {
            if (missing != null && e instanceof NoSuchFileException) {
                return missing;
            }
            throw Host.failure(action, e instanceof AccessDeniedException ? text("publish.reason.denied")
                    : isFull() ? text("publish.reason.disk-full") : "", e, from.length == 0 ? file : from[0], file);
        }
    }

    private boolean isFull() {
        try {
            return Files.isDirectory(root) && Files.getFileStore(root).getUsableSpace() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
