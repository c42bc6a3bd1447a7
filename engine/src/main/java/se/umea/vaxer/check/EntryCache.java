package se.umea.vaxer.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Remembers checked content files, so that those whose bytes are the same are not checked again. */
public final class EntryCache {

    private record Known(byte[] bytes, Entry entry) {
    }

    /** By names, as some systems hold paths equal that differ in case. */
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private LocalDate day = LocalDate.MIN;
    private final ContactChanges contacts = ContactChanges.ofEnvironment();

    /** Forgets all files: the settings, words or schema that they are checked by may have changed. */
    public void forget() {
        known.clear();
    }

    ContactChanges contacts() {
        return contacts;
    }

    /** @param today the day that the reader checks by */
    List<Entry> read(List<Path> files, EntryReader reader, LocalDate today) {
        if (!today.equals(day)) {
            forget();
            day = today;
        }
        known.keySet().retainAll(files.stream().map(Path::toString).collect(Collectors.toSet()));
        return files.parallelStream().map(file -> reader.read(file, bytes -> {
            Known before = known.get(file.toString());
            Known now = before != null && Arrays.equals(before.bytes(), bytes) ? before : new Known(bytes, reader.read(file, bytes));
            known.put(file.toString(), now);
            return now.entry();
        })).toList();
    }
}
