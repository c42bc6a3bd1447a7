package se.umea.vaxer.publish;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records the lines that a publication prints. */
final class Lines implements ProgressListener {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void say(String line) {
        lines.add(line);
    }

    @Override
    public void sent(int files, int allFiles, long bytes, long allBytes) {
        // only lines that stay on the screen are recorded
    }

    List<String> all() {
        return List.copyOf(lines);
    }
}
