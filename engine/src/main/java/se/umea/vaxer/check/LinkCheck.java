package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.similarity.LevenshteinDistance;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.GeneratedFiles;
import se.umea.vaxer.content.Link;
import se.umea.vaxer.content.PageMetadata;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.content.Suggestion;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.finding.Rule;

/** Checks that fields and texts lead to pages and files of the site that exist; safe to share between threads. */
final class LinkCheck {

    private static final int MAX_COMPARED = 200;

    private final ContentSchema schema;
    private final Map<String, Entry> pages = new HashMap<>();
    private final Map<String, String> lowerCase = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<String, List<String>> documents = new HashMap<>();
    private final Set<String> paths = new HashSet<>();
    private final Map<String, Map<String, Entry>> byType = new HashMap<>();
    private final Map<String, String> assets;
    private final Set<String> generated;
    private final RedirectCheck redirects;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final String extension;

    /** @param assets the addresses of files that are copied, each with its path in the source folder */
    LinkCheck(Site site, ContentSchema schema, Collection<Entry> entries, Map<String, String> assets) {
        this.schema = schema;
        this.assets = new TreeMap<>(assets);
        this.extension = site.config().getOutputExtension();
        this.generated = GeneratedFiles.of(site, true);
        if (site.config().getRenderTags()) {
            entries.stream().filter(entry -> entry.isPublic() && entry.page() != null)
                    .flatMap(entry -> entry.page().field("tags").stream()).flatMap(tags -> Stream.of(tags.split(","))).map(String::strip)
                    .map(tag -> site.config().getSanitizeTag() ? tag.replace(" ", "-") : tag)
                    .forEach(tag -> generated.add(site.config().getTagPathName() + "/" + tag + extension));
        }
        for (Entry entry : entries) {
            pages.put(entry.address(), entry);
            lowerCase.put(entry.address().toLowerCase(Locale.ROOT), entry.address());
            names.computeIfAbsent(last(entry.address()), name -> new ArrayList<>()).add(entry.address());
            paths.add(entry.path());
            byType.computeIfAbsent(entry.metadata().type(), type -> new HashMap<>()).put(entry.name(), entry);
        }
        assets.keySet().forEach(address -> {
            lowerCase.put(address.toLowerCase(Locale.ROOT), address);
            documents.computeIfAbsent(last(address), name -> new ArrayList<>()).add(address);
        });
        Set<String> files = new HashSet<>(assets.keySet());
        files.addAll(generated);
        files.add(site.config().getError404FileName()); // a web server shows it even if no template makes it
        this.redirects = new RedirectCheck(entries, files);
    }

    /** Returns the addresses of assets that some page leads to. */
    Set<String> used() {
        return used;
    }

    void check(Entry from, FindingCollector findings) {
        from.metadata().references().forEach(reference -> checkReference(from, reference, findings));
        from.metadata().files().forEach(file -> checkFile(file, findings));
        from.links().forEach(link -> checkLink(from, link, findings));
        redirects.check(from, findings);
    }

    private void checkReference(Entry from, PageMetadata.Reference reference, FindingCollector findings) {
        Map<String, Entry> candidates = byType.getOrDefault(reference.type(), Map.of());
        Entry to = candidates.get(reference.name());
        String place = schema.types().get(reference.type()).location();
        if (to != null) {
            if (!from.mayLinkTo(to)) {
                findings.block(Rule.UNPUBLISHED, reference.line(), to.unpublished());
            }
        } else if (!paths.contains(place + reference.name() + ".md")) { // such a file has a finding of its own
            findings.block(Rule.UNKNOWN_PAGE, reference.line(),
                    Suggestion.text("unknown-page", reference.name(), candidates.keySet(), reference.field(), place));
        }
    }

    private void checkFile(Link link, FindingCollector findings) {
        if (assets.containsKey(link.address())) {
            used.add(link.address());
        } else if (link.address().startsWith("/") || resolve("", link.address()) == null) {
            findings.block(Rule.UNKNOWN_FILE, link.line(), assets.isEmpty() ? text("unknown-file.outside-empty", link.address())
                    : text("unknown-file.outside", link.address(), assets.keySet().iterator().next()));
        } else {
            findings.block(Rule.UNKNOWN_FILE, link.line(), Suggestion.text("unknown-file", link.address(), assets.keySet()));
        }
    }

    private void checkLink(Entry from, Link link, FindingCollector findings) {
        String address = link.address();
        if (address.isEmpty()) {
            findings.block(Rule.BROKEN_LINK, link.line(), text("broken-link.empty"));
            return;
        }
        String path = StringUtils.substringBefore(StringUtils.substringBefore(address, "?"), "#");
        if (path.isEmpty()) {
            return;
        }
        if (path.startsWith("//") || path.regionMatches(true, 0, "www.", 0, 4)) {
            findings.block(Rule.BROKEN_LINK, link.line(), text("broken-link.no-scheme", address));
            return;
        }
        String to = resolve(from.address(), decoded(path));
        if (path.startsWith("/")) {
            String root = "../".repeat((int) from.address().chars().filter(c -> c == '/').count());
            findings.block(Rule.BROKEN_LINK, link.line(), text("broken-link.slash", address, root + address.replaceFirst("/+", "")));
        } else if (to == null) {
            findings.block(Rule.BROKEN_LINK, link.line(), text("broken-link.outside", address));
        } else if (assets.containsKey(to)) {
            used.add(to);
        } else if (link.isImage()) {
            findings.block(Rule.BROKEN_LINK, link.line(), Suggestion.nearest(to, assets.keySet())
                    .map(near -> text("broken-link.image-suggestion", address, relative(from.address(), near)))
                    .orElseGet(() -> text("broken-link.image", address)));
        } else {
            checkPage(from, link, to, findings);
        }
    }

    private void checkPage(Entry from, Link link, String to, FindingCollector findings) {
        String file = to.isEmpty() || to.endsWith("/") ? to + "index" + extension : to;
        Entry page = pages.get(file);
        if (page != null) {
            if (!from.mayLinkTo(page)) {
                findings.block(Rule.UNPUBLISHED, link.line(), page.unpublished());
            }
            return;
        }
        String stem = to.contains(".") ? to.substring(0, to.lastIndexOf('.')) : to;
        // a page's own document or card has its name, and is generated with it
        boolean belongsToPage = pages.containsKey(stem + extension);
        if (generated.contains(file) || belongsToPage && !to.endsWith(".md") && !to.equals(stem)) {
            return;
        }
        Optional<String> meant = redirects.successor(to).map(Entry::address)
                .or(() -> Optional.ofNullable(lowerCase.get(to.toLowerCase(Locale.ROOT))))
                .or(() -> belongsToPage ? Optional.of(stem + extension) : nearest(from.address(), link.address(), to));
        findings.block(Rule.BROKEN_LINK, link.line(), link.address().indexOf('@') > 0 ? text("broken-link.mail", link.address())
                : meant.map(near -> text("broken-link.suggestion", link.address(), relative(from.address(), near)))
                        .orElseGet(() -> text("broken-link", link.address())));
    }

    /** Returns the address of the page, or of the file of the same kind, whose name is nearest, and of those the nearest address. */
    private Optional<String> nearest(String from, String written, String to) {
        Map<String, List<String>> candidates = new HashMap<>(names);
        String name = last(to);
        String kind = name.substring(name.lastIndexOf('.') + 1);
        documents.forEach((document, addresses) -> {
            if (document.endsWith('.' + kind)) {
                candidates.put(document, addresses);
            }
        });
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return Suggestion.nearest(name, candidates.keySet()).map(near -> candidates.get(near).stream().min(Comparator
                // as written, or from the site's root: a folder may be missing, or misspelt
                .comparingInt((String address) -> Math.min(distance.apply(StringUtils.left(written, MAX_COMPARED), relative(from, address)),
                        distance.apply(StringUtils.left(to, MAX_COMPARED), address)))
                .thenComparing(Comparator.naturalOrder())).orElseThrow());
    }

    /** Returns the address from the site's root; null if it leads out of the site. */
    private static String resolve(String from, String path) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        if (!path.contains("./") && !path.contains("//") && !path.endsWith(".") && !path.startsWith("/")) {
            return folder + path;
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + path).split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts) + (path.endsWith("/") && !parts.isEmpty() ? "/" : "");
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String relative(String from, String to) {
        return Path.of("/" + from).getParent().relativize(Path.of("/" + to)).toString().replace('\\', '/');
    }

    /** Returns an address without percent encoding; as it is, if that is wrong in it. */
    static String decoded(String path) {
        try {
            return path.indexOf('%') < 0 ? path : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
