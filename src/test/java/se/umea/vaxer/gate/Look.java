package se.umea.vaxer.gate;

import java.util.List;
import java.util.Map;

/** The ways in which a visitor's settings make the same page look. */
enum Look {

    LIGHT("light", false), DARK("dark", false), FORCED_LIGHT("light", true), FORCED_DARK("dark", true);

    private final boolean forced;
    private final List<Map<String, String>> features;

    Look(String scheme, boolean forced) {
        this.forced = forced;
        features = List.of(Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "forced-colors", "value", forced ? "active" : "none"));
    }

    /** Whether the system's colors take the place of the page's. */
    boolean forced() {
        return forced;
    }

    /** Media features as the DevTools command {@code Emulation.setEmulatedMedia} takes them. */
    List<Map<String, String>> features() {
        return features;
    }
}
