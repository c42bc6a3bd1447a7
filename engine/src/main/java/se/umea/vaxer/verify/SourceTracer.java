package se.umea.vaxer.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.umea.vaxer.finding.Finding;

/**
 * Leads a finding about a finished page back to the content file, and the line, that an editor can mend; one about a
 * document to the editor's own file.
 */
public final class SourceTracer {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

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

    /** The finding at the file that it can be mended in; as it is, where that is not known. */
    public Finding trace(Finding finding) {
        String source = sources.get(finding.file());
        if (source == null) {
            return finding;
        }
        if (!finding.file().endsWith(".html")) {
            return new Finding(finding.rule(), source, finding.line(), finding.blocking(), finding.message());
        }
        Matcher quoted = QUOTED.matcher(finding.message());
        int line = quoted.find() ? line(root.resolve(source), quoted.group(1)) : 0;
        return new Finding(finding.rule(), source, line, finding.blocking(),
                "på sidan " + finding.file() + ": " + finding.message());
    }

    /** The first line that holds the words; 0 where none does, as when they come from a template. */
    private int line(Path file, String words) {
        List<String> read = lines.computeIfAbsent(file, this::read);
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i).contains(words)) {
                return i + 1;
            }
        }
        return 0;
    }

    private List<String> read(Path file) {
        try {
            return Files.readString(file, charset).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + file, e);
        }
    }
}
