package se.umea.vaxer.finish;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/** Links pictures, icons, fonts and the like by a name that changes with their content; documents keep their names. */
final class Fingerprints implements FinishStep {

    private static final Set<String> EXTENSIONS = Set.of("svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "css", "js",
            "woff2", "mp4", "webm", "mp3", "webmanifest");

    private final SiteFiles files;

    Fingerprints(SiteFiles files) {
        this.files = files;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        for (String attribute : new String[] {"href", "src", "poster"}) {
            for (Element element : page.select(Selectors.of("[" + attribute + "]"))) {
                fingerprinted(element.attr(attribute), address).ifPresent(link -> element.attr(attribute, link));
            }
        }
        for (Element element : page.select(Selectors.of("[srcset]"))) {
            element.attr("srcset", Pattern.compile(",\\s+").splitAsStream(element.attr("srcset")).map(candidate -> {
                String[] parts = candidate.trim().split("\\s+", 2);
                String link = fingerprinted(parts[0], address).orElse(parts[0]);
                return parts.length == 1 ? link : link + " " + parts[1];
            }).collect(Collectors.joining(", ")));
        }
    }

    private Optional<String> fingerprinted(String link, PageAddress address) {
        String extension = link.substring(link.lastIndexOf('.') + 1);
        if (!EXTENSIONS.contains(extension)) {
            return Optional.empty();
        }
        return address.target(link).flatMap(files::fingerprinted).map(target -> address.root() + target);
    }
}
