package se.umea.vaxer.diff;

import java.util.regex.Pattern;

/** Writes text in Markdown, so that none of it is markup, for a Git host either. */
public final class MarkdownText {

    /** What Markdown, HTML or a Git host may take for markup, and which a character reference makes plain text. */
    private static final Pattern MARKUP = Pattern.compile(
            "[!#-&*+<->@\\[-`{-~]|:(?! |$)|(?<=^\\d{1,9})[.)]|(?<=www)\\.|(?<!\\w)-|-(?!\\w)");
    /** What mentions people, issues and the like on a Git host even as a character reference. */
    private static final Pattern MENTION = Pattern.compile("(&#(?:33|35|36|37|38|64|94|126);)");
    private static final String WORD_JOINER = "\u2060";

    private MarkdownText() {
    }

    /** Returns the text as people see it, on one line, with a character reference for each character that could be markup. */
    public static String escape(String text) {
        String escaped = MARKUP.matcher(TextBlocks.visible(text)).replaceAll(found -> "&#" + (int) found.group().charAt(0) + ';');
        return MENTION.matcher(escaped).replaceAll("$1" + WORD_JOINER);
    }
}
