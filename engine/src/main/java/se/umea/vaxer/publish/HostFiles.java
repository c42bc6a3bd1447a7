package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import se.umea.vaxer.html.Hash;

/** Works on many files of a host, several at a time, and reads back what it sends. */
record HostFiles(Host host, ProgressListener progress, ExecutorService threads) implements AutoCloseable {

    static final int MAX_PARALLEL = 8;

    private static final int MAX_ATTEMPTS = 3;

    HostFiles(Host host, ProgressListener progress) {
        this(host, progress, Executors.newFixedThreadPool(MAX_PARALLEL, daemon("publish")));
    }

    static ThreadFactory daemon(String name) {
        return BasicThreadFactory.builder().namingPattern(name).daemon().build();
    }

    /** Returns when all is done; the first failure stops the rest, and is thrown when what was under way has ended. */
    <T> void each(Collection<T> things, Consumer<T> work) {
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        CompletableFuture.allOf(things.stream().map(thing -> CompletableFuture.runAsync(() -> {
            if (failure.get() == null) {
                try {
                    work.accept(thing);
                } catch (RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
            }
        }, threads)).toArray(CompletableFuture[]::new)).join();
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    /** Returns what is in a folder; nothing if there is no such folder, or a link in its place. */
    FileTree tree(String root) {
        if (!host.isFolder(root)) {
            return FileTree.EMPTY;
        }
        SortedMap<String, Host.Item> files = new ConcurrentSkipListMap<>();
        Set<String> folders = new ConcurrentSkipListSet<>();
        for (Collection<String> level = List.of(""); !level.isEmpty();) {
            Set<String> next = new ConcurrentSkipListSet<>();
            each(level, folder -> host.list(join(root, folder)).forEach(item -> {
                String path = join(folder, item.name());
                if (item.kind() == Host.Kind.FOLDER) {
                    next.add(path);
                } else {
                    files.put(path, item);
                }
            }));
            folders.addAll(next);
            level = next;
        }
        return new FileTree(files, new TreeSet<>(folders));
    }

    /** Creates a folder, and those in it that files need. */
    void makeFolders(String root, Collection<String> files) {
        host.makeFolder(root);
        new TreeMap<>(FileTree.foldersOf(files).stream().collect(Collectors.groupingBy(folder -> folder.split("/").length)))
                .values().forEach(level -> each(level, folder -> host.makeFolder(join(root, folder))));
    }

    /** Deletes a folder and everything in it; links in it are not followed, and a link in its place is left alone. */
    void deleteTree(String root) {
        if (host.isFolder(root)) {
            FileTree tree = tree(root);
            each(tree.files().keySet(), file -> host.delete(join(root, file)));
            tree.folders().stream().sorted(Comparator.reverseOrder()).forEach(folder -> host.delete(join(root, folder)));
            host.delete(root);
        }
    }

    /** Links files of one folder into another; returns those that the host cannot link. */
    Set<String> link(String from, String to, Set<String> paths) {
        Set<String> refused = new ConcurrentSkipListSet<>();
        each(paths, path -> {
            if (!refused.isEmpty() || !host.link(join(from, path), join(to, path))) {
                refused.add(path);
            }
        });
        return refused;
    }

    /** Links files of one folder into another, or copies them through this machine. */
    void copy(String from, String to, Set<String> paths) {
        each(link(from, to, paths), path -> host.write(join(to, path), host.read(join(from, path)).orElseThrow()));
    }

    /** @param modified the time that each file gets, in seconds since 1970 */
    void send(Collection<SiteFile> files, String folder, ToLongFunction<SiteFile> modified) {
        AtomicInteger count = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        long allBytes = files.stream().mapToLong(SiteFile::size).sum();
        each(files, file -> {
            String path = join(folder, file.path());
            write(path, file.content(), file.sha256());
            host.setModified(path, modified.applyAsLong(file));
            progress.sent(count.incrementAndGet(), files.size(), bytes.addAndGet(file.size()), allBytes);
        });
    }

    /** Writes a small file. */
    void write(String file, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        write(file, bytes, Hash.hex(bytes));
    }

    private void write(String file, byte[] content, String sha256) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            host.write(file, content);
            if (host.read(file, content.length).map(Hash::hex).filter(sha256::equals).isPresent()) {
                return;
            }
            progress.say(text(attempt < MAX_ATTEMPTS ? "publish.incomplete-again" : "publish.incomplete", file));
        }
        throw new UncheckedIOException(text("publish.incomplete-failed", file, MAX_ATTEMPTS),
                new IOException(text("publish.not-returned", host.name())));
    }

    /** Returns the content of a text file; empty if it does not exist. */
    Optional<String> readText(String file) {
        return host.read(file).map(content -> new String(content, StandardCharsets.UTF_8));
    }

    static String join(String folder, String name) {
        return folder.isEmpty() ? name : name.isEmpty() ? folder : folder + "/" + name;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
