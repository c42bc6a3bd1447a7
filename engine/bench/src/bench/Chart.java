package bench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * The measurements as a picture: seconds over pages, both axes logarithmic, one line for each generator.
 *
 * @param results by size, then by generator
 */
record Chart(Map<Integer, Map<String, Measurement>> results) {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int RIGHT = 130;
    private static final int TOP = 50;
    private static final int BOTTOM = 50;
    private static final Map<String, String> STYLES = Map.of("vaxer", "v", "Hugo", "h", "Eleventy", "e", "stock JBake", "s");

    String svg() {
        StringBuilder svg = new StringBuilder("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="t d">
            <title id="t">Time to bake a site</title>
            <desc id="d">%s</desc>
            <style>
            text { font: 13px system-ui, sans-serif; fill: #1d2b2f }
            rect { fill: #fdfcf8 } .grid { stroke: #d5dad6 }
            polyline { fill: none; stroke-width: 3; stroke-linejoin: round }
            .v { stroke: #0b5560 } .h { stroke: #a8481f } .e { stroke: #6b5a9a } .s { stroke: #6f7674 } polyline.s { stroke-dasharray: 6 4 }
            circle { fill: #fdfcf8; stroke-width: 3 }
            </style>
            <rect width="%d" height="%d"/>
            <text x="%d" y="28" font-weight="bold">Seconds for the whole process, by number of pages (both scales logarithmic)</text>
            """.formatted(WIDTH, HEIGHT, description(), WIDTH, HEIGHT, LEFT));
        for (double seconds : List.of(0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0)) {
            if (seconds >= least() && seconds <= most()) {
                svg.append(format("<path class=\"grid\" d=\"M%d %.1fH%d\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s s</text>\n",
                    LEFT, y(seconds), WIDTH - RIGHT, LEFT - 8, y(seconds) + 4, plain(seconds)));
            }
        }
        for (int size : results.keySet()) {
            svg.append(format("<path class=\"grid\" d=\"M%.1f %dV%d\"/><text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>\n",
                x(size), TOP, HEIGHT - BOTTOM, x(size), HEIGHT - BOTTOM + 20, size));
        }
        lines().forEach((name, points) -> line(svg, name, points));
        labels(svg);
        return svg.append("</svg>\n").toString();
    }

    private void line(StringBuilder svg, String name, Map<Integer, Double> points) {
        String style = STYLES.get(name);
        StringBuilder line = new StringBuilder();
        points.forEach((size, seconds) -> line.append(format("%.1f,%.1f ", x(size), y(seconds))));
        svg.append(format("<polyline class=\"%s\" points=\"%s\"/>\n", style, line.toString().strip()));
        points.forEach((size, seconds) -> svg.append(format("<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>\n",
            style, x(size), y(seconds))));
    }

    /** Each line's name stands at its end; below the one above it where the two would touch. */
    private void labels(StringBuilder svg) {
        Map<String, Map<Integer, Double>> lines = lines();
        double lowest = 0;
        for (String name : lines.keySet().stream().sorted(Comparator.comparing(line -> y(end(lines.get(line))))).toList()) {
            double seconds = end(lines.get(name));
            double y = Math.max(y(seconds) + 4, lowest + 16);
            svg.append(format("<text x=\"%.1f\" y=\"%.1f\">%s %.2f s</text>\n",
                x(new TreeSet<>(lines.get(name).keySet()).last()) + 10, y, name, seconds));
            lowest = y;
        }
    }

    private static double end(Map<Integer, Double> points) {
        return points.get(new TreeSet<>(points.keySet()).last());
    }

    private Map<String, Map<Integer, Double>> lines() {
        Map<String, Map<Integer, Double>> lines = new LinkedHashMap<>();
        results.forEach((size, measured) -> measured.forEach((name, measurement) ->
            lines.computeIfAbsent(name, key -> new LinkedHashMap<>()).put(size, measurement.seconds())));
        return lines;
    }

    private String description() {
        StringBuilder words = new StringBuilder();
        results.forEach((size, measured) -> {
            words.append(format("%,d pages: ", size));
            measured.forEach((name, measurement) -> words.append(format("%s %.2f s, ", name, measurement.seconds())));
            words.replace(words.length() - 2, words.length(), ". ");
        });
        return words.toString().strip();
    }

    private double least() {
        return lines().values().stream().flatMap(line -> line.values().stream()).mapToDouble(s -> s).min().orElse(1) * 0.8;
    }

    private double most() {
        return lines().values().stream().flatMap(line -> line.values().stream()).mapToDouble(s -> s).max().orElse(1) * 1.25;
    }

    private double x(double size) {
        TreeSet<Integer> sizes = new TreeSet<>(results.keySet());
        double share = sizes.size() < 2 ? 0.5 : Math.log(size / sizes.first()) / Math.log(1.0 * sizes.last() / sizes.first());
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double y(double seconds) {
        double share = Math.log(seconds / least()) / Math.log(most() / least());
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }

    private static String plain(double seconds) {
        return seconds < 1 ? String.valueOf(seconds) : String.valueOf((long) seconds);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
