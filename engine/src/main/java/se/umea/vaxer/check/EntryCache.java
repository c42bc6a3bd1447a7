package se.umea.vaxer.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What content files came to, for whoever reviews a folder time and again: one that holds the same is not judged anew. */
public final class EntryCache {

    private record Known(byte[] bytes, Entry entry) {
    }

    /** By their names as they are written: some systems hold paths equal that differ in case. */
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private LocalDate day = LocalDate.MIN;

    /** Has every file judged anew, as what they are judged by may have changed: settings, words, the contract. */
    public void forget() {
        known.clear();
    }

    /** @param today the day that the reader judges by */
    List<Entry> read(List<Path> files, EntryReader reader, LocalDate today) {
        if (!today.equals(day)) {
            forget();
            day = today;
        }
        known.keySet().retainAll(files.stream().map(Path::toString).collect(Collectors.toSet()));
        return files.parallelStream().map(file -> read(file, reader)).toList();
    }

    private Entry read(Path file, EntryReader reader) {
        return reader.read(file, bytes -> {
            Known before = known.get(file.toString());
            if (before != null && Arrays.equals(before.bytes(), bytes)) {
                return before.entry();
            }
            Entry entry = reader.read(file, bytes);
            known.put(file.toString(), new Known(bytes, entry));
            return entry;
        });
    }
}
