package se.umea.vaxer.finish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Writes the rules in cascade layers as rules without layers, in the order of the layers: browsers from before 2022 ignore what is in a
 * layer. A rule of a later layer wins over one of an earlier layer whatever their selectors (CSS Cascading and Inheritance 5 §6.4), so a
 * layer some of whose selectors would lose has {@code :not(#_)} added to all of them, which changes nothing but their weight.
 */
final class LayerFlattener {

    /** A rule, or a statement, whose block is null. */
    private record Item(String prelude, String block) {

        private boolean is(String... names) {
            return Set.of(names).contains(name());
        }

        private String name() {
            return prelude.startsWith("@") ? prelude.split("[ (,]", 2)[0] : "";
        }

        private String text(String newPrelude, String newBlock) {
            return newBlock == null ? newPrelude + ";" : newPrelude + "{" + newBlock + "}";
        }
    }

    /** A property that a selector sets. */
    private record Setting(CssSelector selector, String property) {

        private boolean overlaps(Setting other) {
            return selector.canMatchWith(other.selector) && (isCustom() || other.isCustom() ? property.equals(other.property)
                    : overlap(family(property), family(other.property)) || property.equals("all") || other.property.equals("all"));
        }

        private static boolean overlap(String one, String other) {
            return one.equals(other) || BOXES.contains(one) && other.startsWith(one) || BOXES.contains(other) && one.startsWith(other);
        }

        private boolean isCustom() {
            return property.startsWith("--");
        }
    }

    private static final Pattern LAYER_NAME = Pattern.compile("[\\w-]+");
    /** What works otherwise in a layer than outside, or whose selectors are not known here. */
    private static final Pattern UNSUPPORTED = Pattern.compile(
            "!\\s*important|revert-layer|@import\\b|@scope\\b|@starting-style\\b|\\|\\|");
    private static final Pattern SIDE = Pattern.compile("^(?:(min|max)-)?(?:inline-size|block-size|width|height)$");

    /** The families whose two directions are apart. */
    private static final Set<String> BOXES = Set.of("margin", "padding");

    private LayerFlattener() {
    }

    /**
     * Returns the style sheet without layers; as it is if it has none.
     *
     * @param css minified
     * @return empty if it has something that cannot be written without layers, such as nested layers or {@code !important}
     */
    static Optional<String> flatten(String css) {
        if (!css.contains("@layer")) {
            return Optional.of(css);
        }
        Map<String, StringBuilder> layers = new LinkedHashMap<>();
        StringBuilder unlayered = new StringBuilder();
        for (Item item : items(css)) {
            if (!item.is("@layer")) {
                unlayered.append(item.text(item.prelude(), item.block()));
                continue;
            }
            String[] names = item.prelude().substring("@layer".length()).trim().split(",");
            for (String name : names) {
                if (!LAYER_NAME.matcher(name).matches() || item.block() != null && names.length > 1) {
                    return Optional.empty();
                }
                layers.computeIfAbsent(name, key -> new StringBuilder()).append(item.block() == null ? "" : item.block());
            }
        }
        List<String> parts = new ArrayList<>(layers.values().stream().map(StringBuilder::toString).toList());
        parts.add(unlayered.toString());
        if (parts.stream().anyMatch(part -> part.contains("@layer") || UNSUPPORTED.matcher(part).find() || isNested(part))) {
            return Optional.empty();
        }
        return Optional.of(joined(parts));
    }

    private static String joined(List<String> parts) {
        StringBuilder flat = new StringBuilder();
        List<Setting> before = new ArrayList<>();
        for (String part : parts) {
            int[] weight = {0};
            while (settings(part, weight[0]).stream().anyMatch(setting -> before.stream().anyMatch(earlier ->
                    earlier.selector().compareTo(setting.selector()) > 0 && earlier.overlaps(setting)))) {
                weight[0]++;
            }
            flat.append(weight[0] == 0 ? part : rewritten(part, selector -> CssSelector.heavier(selector, weight[0])));
            before.addAll(settings(part, weight[0]));
        }
        return flat.toString();
    }

    private static boolean isNested(String css) {
        return items(css).stream().anyMatch(item -> item.block() != null && (isGroup(item) ? isNested(item.block())
                : !item.prelude().startsWith("@") && CssText.indexOf(item.block(), "{", 0) >= 0));
    }

    private static boolean isGroup(Item item) {
        return item.is("@media", "@supports", "@container");
    }

    private static List<Setting> settings(String css, int weight) {
        List<Setting> settings = new ArrayList<>();
        for (Item item : items(css)) {
            if (isGroup(item)) {
                settings.addAll(settings(item.block(), weight));
            } else if (!item.prelude().startsWith("@")) {
                List<String> properties = CssText.split(item.block(), ";").stream().filter(declaration -> declaration.contains(":"))
                        .map(declaration -> declaration.substring(0, declaration.indexOf(':')).trim()).toList();
                CssText.split(item.prelude(), ",").stream().map(selector -> CssSelector.of(selector, weight)).forEach(selector ->
                        properties.forEach(property -> settings.add(new Setting(selector, property))));
            }
        }
        return settings;
    }

    private static String rewritten(String css, UnaryOperator<String> selectors) {
        StringBuilder out = new StringBuilder();
        for (Item item : items(css)) {
            if (isGroup(item)) {
                out.append(item.text(item.prelude(), rewritten(item.block(), selectors)));
            } else if (item.prelude().startsWith("@")) {
                out.append(item.text(item.prelude(), item.block()));
            } else {
                out.append(item.text(String.join(",", CssText.split(item.prelude(), ",").stream().map(selectors).toList()), item.block()));
            }
        }
        return out.toString();
    }

    private static List<Item> items(String css) {
        List<Item> items = new ArrayList<>();
        for (int at = 0; at < css.length();) {
            int end = CssText.indexOf(css, "{;", at);
            if (end < 0 || css.charAt(end) == ';') {
                int stop = end < 0 ? css.length() : end;
                items.add(new Item(css.substring(at, stop).trim(), null));
                at = stop + 1;
            } else {
                int close = CssText.closing(css, end);
                items.add(new Item(css.substring(at, end).trim(), css.substring(end + 1, close)));
                at = close + 1;
            }
        }
        return items.stream().filter(item -> !item.prelude().isEmpty()).toList();
    }

    /** Returns a name that is the same for properties one of which can set what the other sets. */
    private static String family(String property) {
        String name = property.replaceFirst("^-(?:webkit|moz|ms)-", "");
        String first = name.split("-", 2)[0];
        return switch (first) {
            case "border" -> name.contains("radius") || name.equals("border-spacing") || name.equals("border-collapse") ? name : first;
            case "line" -> "font";
            case "top", "right", "bottom", "left" -> "inset";
            case "row", "column", "grid", "gap", "columns" -> "grid";
            case "text" -> name.startsWith("text-wrap") ? "white" : name.startsWith("text-decoration") ? "text-decoration" : name;
            case "margin", "padding" -> name.contains("inline") ? first + "-inline" : name.contains("block") ? first + "-block" : first;
            case "min", "max", "inline", "block", "width", "height" -> SIDE.matcher(name).replaceFirst("$1size");
            case "align", "justify", "place" -> "place";
            case "font", "inset", "background", "list", "outline", "white", "flex", "overflow", "transition", "animation", "mask" ->
                    name.equals("overflow-wrap") ? name : first;
            default -> name;
        };
    }
}
