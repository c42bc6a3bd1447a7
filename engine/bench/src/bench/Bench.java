package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bakes the same generated activities with several generators, in turn, and prints what it took. */
public final class Bench {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final Path DISK = Path.of("target/bench/sites");
    private static final int STOCK_LIMIT = 1_000;

    private Bench() {
    }

    /**
     * Arguments: {@code --runs R} (7 at most for each size, unless given), {@code --stock} (stock at every size),
     * {@code --alone} (vaxer only), {@code --work DIR} (where the sites are made and baked; in memory, unless given),
     * sizes.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<Integer> sizes = new ArrayList<>();
        int runs = 0;
        boolean stockAlways = false;
        boolean alone = false;
        Path work = Files.isWritable(MEMORY) ? MEMORY.resolve("vaxer-bench") : DISK;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--runs" -> runs = Integer.parseInt(args[++i]);
                case "--stock" -> stockAlways = true;
                case "--alone" -> alone = true;
                case "--work" -> work = Path.of(args[++i]);
                default -> sizes.add(Integer.parseInt(args[i]));
            }
        }
        boolean published = sizes.isEmpty();
        if (published) {
            sizes.addAll(List.of(17, 1_000, 4_000, 16_000));
        }
        Map<Integer, Map<String, Measurement>> results = new TreeMap<>();
        for (int size : sizes) {
            int rounds = runs > 0 ? runs : size <= 1_000 ? 7 : size <= 4_000 ? 5 : 3;
            List<String> leftOut = alone ? List.of("Hugo", "Eleventy", "stock JBake")
                : stockAlways || size <= STOCK_LIMIT ? List.of() : List.of("stock JBake");
            results.put(size, measure(folder(work, size), size, rounds, leftOut));
        }
        Map<Integer, Map<String, Measurement>> onDisk = new TreeMap<>();
        if (published && work.startsWith(MEMORY)) {
            for (int size : List.of(4_000, 16_000)) {
                onDisk.put(size, measure(folder(DISK, size), size, size <= 4_000 ? 5 : 3, List.of("stock JBake")));
            }
        }
        Report report = new Report(results, onDisk, Warm.median(folder(work, 17).resolve("vaxer")));
        System.out.print(report.text());
        if (published) {
            Files.writeString(Path.of("engine/bench/result.txt"), report.text());
            Files.writeString(Path.of("engine/bench/result.svg"), new Chart(results).svg());
        }
    }

    private static Path folder(Path work, int size) {
        return work.toAbsolutePath().resolve(String.valueOf(size));
    }

    private static Map<String, Measurement> measure(Path folder, int size, int rounds, List<String> leftOut)
            throws IOException, InterruptedException {
        List<Generator> generators = new ArrayList<>();
        for (Generator generator : Generator.all(folder)) {
            if (leftOut.contains(generator.name())) {
                continue;
            }
            if (!generator.installed()) {
                System.err.println("bench: " + generator.name() + " is not installed and is left out");
                continue;
            }
            generators.add(generator);
        }
        Sites.write(folder, size);
        Map<String, Measurement> measured = new LinkedHashMap<>();
        for (Generator generator : generators) {
            System.err.println("bench: " + size + " pages, " + generator.name() + ", unmeasured");
            generator.bake();
            generator.requirePages(size + 1);
            measured.put(generator.name(), new Measurement());
        }
        for (int round = 1; round <= rounds; round++) {
            for (Generator generator : generators) {
                measured.get(generator.name()).add(generator.bake());
                generator.requirePages(size + 1);
            }
            System.err.println("bench: " + size + " pages, round " + round + " of " + rounds);
        }
        if (measured.containsKey("stock JBake")) {
            Folders.requireSame(folder.resolve("stock/out"), folder.resolve("vaxer/out"));
        }
        return measured;
    }
}
