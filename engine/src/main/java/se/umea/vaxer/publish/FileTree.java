package se.umea.vaxer.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * All that lies in a folder on a host, whatever its depth.
 *
 * @param files   files and links by path below the folder
 * @param folders the folders below it
 */
record FileTree(SortedMap<String, Host.Item> files, TreeSet<String> folders) {

    static final FileTree EMPTY = new FileTree(new TreeMap<>(), new TreeSet<>());

    /** Reads a folder and those below it; nothing if there is no such folder, or a link by its name. */
    static FileTree read(Host host, WorkerPool lanes, String root) {
        if (!host.kind(root).equals(Optional.of(Host.Kind.FOLDER))) {
            return EMPTY;
        }
        SortedMap<String, Host.Item> files = new ConcurrentSkipListMap<>();
        Set<String> folders = new ConcurrentSkipListSet<>();
        Collection<String> level = List.of("");
        while (!level.isEmpty()) {
            Set<String> next = new ConcurrentSkipListSet<>();
            lanes.each(level, folder -> host.list(join(root, folder)).forEach(item -> {
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

    /** Makes the folders that the files need, the outer ones first. */
    static void makeFolders(Host host, WorkerPool lanes, String root, Collection<String> files) {
        List<String> ordered = new ArrayList<>(foldersOf(files));
        ordered.sort(Comparator.comparingInt(FileTree::depth).thenComparing(Comparator.naturalOrder()));
        for (int from = 0; from < ordered.size();) {
            int depth = depth(ordered.get(from));
            List<String> level = ordered.stream().filter(folder -> depth(folder) == depth).toList();
            lanes.each(level, folder -> host.makeFolder(join(root, folder)));
            from += level.size();
        }
    }

    /** The folders that files lie in, and those around them. */
    static SortedSet<String> foldersOf(Collection<String> files) {
        SortedSet<String> folders = new TreeSet<>();
        for (String file : files) {
            for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
                folders.add(file.substring(0, slash));
            }
        }
        return folders;
    }

    /** Deletes a folder and all that is in it; links in it are deleted and not followed, and a link in its place is left alone. */
    static void delete(Host host, WorkerPool lanes, String root) {
        if (!host.kind(root).equals(Optional.of(Host.Kind.FOLDER))) {
            return;
        }
        FileTree tree = read(host, lanes, root);
        lanes.each(tree.files().keySet(), file -> host.delete(join(root, file)));
        tree.folders().descendingSet().forEach(folder -> host.deleteFolder(join(root, folder)));
        host.deleteFolder(root);
    }

    static String join(String folder, String name) {
        return folder.isEmpty() ? name : name.isEmpty() ? folder : folder + "/" + name;
    }

    private static int depth(String path) {
        return (int) path.chars().filter(letter -> letter == '/').count();
    }

    boolean isFile(String path) {
        return files.containsKey(path) && files.get(path).kind() == Host.Kind.FILE;
    }

    /** What is here and has another size than it should, or is missing, or should not be here. */
    List<String> differences(Map<String, Long> sizes) {
        List<String> wrong = new ArrayList<>();
        sizes.forEach((path, size) -> {
            Host.Item item = files.get(path);
            if (item == null) {
                wrong.add(path + " saknas");
            } else if (item.kind() != Host.Kind.FILE) {
                wrong.add(path + " är en länk");
            } else if (item.size() != size) {
                wrong.add(path + " är " + item.size() + " byte i stället för " + size);
            }
        });
        files.keySet().stream().filter(path -> !sizes.containsKey(path)).forEach(path -> wrong.add(path + " hör inte dit"));
        return wrong;
    }
}
