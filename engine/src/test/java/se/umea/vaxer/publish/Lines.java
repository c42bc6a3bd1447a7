package se.umea.vaxer.publish;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what a publication says. */
final class Lines implements ProgressListener {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void say(String line) {
        lines.add(line);
    }

    @Override
    public void sent(int files, int allFiles, long bytes, long allBytes) {
        // only what stays on the screen is remembered
    }

    List<String> all() {
        return List.copyOf(lines);
    }
}
