package se.umea.vaxer.pdf;

import static se.umea.vaxer.finding.Messages.text;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.function.Uncheck;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font of the program whose outlines are drawn as they are: Java's own text depends on the machine's font engine. */
record GlyphFont(TrueTypeFont font, CmapLookup glyphs, double unit) {

    /** @param name a file beside this class */
    static GlyphFont load(String name) {
        try (InputStream in = GlyphFont.class.getResourceAsStream(name)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            return new GlyphFont(font, font.getUnicodeCmapLookup(), 1.0 / font.getUnitsPerEm());
        } catch (IOException e) {
            throw new UncheckedIOException(text("pdf.font", name), e);
        }
    }

    /** Returns the width of a text at size 1. */
    double width(String words) {
        return words.codePoints().mapToDouble(this::advance).sum();
    }

    /** Returns a text in lines no wider than a width at size 1; a single word may be. */
    List<String> lines(String words, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split("[ \n]+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** Draws a line of text from the left end of its baseline. */
    void draw(String line, double x, double y, double size, Graphics2D graphics) {
        double at = x;
        for (int character : line.codePoints().toArray()) {
            GlyphData glyph = Uncheck.get(() -> font.getGlyph().getGlyph(glyphs.getGlyphId(character)), () -> text("pdf.font", line));
            if (glyph != null) {
                AffineTransform place = AffineTransform.getTranslateInstance(at, y);
                place.scale(size * unit, -size * unit);
                graphics.fill(place.createTransformedShape(glyph.getPath()));
            }
            at += advance(character) * size;
        }
    }

    private double advance(int character) {
        return Uncheck.get(() -> font.getAdvanceWidth(glyphs.getGlyphId(character)) * unit,
                () -> text("pdf.font", Character.toString(character)));
    }
}
