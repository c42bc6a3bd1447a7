package se.umea.vaxer.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.finding.Rule;

/** Judges a file's bytes and letters: that they are what somebody wrote, and that all can be seen. */
final class CharacterCheck {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char LOST = '\uFFFD';
    private static final char BOM = '\uFEFF';

    private CharacterCheck() {
    }

    /**
     * Judges the letters.
     *
     * @return the file to judge the rest of: read as Windows-1252 where that is what it is
     */
    static ContentFile judge(ContentFile source, Charset charset, String separator, FindingCollector findings) {
        String text = source.text();
        byte[] bytes = source.bytes();
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            findings.block(Rule.ENCODING, 1, "filen är sparad som UTF-16; spara den som UTF-8");
            return new ContentFile(source.file(), source.path(), bytes, StandardCharsets.UTF_16.name(), separator);
        }
        if (text.indexOf(LOST) < 0) {
            invisible(text, findings);
            return source;
        }
        int broken = firstMalformed(bytes, charset);
        if (broken < 0) {
            int line = lineAt(text, text.indexOf(LOST));
            findings.block(Rule.REPLACEMENT_CHARACTER, line, "i \"" + wordAt(text, text.indexOf(LOST))
                    + "\" har en bokstav gått förlorad och blivit �; skriv ordet på nytt");
            invisible(text, findings);
            return source;
        }
        boolean windows = text.chars().noneMatch(c -> c > 127 && c != LOST);
        String guess = new String(bytes, WINDOWS);
        findings.block(Rule.ENCODING, lineAt(guess, broken), windows
                ? "filen är inte sparad som UTF-8 utan troligen som Windows-1252, vid \"" + wordAt(guess, broken)
                        + "\"; öppna den och spara den som UTF-8"
                : "en bokstav är trasig, vid \"" + wordAt(text, text.indexOf(LOST))
                        + "\"; skriv ordet på nytt och spara filen som UTF-8");
        ContentFile read = windows ? new ContentFile(source.file(), source.path(), bytes, WINDOWS.name(), separator) : source;
        invisible(read.text(), findings);
        return read;
    }

    private static int firstMalformed(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true).isError() ? in.position() : -1;
    }

    private static void invisible(String text, FindingCollector findings) {
        if (text.indexOf("\r\n") >= 0) {
            findings.warn(Rule.LINE_ENDINGS, 1, "raderna slutar på Windows sätt (CRLF); sidan blir rätt, men ställ in "
                    + "programmet på LF så slipper andra se hela filen som ändrad");
        }
        if (!text.isEmpty() && text.charAt(0) == BOM) {
            findings.warn(Rule.BYTE_ORDER_MARK, 1, "filen börjar med ett osynligt märke (BOM); sidan blir rätt, men spara helst som "
                    + "UTF-8 utan BOM");
        }
        int line = 1;
        int told = 0;
        boolean old = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\r' && !pair && !old) {
                old = true;
                findings.block(Rule.LINE_ENDINGS, line, "raden slutar på gamla Mac-datorers sätt (CR), som inte alla program förstår; "
                        + "spara om filen med radslut LF");
            }
            if (isInvisible(c) && !(i == 0 && c == BOM) && told != line) {
                told = line;
                findings.block(Rule.CONTROL_CHARACTER, line, String.format("ett osynligt styrtecken (U+%04X) står %s; ta bort det",
                        (int) c, where(text, i)));
            }
            if (c == '\n' || c == '\r' && !pair) {
                line++;
            }
        }
    }

    /** Control characters but tab and line ends, and what changes a line's direction or width unseen. */
    private static boolean isInvisible(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0
                || c >= 0x2028 && c <= 0x202E || c >= 0x2060 && c <= 0x2069 || c == 0x200B || c == BOM;
    }

    private static String where(String text, int at) {
        int start = at;
        while (start > 0 && at - start < 20 && text.charAt(start - 1) >= ' ') {
            start--;
        }
        String before = text.substring(start, at);
        if (before.length() == 20 && before.lastIndexOf(' ', 18) > 0) {
            before = before.substring(before.indexOf(' '));
        }
        before = before.trim();
        return before.isEmpty() ? "först på raden" : "efter \"" + before + "\"";
    }

    private static String wordAt(String text, int at) {
        int start = at;
        int end = at;
        while (start > 0 && at - start < 30 && text.charAt(start - 1) > ' ') {
            start--;
        }
        while (end < text.length() && end - at < 30 && text.charAt(end) > ' ') {
            end++;
        }
        return text.substring(start, end);
    }

    private static int lineAt(String text, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && text.charAt(i + 1) != '\n') {
                line++;
            }
        }
        return line;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
