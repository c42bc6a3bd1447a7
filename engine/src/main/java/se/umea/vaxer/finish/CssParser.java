package se.umea.vaxer.finish;

import static se.umea.vaxer.finding.Messages.text;

import java.text.ParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a style sheet by the grammar of CSS Syntax Level 3, and writes it without comments and without the white space on which no
 * property, selector or condition can depend. All other characters stay as they are.
 */
final class CssParser {

    /** @param line where it starts, from 1 */
    record Token(String kind, String text, int line) {

        private boolean isOneOf(String signs) {
            return kind.equals("sign") && signs.contains(text);
        }

        private boolean is(String other) {
            return kind.equals(other);
        }
    }

    private enum Context { SELECTOR, CONDITION, VALUE }

    private static final String SPACE = "[ \t\r\n\f]";
    private static final String STRING = "\"(?:[^\"\\\\\r\n\f]++|\\\\(?:\r\n|.))*+\"";
    private static final Pattern TOKEN = Pattern.compile("(?<space>(?:" + SPACE + "++|/\\*.*?\\*/)++)"
            + "|(?<string>" + STRING + "|" + STRING.replace('"', '\'') + ")"
            + "|(?<url>(?i:url)\\(" + SPACE + "*+(?:[^\"'()\\\\\\x00-\\x20\\x7F]++|\\\\[^\r\n\f])*+" + SPACE + "*+\\))"
            + "|(?<open>/\\*|[\"']|(?i:url)\\((?!" + SPACE + "*+[\"'])|\\\\(?=[\r\n\f]|$))"
            + "|(?<word>(?:[-\\w@#.%\\x{80}-\\x{10FFFF}]++|\\\\(?:[0-9A-Fa-f]{1,6}+(?:\r\n|" + SPACE + ")?+|[^\r\n\f0-9A-Fa-f]))++)"
            + "|(?<sign>.)", Pattern.DOTALL);
    private static final List<String> KINDS = List.of("space", "string", "url", "open", "word", "sign");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LONG_COLOR = Pattern.compile("(?i)^#([0-9a-f])\\1([0-9a-f])\\2([0-9a-f])\\3$");
    private static final Map<String, String> CLOSING = Map.of("(", ")", "[", "]", "{", "}");
    /** Functions whose strings are addresses. */
    private static final Set<String> LOADING = Set.of("url", "src", "image", "image-set", "-webkit-image-set");

    private final List<Token> tokens = new ArrayList<>();
    private final List<Token> addresses = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private int at;

    /** @throws ParseException if browsers would have to leave out some of it; the message says what is wrong, the offset is the line */
    CssParser(String css) throws ParseException {
        tokenize(css);
        block(null);
    }

    /** Returns the style sheet in fewer characters. */
    String minified() {
        return out.toString();
    }

    /** Returns the strings and {@code url()} from which a browser would load something more. */
    List<Token> addresses() {
        return addresses;
    }

    private static ParseException unreadable(String key, Token token) {
        return new ParseException(text(key, token.text()), token.line());
    }

    private void tokenize(String css) throws ParseException {
        Matcher next = TOKEN.matcher(css);
        for (int line = 1; next.find(); line += (int) next.group().chars().filter(character -> character == '\n').count()) {
            String kind = KINDS.stream().filter(each -> next.group(each) != null).findFirst().orElseThrow();
            Token token = new Token(kind, next.group(), line);
            if (token.is("open")) {
                throw unreadable("css-unread.unclosed", token);
            }
            if (!token.is("space")) {
                tokens.add(token);
            } else if (!COMMENT.matcher(token.text()).replaceAll("").isEmpty()) {
                tokens.add(new Token(kind, " ", line));
            } else if (!tokens.isEmpty() && !tokens.get(tokens.size() - 1).isOneOf("{};,") && next.end() < css.length()
                    && "{};,".indexOf(css.charAt(next.end())) < 0) {
                // the comment alone keeps two tokens apart
                tokens.add(new Token("word", "/**/", line));
            }
        }
    }

    private boolean isAt(String signs) {
        return at < tokens.size() && tokens.get(at).isOneOf(signs);
    }

    /** @param opening the brace before the block; null for the style sheet as a whole */
    private void block(Token opening) throws ParseException {
        String due = "";
        while (at < tokens.size() && !isAt("}")) {
            if (tokens.get(at).is("space") || opening != null && isAt(";")) {
                at++;
            } else {
                out.append(due);
                due = item(opening != null);
            }
        }
        if (opening != null == (at == tokens.size())) {
            throw opening == null ? unreadable("css-unread.unopened", tokens.get(at)) : unreadable("css-unread.unclosed", opening);
        }
        out.append(opening == null ? due : "}");
        at++;
    }

    /**
     * Writes a rule, or inside a block a declaration.
     *
     * @return what has to stand before a next one
     */
    private String item(boolean inside) throws ParseException {
        Token first = tokens.get(at);
        boolean custom = first.text().startsWith("--");
        List<Token> parts = components(custom);
        int colon = parts.size() > 1 && parts.get(1).is("space") ? 2 : 1;
        boolean named = first.is("word") && colon < parts.size() && parts.get(colon).isOneOf(":");
        boolean spaced = named && colon + 1 < parts.size() && parts.get(colon + 1).is("space");
        boolean rule = isAt("{");
        if (first.is("word") && first.text().startsWith("@")) {
            List<Token> condition = parts.subList(1, parts.size());
            out.append(first.text()).append(condition.isEmpty() ? "" : " ");
            write(condition, Context.CONDITION);
            if (first.text().equalsIgnoreCase("@import")) {
                condition.stream().filter(part -> part.is("string") || part.is("url")).limit(1).forEach(addresses::add);
            }
        } else if (rule && !parts.isEmpty() && !spaced) {
            write(parts, Context.SELECTOR);
        } else if (!rule && inside && named) {
            List<Token> value = parts.subList(colon + 1, parts.size());
            if (!custom && (value.isEmpty() || value.stream().anyMatch(part -> part.isOneOf(":")))) {
                throw unreadable("css-unread.declaration", first);
            }
            out.append(first.text()).append(value.isEmpty() ? ": " : ":");
            write(value, Context.VALUE);
        } else {
            throw unreadable("css-unread.declaration", first);
        }
        if (rule) {
            Token opening = tokens.get(at++);
            out.append('{');
            block(opening);
            return "";
        }
        at += isAt(";") ? 1 : 0;
        return ";";
    }

    /** Takes what stands before the next semicolon or brace, without white space around it; brackets have to close before that. */
    private List<Token> components(boolean braces) throws ParseException {
        int start = at;
        Deque<Token> open = new ArrayDeque<>();
        for (; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (open.isEmpty() ? token.isOneOf(braces ? ";}" : ";{}") : !braces && token.isOneOf(";{}")) {
                break;
            }
            if (token.isOneOf("([{")) {
                open.push(token);
            } else if (token.isOneOf(")]}") && (open.isEmpty() || !CLOSING.get(open.pop().text()).equals(token.text()))) {
                throw unreadable("css-unread.unopened", token);
            }
        }
        if (!open.isEmpty()) {
            throw unreadable("css-unread.unclosed", open.peekLast());
        }
        int end = at > start && tokens.get(at - 1).is("space") ? at - 1 : at;
        return tokens.subList(start, end);
    }

    private void write(List<Token> parts, Context context) throws ParseException {
        Deque<String> functions = new ArrayDeque<>();
        for (int i = 0; i < parts.size(); i++) {
            Token part = parts.get(i);
            Token before = i == 0 ? part : parts.get(i - 1);
            if (part.is("space")) {
                if (i > 0 && !isSuperfluous(before, parts.get(i + 1), context, !functions.isEmpty())) {
                    out.append(' ');
                }
                continue;
            }
            out.append(context == Context.VALUE ? LONG_COLOR.matcher(part.text()).replaceFirst("#$1$2$3") : part.text());
            if (part.isOneOf("(")) {
                if (before.text().indexOf('\\') >= 0) {
                    throw unreadable("css-unread.declaration", before);
                }
                functions.push(before.is("word") ? before.text().toLowerCase(Locale.ROOT) : "");
            } else if (part.isOneOf(")")) {
                functions.pop();
            } else if (context == Context.VALUE
                    && (part.is("url") || part.is("string") && functions.stream().anyMatch(LOADING::contains))) {
                addresses.add(part);
            }
        }
    }

    private static boolean isSuperfluous(Token before, Token after, Context context, boolean inBrackets) {
        if (before.isOneOf(",(") || after.isOneOf(",)")) {
            return true;
        }
        return switch (context) {
            case SELECTOR -> !inBrackets && (before.isOneOf(">~+") || after.isOneOf(">~+"));
            case CONDITION -> inBrackets && before.isOneOf(":");
            // a slash before an asterisk would begin a comment
            case VALUE -> !(before.isOneOf("/") && after.isOneOf("*"))
                    && (before.isOneOf("/") || after.isOneOf("/!") || inBrackets && (before.isOneOf("*") || after.isOneOf("*")));
        };
    }
}
