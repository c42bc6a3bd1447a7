package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.finding.Rule;

/** Checks a file's encoding, and that it has no lost or invisible letters. */
final class CharacterCheck {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern OLD_MAC_LINE_END = Pattern.compile("\r(?!\n)");
    /** What stands for a byte that is no letter in the file's encoding. */
    static final char LOST = '\uFFFD';
    private static final char BOM = '\uFEFF';
    private static final int MAX_SHOWN = 20;
    private static final int MAX_WORD = 30;

    private CharacterCheck() {
    }

    /** Returns the file to check further: decoded as Windows-1252 or UTF-16 if that is its encoding. */
    static ContentFile check(ContentFile source, Charset charset, String separator, FindingCollector findings) {
        String text = source.text();
        byte[] bytes = source.bytes();
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            findings.block(Rule.ENCODING, 1, text("encoding.utf-16"));
            return ContentFile.of(source.file(), source.path(), bytes, StandardCharsets.UTF_16.name(), separator);
        }
        ContentFile read = source;
        int lost = text.indexOf(LOST);
        int malformed = lost < 0 ? -1 : firstMalformed(bytes, charset);
        if (malformed >= 0) {
            String guess = new String(bytes, WINDOWS);
            int line = lineAt(guess, malformed);
            if (text.chars().noneMatch(c -> c > 127 && c != LOST)) {
                findings.block(Rule.ENCODING, line, text("encoding.windows", wordAt(guess, malformed)));
                read = ContentFile.of(source.file(), source.path(), bytes, WINDOWS.name(), separator);
            } else {
                findings.block(Rule.ENCODING, line, text("encoding.letter", wordAt(text, lost)));
            }
        } else if (lost >= 0) {
            findings.block(Rule.REPLACEMENT_CHARACTER, lineAt(text, lost), text("replacement-character", wordAt(text, lost)));
        }
        checkInvisible(read, findings);
        return read;
    }

    private static int firstMalformed(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true).isError() ? in.position() : -1;
    }

    private static void checkInvisible(ContentFile source, FindingCollector findings) {
        String text = source.text();
        if (text.contains("\r\n")) {
            findings.warn(Rule.LINE_ENDINGS, 1, text("line-endings.windows"));
        }
        if (text.indexOf(BOM) == 0) {
            findings.warn(Rule.BYTE_ORDER_MARK, 1, text("byte-order-mark"));
        }
        if (text.indexOf('\r') >= 0) {
            Matcher old = OLD_MAC_LINE_END.matcher(text);
            if (old.find()) {
                findings.block(Rule.LINE_ENDINGS, lineAt(text, old.start()), text("line-endings.old-mac"));
            }
        }
        for (int i = 0; i < source.lines().size(); i++) {
            String line = source.lines().get(i);
            for (int at = i == 0 && line.indexOf(BOM) == 0 ? 1 : 0; at < line.length(); at++) {
                if (isInvisible(line.charAt(at))) {
                    String before = line.substring(Math.max(0, at - MAX_SHOWN), at).strip();
                    int character = line.charAt(at);
                    findings.block(Rule.CONTROL_CHARACTER, i + 1, before.isEmpty() ? text("control-character.first", character)
                            : text("control-character", character, before));
                    break;
                }
            }
        }
    }

    /** Control characters except tab, and characters that change a line's direction or width unseen. */
    private static boolean isInvisible(char c) {
        return c < ' ' && c != '\t' || c >= 0x7F && c < 0xA0
                || c >= 0x2028 && c <= 0x202E || c >= 0x2060 && c <= 0x2069 || c == 0x200B || c == BOM;
    }

    private static String wordAt(String text, int at) {
        int start = at;
        int end = at;
        while (start > 0 && at - start < MAX_WORD && text.charAt(start - 1) > ' ') {
            start--;
        }
        while (end < text.length() && end - at < MAX_WORD && text.charAt(end) > ' ') {
            end++;
        }
        return text.substring(start, end);
    }

    private static int lineAt(String text, int at) {
        return (int) (text.substring(0, at) + '.').lines().count();
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
