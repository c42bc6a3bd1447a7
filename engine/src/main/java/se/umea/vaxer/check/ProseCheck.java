package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.excerpt;
import static se.umea.vaxer.finding.Messages.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.umea.vaxer.content.LineMap;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.finding.Rule;

/** Reports Markdown, tables and addresses that the parser left as plain text. */
final class ProseCheck {

    /** What the prose of a page should not have; the message begins with the rule's id, and its argument is what was found. */
    private record Mistake(Rule rule, boolean isBlocking, String message, Pattern pattern) {

        Mistake(Rule rule, boolean isBlocking, String message, String pattern) {
            this(rule, isBlocking, message, Pattern.compile(pattern));
        }
    }

    private static final int MAX_SHOWN = 40;
    private static final String ADDRESS_AHEAD = "\\]\\((?=[^()\\n]*[./#@:])[^()\\n]*+";

    private static final List<Mistake> LINKS = List.of(
            new Mistake(Rule.BROKEN_MARKDOWN, true, "broken-markdown.space", ADDRESS_AHEAD + "\\)"),
            new Mistake(Rule.BROKEN_MARKDOWN, true, "broken-markdown.parenthesis", ADDRESS_AHEAD + "(?!\\))"),
            new Mistake(Rule.BROKEN_MARKDOWN, true, "broken-markdown.bracket", "\\[[^\\[\\]()\\n]*+(?<=\\S)\\((?:https?:|mailto:|www\\.)"),
            new Mistake(Rule.BROKEN_MARKDOWN, true, "broken-markdown.swapped",
                    "\\([^()\\n]*+\\)[ \\u00A0]?\\[(?:https?:|mailto:|www\\.|[^\\[\\]\\s]+\\.(?:html|pdf)\\])"),
            new Mistake(Rule.MISTYPED_MARKDOWN, false, "mistyped-markdown.link",
                    "\\]\\s+\\((?=https?:|mailto:|[^()\\s]+\\.(?:html|pdf)\\))"));

    private static final List<Mistake> EMPHASIS = List.of(
            new Mistake(Rule.MISTYPED_MARKDOWN, false, "mistyped-markdown.emphasis",
                    "(?<![*/])\\*{2,3}(?![*/])|(?<![\\p{L}\\d_])__(?=\\p{L})|(?<=[\\p{L}.,!?])__(?![\\p{L}\\d_])"));
    /** A * that begins something; the first of a paragraph may mark a note. */
    private static final Pattern ASTERISK = Pattern.compile("(?<![\\p{L}\\d*\\uFFFC])\\*(?=\\p{L})");

    private static final List<Mistake> TABLES = List.of(
            new Mistake(Rule.TABLE, false, "table.blank-line", "(?m)^[ \\t]*\\|?[ \\t]*:?-{3,}:?[ \\t]*\\|"),
            new Mistake(Rule.TABLE, false, "table.second-row",
                    "(?m)^(?:[ \\t]*\\|[^|\\n]*\\|.*\\n[ \\t]*\\|[^|\\n]*\\||[^|\\n]+ \\| .*\\n[^|\\n]+ \\| )"),
            new Mistake(Rule.TABLE, false, "table.tabs", "\\S\\t+\\S[^\\t]*\\t+\\S"));

    /** The last part of a host name: a country's (ISO 3166) unless files or abbreviations end like it, or a general one. */
    private static final Set<String> TOP_LEVEL = Stream.concat(
            Arrays.stream(Locale.getISOCountries()).map(country -> country.toLowerCase(Locale.ROOT)),
            Stream.of("com", "org", "net", "info", "eu", "uk", "edu", "gov"))
            .filter(name -> !Set.of("md", "py", "rs", "sh", "ps", "pl", "ml", "so", "nr", "st").contains(name)).collect(Collectors.toSet());
    private static final Pattern HOST = Pattern.compile("(?<![\\p{L}\\d@/_.:=)-])(?:https?://[\\p{L}\\d-]++\\.[^\\s<>()\\[\\]\"'”’\\uFFFC]+"
            + "|(?:[\\p{L}\\d][\\p{L}\\d-]*+\\.){0,5}[\\p{L}\\d][\\p{L}\\d-]{2,62}\\.([a-z]{2,4})(?![\\p{L}\\d_@(-]|\\.\\p{L}))");
    /** RFC 5321 §4.5.3.1.1 bounds the part before @. */
    private static final Pattern MAIL =
            Pattern.compile("(?<![\\p{L}\\d._%+-])[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]++,([a-z]{2,4})(?![\\p{L}\\d])");

    private final String body;
    private final Map<String, Boolean> isLinked = new HashMap<>();
    private final LineMap map;
    private final FindingCollector findings;

    /** @param body the whole text */
    ProseCheck(String body, LineMap map, FindingCollector findings) {
        this.body = body;
        this.map = map;
        this.findings = findings;
    }

    void check(Prose.Block block) {
        // most texts have none of these characters, and a search for one costs less than a pattern
        String text = block.text();
        boolean isClean = text.indexOf('[') < 0 && text.indexOf(']') < 0 || !report(LINKS, block);
        if (text.indexOf('*') >= 0 || text.contains("__")) {
            checkEmphasis(block);
        }
        if (block.isParagraph() && (text.indexOf('|') >= 0 || text.indexOf('\t') >= 0)) {
            report(TABLES, block);
        }
        if (isClean && mayHaveAddress(text)) {
            checkAddresses(block);
        }
    }

    private void checkEmphasis(Prose.Block block) {
        if (!report(EMPHASIS, block)) {
            Matcher asterisk = ASTERISK.matcher(block.text());
            if (asterisk.find() && (asterisk.start() > 0 || block.text().indexOf('*', 1) > 0)) {
                findings.warn(Rule.MISTYPED_MARKDOWN, line(block, asterisk), text("mistyped-markdown.emphasis", "*"));
            }
        }
    }

    private static boolean mayHaveAddress(String text) {
        for (int dot = text.indexOf('.'); dot >= 0 && dot < text.length() - 1; dot = text.indexOf('.', dot + 1)) {
            if (text.charAt(dot + 1) >= 'a' && text.charAt(dot + 1) <= 'z') {
                return true;
            }
        }
        return text.indexOf('@') >= 0 || text.contains("://");
    }

    /** Reports the first of the mistakes that the block has, wherever it has it. */
    private boolean report(List<Mistake> mistakes, Prose.Block block) {
        for (Mistake mistake : mistakes) {
            Matcher found = mistake.pattern().matcher(block.text());
            boolean isFound = false;
            while (!findings.isFull() && found.find()) {
                String message = text(mistake.message(), excerpt(found.group().strip(), MAX_SHOWN));
                if (mistake.isBlocking()) {
                    findings.block(mistake.rule(), line(block, found), message);
                } else if (!isFound) {
                    findings.warn(mistake.rule(), line(block, found), message);
                }
                isFound = true;
            }
            if (isFound) {
                return true;
            }
        }
        return false;
    }

    private void checkAddresses(Prose.Block block) {
        Matcher host = HOST.matcher(block.text());
        while (!findings.isFull() && host.find()) {
            // a name that is a link elsewhere on the page is a name here
            if (host.group(1) == null || TOP_LEVEL.contains(host.group(1)) && !isLinked.computeIfAbsent(host.group(),
                    name -> body.contains("//" + name) || body.contains("//www." + name))) {
                String address = host.group().replaceFirst("[.,!?]+$", "");
                String words = address.replaceFirst("^https?://", "");
                findings.warn(Rule.BARE_ADDRESS, line(block, host),
                        text("bare-address", address, words, words.equals(address) ? "https://" + address : address));
            }
        }
        Matcher mail = MAIL.matcher(block.text());
        if (block.text().indexOf('@') >= 0 && mail.find() && TOP_LEVEL.contains(mail.group(1))) {
            findings.warn(Rule.BARE_ADDRESS, line(block, mail), text("bare-address.mail", mail.group(), mail.group().replace(',', '.')));
        }
    }

    private int line(Prose.Block block, Matcher found) {
        return map.line(block.offset() + found.start());
    }
}
