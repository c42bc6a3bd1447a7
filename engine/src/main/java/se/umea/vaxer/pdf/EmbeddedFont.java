package se.umea.vaxer.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font of the program's own that is embedded in a PDF, with the letters that are used.
 *
 * @param glyphs which letters it has
 */
record EmbeddedFont(PDFont font, CmapLookup glyphs) {

    /**
     * @param name a file beside this class
     * @throws IOException if it cannot be read
     */
    static EmbeddedFont load(String name, PDDocument pdf) throws IOException {
        try (InputStream in = EmbeddedFont.class.getResourceAsStream(name)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // a ligature would be copied as one letter, which no search finds
            font.setEnableGsub(false);
            return new EmbeddedFont(PDType0Font.load(pdf, font, true), font.getUnicodeCmapLookup());
        }
    }

    /** The letters of a text that the font does not have, each once; empty where it has them all. */
    Optional<String> missing(String text) {
        String missing = text.codePoints().distinct()
                .filter(letter -> !Character.isWhitespace(letter) && glyphs.getGlyphId(letter) == 0)
                .mapToObj(Character::toString).collect(Collectors.joining(" "));
        return Optional.of(missing).filter(letters -> !letters.isEmpty());
    }
}
