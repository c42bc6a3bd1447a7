package se.umea.vaxer.html;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Spells text in the letters of an address. */
public final class Slug {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9.]+");

    private Slug() {
    }

    /** Returns the text in a–z, 0–9 and hyphens: {@code Café au lait!} becomes {@code cafe-au-lait}; empty if it has no such letters. */
    public static String of(String text) {
        return fileName(text).replaceAll("[.-]+", "-").replaceAll("^-|-$", "");
    }

    /** Returns the text as above, its dots kept, as between a file's name and its extension. */
    public static String fileName(String text) {
        String letters = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("").replace("æ", "ae").replace("ø", "o").replace("ß", "ss");
        return OTHERS.matcher(letters).replaceAll("-").replaceAll("-*\\.-*", ".").replaceAll("^-+|-+$", "");
    }
}
