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

/** A font of the program that is embedded in a PDF, reduced to the characters in use. */
record EmbeddedFont(PDFont font, CmapLookup glyphs) {

    /** @param name a file beside this class */
    static EmbeddedFont load(String name, PDDocument pdf) throws IOException {
        try (InputStream in = EmbeddedFont.class.getResourceAsStream(name)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // a ligature would be copied as one character, which no search finds
            font.setEnableGsub(false);
            return new EmbeddedFont(PDType0Font.load(pdf, font, true), font.getUnicodeCmapLookup());
        }
    }

    /** Returns the characters of a text that the font does not have, each once. */
    Optional<String> missing(String text) {
        String missing = text.codePoints().distinct()
                .filter(character -> !Character.isWhitespace(character) && glyphs.getGlyphId(character) == 0)
                .mapToObj(Character::toString).collect(Collectors.joining(" "));
        return Optional.of(missing).filter(characters -> !characters.isEmpty());
    }
}
