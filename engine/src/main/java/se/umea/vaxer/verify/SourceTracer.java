package se.umea.vaxer.verify;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.umea.vaxer.finding.Finding;

/** Traces a finding about a finished page to the content file and the line that caused it, and one about a document to the original. */
public final class SourceTracer {

    private final Path root;
    private final Map<String, String> sources;
    private final Charset charset;
    private final Map<Path, List<String>> lines = new HashMap<>();

    /**
     * @param root    the source folder
     * @param sources the content file of each page and the file of each document, relative to the source folder, by address
     * @param charset the encoding of content files
     */
    public SourceTracer(Path root, Map<String, String> sources, Charset charset) {
        this.root = root;
        this.sources = Map.copyOf(sources);
        this.charset = charset;
    }

    /** Returns the finding at the file that can be fixed; as it is, if that is not known. */
    public Finding trace(Finding finding) {
        String source = sources.get(finding.file());
        if (source == null) {
            return finding;
        }
        boolean isPage = finding.file().endsWith(".html");
        int line = !isPage ? finding.line() : finding.subject().isEmpty() ? 0 : line(root.resolve(source), finding.subject());
        String message = isPage ? text("verify.on-page", finding.file(), finding.message()) : finding.message();
        return new Finding(finding.rule(), source, line, finding.blocking(), message, finding.subject());
    }

    /** Returns the first line that has the words, or a header field that they begin with; 0 if they come from a template. */
    private int line(Path file, String words) {
        List<String> read = lines.computeIfAbsent(file, this::read);
        return Stream.<Predicate<String>>of(line -> line.contains(words),
                        line -> line.matches("[\\w-]+=.*\\S.*") && words.startsWith(line.substring(line.indexOf('=') + 1).strip()))
                .mapToInt(fits -> IntStream.range(0, read.size()).filter(i -> fits.test(read.get(i))).map(i -> i + 1).findFirst().orElse(0))
                .filter(line -> line > 0).findFirst().orElse(0);
    }

    private List<String> read(Path file) {
        return FinishedSite.reading(file, path -> Files.readString(path, charset)).lines().toList();
    }
}
