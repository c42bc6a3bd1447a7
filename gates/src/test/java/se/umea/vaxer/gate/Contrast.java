package se.umea.vaxer.gate;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Measures how texts and marks stand out, against every pixel of the ground that is really painted behind them. */
final class Contrast {

    /** A channel's part of the light, by its value: WCAG 2.2, definition of relative luminance. */
    private static final double[] LINEAR = IntStream.rangeClosed(0, 255).mapToDouble(value -> value / 255.0)
            .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4)).toArray();

    private Contrast() {
    }

    /** @param marks selects the drawings that have to be seen */
    static List<String> faults(Browser browser, int width, String marks) throws IOException {
        List<Map<?, ?>> painted = painted(browser, width, marks);
        browser.result("unpaint.js", marks);
        Raster ground = image(browser);
        browser.run("document.adoptedStyleSheets = []");
        return faults(painted, item -> ratio(ground, (List<?>) item.get("colors"), (List<?>) item.get("places")));
    }

    /**
     * The same where the system's colors are forced upon the page: then nobody but the screen can tell what color a
     * text has, and it is seen if some of its pixels stand out enough.
     */
    static List<String> faultsInForcedColors(Browser browser, int width, String marks) throws IOException {
        List<Map<?, ?>> painted = painted(browser, width, marks);
        Raster screen = image(browser);
        return faults(painted, item -> colors(screen, (List<?>) item.get("places")).stream()
                .mapToDouble(color -> ratio(luminance((List<?>) item.get("ground")), luminance(color))).max().orElse(0));
    }

    private static List<Map<?, ?>> painted(Browser browser, int width, String marks) {
        browser.size(width, 900);
        browser.size(width, ((Number) browser.run("return document.documentElement.scrollHeight")).intValue());
        List<Map<?, ?>> items = new ArrayList<>();
        for (Object item : (List<?>) browser.result("painted.js", marks, Limits.CONTRAST)) {
            items.add((Map<?, ?>) item);
        }
        return items;
    }

    private static Raster image(Browser browser) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(browser.window()))).getRaster();
    }

    private static List<String> faults(List<Map<?, ?>> painted, ToDoubleFunction<Map<?, ?>> contrast) {
        List<String> faults = new ArrayList<>();
        for (Map<?, ?> item : painted) {
            double ratio = contrast.applyAsDouble(item);
            if (ratio < number(item.get("least"))) {
                faults.add(String.format(Locale.ROOT, "%.2f:1 %s", ratio, item.get("what")));
            }
        }
        return faults;
    }

    /** The contrast of the color that stands out best where it stands out least. */
    private static double ratio(Raster image, List<?> colors, List<?> places) {
        Set<Integer> ground = colors(image, places);
        double best = 0;
        for (Object color : colors) {
            List<?> rgba = (List<?>) color;
            if (number(rgba.get(3)) == 255) {
                best = Math.max(best, leastRatio(ground, luminance(rgba)));
            }
        }
        return best;
    }

    private static double leastRatio(Set<Integer> ground, double luminance) {
        return ground.stream().mapToDouble(color -> ratio(luminance, luminance(color))).min().orElse(0);
    }

    /** The colors of the pixels whole within these places, as the edges fall between pixels. */
    private static Set<Integer> colors(Raster image, List<?> places) {
        Set<Integer> colors = new HashSet<>();
        int bands = image.getNumBands();
        for (Object place : places) {
            List<?> edges = (List<?>) place;
            int left = (int) number(edges.get(0)) + 1;
            int top = (int) number(edges.get(1)) + 1;
            int width = Math.min((int) number(edges.get(2)) - 1, image.getWidth()) - left;
            int height = Math.min((int) number(edges.get(3)) - 1, image.getHeight()) - top;
            int[] samples = width > 0 && height > 0 ? image.getPixels(left, top, width, height, (int[]) null) : new int[0];
            int last = -1;
            for (int i = 0; i < samples.length; i += bands) {
                int color = samples[i] << 16 | samples[i + 1] << 8 | samples[i + 2];
                if (color != last) {
                    colors.add(color);
                    last = color;
                }
            }
        }
        return colors;
    }

    /** WCAG 2.2, definition of contrast ratio. */
    private static double ratio(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(List<?> rgb) {
        return luminance((int) number(rgb.get(0)) << 16 | (int) number(rgb.get(1)) << 8 | (int) number(rgb.get(2)));
    }

    /** WCAG 2.2, definition of relative luminance. */
    private static double luminance(int rgb) {
        return 0.2126 * LINEAR[rgb >> 16 & 255] + 0.7152 * LINEAR[rgb >> 8 & 255] + 0.0722 * LINEAR[rgb & 255];
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
