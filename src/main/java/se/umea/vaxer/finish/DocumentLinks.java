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

/** Tells what a document link leads to, from the file itself: "Aktivitetsplan (pdf, 84 kB, 2 sidor)". */
final class DocumentLinks implements Step {

    private static final String DOCUMENTS =
            "a[href~=(?i)\\.(pdf|docx?|odt|xlsx?|ods|pptx?|odp|csv|rtf|zip)([?#]|$)]:not(:has(.document__facts))";

    /** @param language as a BCP 47 tag; empty where the file does not say */
    private record Facts(String words, String language) {
    }

    private final Function<String, Optional<Path>> files;
    private final Map<Path, Facts> read = new ConcurrentHashMap<>();

    /** @param files the document at an address, once it is there */
    DocumentLinks(Function<String, Optional<Path>> files) {
        this.files = files;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        for (Element link : page.select(DOCUMENTS)) {
            Optional<Path> file = address.target(link.attr("href")).flatMap(files);
            file.map(found -> read.computeIfAbsent(found, DocumentLinks::facts)).ifPresent(facts -> tell(page, link, facts));
        }
    }

    private static void tell(Document page, Element link, Facts facts) {
        String typed = "(?i)\\s*\\((pdf|docx?|odt|xlsx?|ods|pptx?|odp|csv|rtf|zip)\\)\\s*$";
        link.textNodes().forEach(text -> text.text(text.getWholeText().replaceFirst(typed, "")));
        link.removeAttr("target").appendText(" ");
        link.appendElement("span").addClass("document__facts").text("(" + facts.words() + ")");
        String pageLanguage = page.selectFirst("html").attr("lang");
        String language = facts.language();
        if (!language.isEmpty() && !language.split("-")[0].equalsIgnoreCase(pageLanguage.split("-")[0])) {
            link.attr("hreflang", language);
        }
    }

    private static Facts facts(Path file) {
        String name = file.getFileName().toString();
        String type = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        try {
            String words = type + ", " + size(Files.size(file));
            if (!type.equals("pdf")) {
                return new Facts(words, "");
            }
            return pdf(file, words);
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + file, e);
        }
    }

    private static Facts pdf(Path file, String words) {
        try {
            Pdf pdf = Pdf.read(file);
            String pages = pdf.pages() == 0 ? "" : ", " + pdf.pages() + "\u00A0" + (pdf.pages() == 1 ? "sida" : "sidor");
            return new Facts(words + pages, pdf.language());
        } catch (IOException e) {
            // the judging of the finished site tells what is wrong with the file
            return new Facts(words, "");
        }
    }

    /**
     * A file's size as Swedes write it, in the decimal units of the SI: {@code 84 kB}, {@code 1,2 MB}.
     *
     * @param bytes at least one kB is told
     */
    static String size(long bytes) {
        long kilobytes = Math.max(1, Math.round(bytes / 1000.0));
        if (kilobytes < 1000) {
            return kilobytes + "\u00A0kB";
        }
        long tenths = Math.round(bytes / 100_000.0);
        return tenths / 10 + (tenths % 10 == 0 ? "" : "," + tenths % 10) + "\u00A0MB";
    }
}
