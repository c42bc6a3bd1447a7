package se.umea.vaxer.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
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

/** A folder on this machine, or one that is mounted on it. */
final class FolderHost implements Host {

    private static final int LANES = 4;

    private final Path root;

    private FolderHost(Path root) {
        this.root = root;
    }

    static FolderHost open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        if (root.getParent() == null || !Files.isDirectory(root.getParent())) {
            throw new IllegalArgumentException("mappen som " + root + " ska ligga i finns inte; skapa den, eller rätta adressen");
        }
        return new FolderHost(root);
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public boolean replacesInOneStep() {
        return true;
    }

    @Override
    public List<Item> list(String folder) {
        List<Item> items = new ArrayList<>();
        try (Stream<Path> all = Files.list(root.resolve(folder))) {
            for (Path path : (Iterable<Path>) all::iterator) {
                item(path).ifPresent(items::add);
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw fault("läsa mappen", folder, e);
        }
        items.sort(Comparator.comparing(Item::name));
        return items;
    }

    @Override
    public Optional<Kind> kind(String path) {
        try {
            return item(root.resolve(path)).map(Item::kind);
        } catch (IOException e) {
            throw fault("läsa", path, e);
        }
    }

    /** Empty where there is nothing, or somebody deletes it just now. */
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
    public Optional<byte[]> read(String file, int most) {
        try (InputStream in = Files.newInputStream(root.resolve(file))) {
            byte[] content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw new IOException("är längre än " + most + " byte");
            }
            return Optional.of(content);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw fault("läsa", file, e);
        }
    }

    @Override
    public void write(String file, byte[] content) {
        try {
            Files.write(root.resolve(file), content);
        } catch (IOException e) {
            throw fault("skriva", file, e);
        }
    }

    @Override
    public void setModified(String file, long time) {
        try {
            Files.setLastModifiedTime(root.resolve(file), FileTime.from(time, TimeUnit.SECONDS));
        } catch (IOException e) {
            throw fault("sätta tiden på", file, e);
        }
    }

    @Override
    public boolean makeFolder(String folder) {
        try {
            Files.createDirectory(root.resolve(folder));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw fault("skapa mappen", folder, e);
        }
    }

    /** A copy does as well where the file system has no second names: nothing travels. */
    @Override
    public boolean link(String file, String second) {
        try {
            Files.createLink(root.resolve(second), root.resolve(file));
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return copy(file, second);
        }
    }

    private boolean copy(String file, String second) {
        try {
            Files.copy(root.resolve(file), root.resolve(second), StandardCopyOption.COPY_ATTRIBUTES);
            return true;
        } catch (IOException e) {
            throw fault("kopiera " + file + " till", second, e);
        }
    }

    @Override
    public boolean symlink(String target, String link) {
        try {
            Files.createSymbolicLink(root.resolve(link), Path.of(target));
            return true;
        } catch (FileAlreadyExistsException e) {
            throw fault("skapa länken", link, e);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    @Override
    public Optional<String> linkTarget(String link) {
        Path path = root.resolve(link);
        try {
            return Files.isSymbolicLink(path) ? Optional.of(Files.readSymbolicLink(path).toString()) : Optional.empty();
        } catch (IOException e) {
            throw fault("läsa länken", link, e);
        }
    }

    @Override
    public void rename(String from, String to) {
        move(from, to);
    }

    @Override
    public void replace(String from, String to) {
        move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private void move(String from, String to, StandardCopyOption... how) {
        try {
            Files.move(root.resolve(from), root.resolve(to), how);
        } catch (IOException e) {
            throw fault("byta namn på " + from + " till", to, e);
        }
    }

    @Override
    public boolean delete(String file) {
        try {
            return Files.deleteIfExists(root.resolve(file));
        } catch (IOException e) {
            throw fault("ta bort", file, e);
        }
    }

    @Override
    public boolean deleteFolder(String folder) {
        try {
            return Files.deleteIfExists(root.resolve(folder));
        } catch (DirectoryNotEmptyException e) {
            throw fault("ta bort mappen, som inte är tom,", folder, e);
        } catch (IOException e) {
            throw fault("ta bort mappen", folder, e);
        }
    }

    private UncheckedIOException fault(String action, String path, IOException cause) {
        return new UncheckedIOException("kunde inte " + action + " " + root.resolve(path) + reason(cause), cause);
    }

    private String reason(IOException cause) {
        try {
            if (Files.isDirectory(root) && Files.getFileStore(root).getUsableSpace() == 0) {
                return ": disken är full";
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return cause instanceof AccessDeniedException ? ": åtkomst nekad" : "";
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
