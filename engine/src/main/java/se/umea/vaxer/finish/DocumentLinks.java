package se.umea.vaxer.finish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.PdfFile;
import se.umea.vaxer.html.Selectors;

/** Tells what a document link leads to, from the file itself: "Aktivitetsplan (pdf, 84 kB, 2 sidor)". */
final class DocumentLinks implements FinishStep {

    private static final String DOCUMENTS =
            "a[href~=(?i)\\.(pdf|docx?|odt|xlsx?|ods|pptx?|odp|csv|rtf|zip)([?#]|$)]:not(:has(.document__facts))";

    /**
     * @param type     what the file's name ends in
     * @param pages    0 where the file does not say
     * @param language as a BCP 47 tag; empty where the file does not say
     */
    private record Facts(String type, long bytes, int pages, String language) {
    }

    private final Function<String, Optional<Path>> files;
    private final Translations words;
    private final Map<Path, Facts> read = new ConcurrentHashMap<>();

    /** @param files the document at an address, once it is there */
    DocumentLinks(Function<String, Optional<Path>> files, Translations words) {
        this.files = files;
        this.words = words;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        for (Element link : page.select(Selectors.of(DOCUMENTS))) {
            Optional<Path> file = address.target(link.attr("href")).flatMap(files);
            file.map(found -> read.computeIfAbsent(found, DocumentLinks::facts)).ifPresent(facts -> tell(page, link, facts));
        }
    }

    private void tell(Document page, Element link, Facts facts) {
        String typed = "(?i)(?<!\\s)\\s*+\\((pdf|docx?|odt|xlsx?|ods|pptx?|odp|csv|rtf|zip)\\)\\s*$";
        link.textNodes().forEach(text -> text.text(text.getWholeText().replaceFirst(typed, "")));
        link.removeAttr("target").appendText(" ");
        link.appendElement("span").addClass("document__facts").text("(" + told(page, facts) + ")");
        String pageLanguage = page.selectFirst(Selectors.of("html")).attr("lang");
        String language = facts.language();
        if (!language.isEmpty() && !language.split("-")[0].equalsIgnoreCase(pageLanguage.split("-")[0])) {
            link.attr("hreflang", language);
        }
    }

    private String told(Document page, Facts facts) {
        String told = facts.type() + ", " + size(facts.bytes(), words.of(page, "decimal-separator"));
        return facts.pages() == 0 ? told : told + ", " + facts.pages() + "\u00A0"
                + (facts.pages() == 1 ? words.of(page, "page") : words.of(page, "pages"));
    }

    private static Facts facts(Path file) {
        String name = file.getFileName().toString();
        String type = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        try {
            long bytes = Files.size(file);
            return type.equals("pdf") ? pdf(file, bytes) : new Facts(type, bytes, 0, "");
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + file, e);
        }
    }

    private static Facts pdf(Path file, long bytes) {
        try {
            PdfFile pdf = PdfFile.read(file);
            return new Facts("pdf", bytes, pdf.pages(), pdf.language());
        } catch (IOException e) {
            // the judging of the finished site tells what is wrong with the file
            return new Facts("pdf", bytes, 0, "");
        }
    }

    /**
     * A file's size in the decimal units of the SI: {@code 84 kB}, {@code 1,2 MB}.
     *
     * @param bytes   at least one kB is told
     * @param decimal what stands before the tenths
     */
    static String size(long bytes, String decimal) {
        long kilobytes = Math.max(1, Math.round(bytes / 1000.0));
        if (kilobytes < 1000) {
            return kilobytes + "\u00A0kB";
        }
        long tenths = Math.round(bytes / 100_000.0);
        return tenths / 10 + (tenths % 10 == 0 ? "" : decimal + tenths % 10) + "\u00A0MB";
    }
}
