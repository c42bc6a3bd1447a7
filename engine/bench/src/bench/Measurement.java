package bench;

import java.util.ArrayList;
import java.util.List;

/** What the runs of one generator at one size took: medians of wall time, processor time and peak memory. */
final class Measurement {

    /**
     * One run of a whole process.
     *
     * @param seconds   wall time
     * @param processor seconds of all processors together; 0 where it could not be measured
     * @param kilobytes peak resident memory; 0 where it could not be measured
     */
    record Run(double seconds, double processor, long kilobytes) {
    }

    private final List<Run> runs = new ArrayList<>();

    void add(Run run) {
        runs.add(run);
    }

    double seconds() {
        return runs.stream().mapToDouble(Run::seconds).sorted().toArray()[runs.size() / 2];
    }

    double processor() {
        return runs.stream().mapToDouble(Run::processor).sorted().toArray()[runs.size() / 2];
    }

    double megabytes() {
        return runs.stream().mapToLong(Run::kilobytes).sorted().toArray()[runs.size() / 2] / 1024.0;
    }

    int count() {
        return runs.size();
    }
}
