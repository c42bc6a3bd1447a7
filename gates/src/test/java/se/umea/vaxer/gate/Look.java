package se.umea.vaxer.gate;

import java.util.List;
import java.util.Map;

/** How the same page looks by a visitor's settings, and on paper. */
enum Look {

    LIGHT("", "light", false), DARK("", "dark", false),
    FORCED_LIGHT("", "light", true), FORCED_DARK("", "dark", true),
    PAPER("print", "light", false);

    /** The looks that a screen can have. */
    static final List<Look> ON_SCREEN = List.of(LIGHT, DARK, FORCED_LIGHT, FORCED_DARK);

    private final String media;
    private final boolean forced;
    private final List<Map<String, String>> features;

    Look(String media, String scheme, boolean forced) {
        this.media = media;
        this.forced = forced;
        features = List.of(Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "forced-colors", "value", forced ? "active" : "none"));
    }

    /** Whether the system's colors take the place of the page's. */
    boolean forced() {
        return forced;
    }

    String media() {
        return media;
    }

    /** Media features as the DevTools command {@code Emulation.setEmulatedMedia} takes them. */
    List<Map<String, String>> features() {
        return features;
    }
}
