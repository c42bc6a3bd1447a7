package se.umea.vaxer.finish;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.io.function.Uncheck;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.PdfFile;
import se.umea.vaxer.html.Selectors;

/** Adds the type, size and page count of a document to the links to it: "Report (pdf, 84 kB, 2 pages)". */
final class DocumentLinks implements FinishStep {

    private static final String TYPES = "(pdf|docx?|odt|xlsx?|ods|pptx?|odp|csv|rtf|zip)";
    private static final String DOCUMENTS = "a[href~=(?i)\\." + TYPES + "([?#]|$)]:not(:has(.document__facts))";
    /** A type in parentheses that an editor wrote. */
    private static final Pattern WRITTEN_TYPE = Pattern.compile("(?i)(?<!\\s)\\s*+\\(" + TYPES + "\\)\\s*$");

    /**
     * @param pages    0 if the file does not say
     * @param language as a BCP 47 tag; empty if the file does not say
     */
    private record Facts(String type, long bytes, int pages, String language) {
    }

    private final Function<String, Optional<Path>> files;
    private final Translations words;
    private final Map<Path, Facts> facts = new ConcurrentHashMap<>();

    /** @param files returns the document at an address, once it is there */
    DocumentLinks(Function<String, Optional<Path>> files, Translations words) {
        this.files = files;
        this.words = words;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        for (Element link : page.select(Selectors.of(DOCUMENTS))) {
            address.target(link.attr("href")).flatMap(files)
                    .ifPresent(file -> add(page, link, facts.computeIfAbsent(file, DocumentLinks::facts)));
        }
    }

    private void add(Document page, Element link, Facts facts) {
        link.textNodes().forEach(text -> text.text(WRITTEN_TYPE.matcher(text.getWholeText()).replaceFirst("")));
        link.removeAttr("target").appendText(" ");
        String pages = facts.pages() == 0 ? "" : ", " + facts.pages() + "\u00A0" + words.of(page, facts.pages() == 1 ? "page" : "pages");
        link.appendElement("span").addClass("document__facts")
                .text("(" + facts.type() + ", " + size(facts.bytes(), words.of(page, "decimal-separator")) + pages + ")");
        String pageLanguage = page.selectFirst(Selectors.of("html")).attr("lang");
        String language = facts.language();
        if (!language.isEmpty() && !language.split("-")[0].equalsIgnoreCase(pageLanguage.split("-")[0])) {
            link.attr("hreflang", language);
        }
    }

    private static Facts facts(Path file) {
        String name = file.getFileName().toString();
        String type = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Uncheck.get(() -> type.equals("pdf") ? pdf(file, Files.size(file)) : new Facts(type, Files.size(file), 0, ""),
                () -> text("finish.read", file));
    }

    private static Facts pdf(Path file, long bytes) {
        try {
            PdfFile pdf = PdfFile.read(file);
            return new Facts("pdf", bytes, pdf.pages(), pdf.language());
        } catch (IOException e) {
            // verifying the finished site reports what is wrong with the file
            return new Facts("pdf", bytes, 0, "");
        }
    }

    /** Returns a size in decimal units (SI), at least one kB: {@code 84 kB}, {@code 1.2 MB}. */
    static String size(long bytes, String decimalSeparator) {
        long kilobytes = Math.max(1, Math.round(bytes / 1000.0));
        if (kilobytes < 1000) {
            return kilobytes + "\u00A0kB";
        }
        long tenths = Math.round(bytes / 100_000.0);
        return tenths / 10 + (tenths % 10 == 0 ? "" : decimalSeparator + tenths % 10) + "\u00A0MB";
    }
}
