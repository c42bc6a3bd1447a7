package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything in a folder of a host and in the folders below it.
 *
 * @param files   files and links by path below the folder
 * @param folders the folders below it
 */
record FileTree(SortedMap<String, Host.Item> files, SortedSet<String> folders) {

    static final FileTree EMPTY = new FileTree(new TreeMap<>(), new TreeSet<>());

    /** Returns the folders that files are in, and those around them. */
    static SortedSet<String> foldersOf(Collection<String> files) {
        SortedSet<String> folders = new TreeSet<>();
        for (String file : files) {
            for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
                folders.add(file.substring(0, slash));
            }
        }
        return folders;
    }

    boolean isFile(String path) {
        return files.containsKey(path) && files.get(path).kind() == Host.Kind.FILE;
    }

    /** Returns in which files this differs from a list of sizes. */
    SortedSet<String> differences(Map<String, Long> sizes) {
        SortedSet<String> wrong = new TreeSet<>();
        sizes.forEach((path, size) -> {
            if (!files.containsKey(path)) {
                wrong.add(text("publish.missing", path));
            } else if (!isFile(path)) {
                wrong.add(text("publish.is-link", path));
            } else if (files.get(path).size() != size) {
                wrong.add(text("publish.wrong-size", path, files.get(path).size(), size));
            }
        });
        files.keySet().stream().filter(path -> !sizes.containsKey(path)).forEach(path -> wrong.add(text("publish.stray", path)));
        return wrong;
    }
}
