package se.umea.vaxer.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Link;
import se.umea.vaxer.content.Output;
import se.umea.vaxer.content.PageMetadata;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.content.Suggestion;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** Follows what pages refer to, in their fields and texts, to other pages and files of the site; safe to share between threads. */
final class LinkCheck {

    private final ContentSchema contract;
    private final Map<String, Entry> pages = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> paths = new HashSet<>();
    private final Map<String, Map<String, Entry>> byType = new HashMap<>();
    private final Map<String, String> assets;
    private final Set<String> made;
    private final RedirectCheck moved;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final String extension;

    LinkCheck(Site site, ContentSchema contract, Collection<Entry> entries, Map<String, String> assets) {
        this.contract = contract;
        this.assets = assets;
        this.extension = site.config().getOutputExtension();
        this.made = new HashSet<>(Set.of(site.config().getFeedFileName(), site.config().getSiteMapFileName(),
                site.config().getError404FileName()));
        Output.of(site).stream().filter(Output::once).map(Output::name).forEach(made::add);
        for (Entry entry : entries) {
            pages.put(entry.address(), entry);
            names.put(last(entry.address()), entry.address());
            paths.add(entry.path());
            byType.computeIfAbsent(entry.facts().type(), type -> new HashMap<>()).put(entry.name(), entry);
        }
        Set<String> files = new HashSet<>(assets.keySet());
        files.addAll(made);
        this.moved = new RedirectCheck(entries, files);
    }

    /** The addresses of assets that some page leads to. */
    Set<String> used() {
        return used;
    }

    /** Judges everything that a page refers to. */
    List<Finding> judge(Entry from) {
        FindingCollector findings = new FindingCollector(from.path());
        from.facts().references().forEach(reference -> reference(from, reference, findings));
        from.facts().files().forEach(file -> file(file, findings));
        from.links().forEach(link -> link(from, link, findings));
        moved.judge(from, findings);
        return findings.list();
    }

    private void reference(Entry from, PageMetadata.Reference reference, FindingCollector findings) {
        Map<String, Entry> candidates = byType.getOrDefault(reference.type(), Map.of());
        Entry to = candidates.get(reference.name());
        if (to == null && paths.contains(contract.types().get(reference.type()).place() + reference.name() + ".md")) {
            // that file has a finding of its own
            return;
        }
        if (to == null) {
            findings.block(Rule.UNKNOWN_PAGE, reference.line(), "okänt värde \"" + reference.name() + "\" i " + reference.field()
                    + Suggestion.ask(reference.name(), candidates.keySet(), "skriv namnet på en fil i "
                            + contract.types().get(reference.type()).place() + ", utan .md"));
        } else if (!from.mayLeadTo(to)) {
            unpublished(reference.line(), to, findings);
        }
    }

    private void file(Link link, FindingCollector findings) {
        if (assets.containsKey(link.address())) {
            used.add(link.address());
        } else if (link.address().startsWith("/") || resolve("", link.address()) == null) {
            findings.block(Rule.UNKNOWN_FILE, link.line(), "sökvägen \"" + link.address()
                    + "\" leder ut ur mappen assets; skriv den inifrån mappen, till exempel dokument/plan.pdf");
        } else {
            findings.block(Rule.UNKNOWN_FILE, link.line(), "filen \"" + link.address() + "\" finns inte i assets"
                    + Suggestion.ask(link.address(), assets.keySet()));
        }
    }

    private void link(Entry from, Link link, FindingCollector findings) {
        String address = link.address();
        if (address.isEmpty()) {
            findings.block(Rule.BROKEN_LINK, link.line(), "länken har ingen adress; skriv den inom ( )");
            return;
        }
        String path = withoutQuery(address);
        if (path.isEmpty()) {
            return;
        }
        if (path.startsWith("//") || path.regionMatches(true, 0, "www.", 0, 4)) {
            findings.block(Rule.BROKEN_LINK, link.line(), "länken \"" + address + "\" saknar https:// först");
            return;
        }
        String to = resolve(from.address(), decoded(path));
        if (path.startsWith("/")) {
            String root = "../".repeat((int) from.address().chars().filter(c -> c == '/').count());
            findings.block(Rule.BROKEN_LINK, link.line(), "länken \"" + address + "\" börjar med /; skriv \""
                    + root + address.replaceFirst("/+", "") + "\"");
        } else if (to == null) {
            findings.block(Rule.BROKEN_LINK, link.line(), "länken \"" + address + "\" leder ut ur webbplatsen; rätta adressen");
        } else if (assets.containsKey(to)) {
            used.add(to);
        } else if (link.kind() == Link.Kind.IMAGE) {
            findings.block(Rule.BROKEN_LINK, link.line(), "bilden \"" + address + "\" finns inte"
                    + Suggestion.nearest(to, assets.keySet()).map(near -> "; menade du \"" + relative(from.address(), near) + "\"?")
                            .orElse("; lägg den i assets, eller rätta adressen"));
        } else {
            page(from, link, to, findings);
        }
    }

    private void page(Entry from, Link link, String to, FindingCollector findings) {
        Entry page = pages.get(to.isEmpty() || to.endsWith("/") ? to + "index" + extension : to);
        if (page != null) {
            if (!from.mayLeadTo(page)) {
                unpublished(link.line(), page, findings);
            }
            return;
        }
        String stem = to.contains(".") ? to.substring(0, to.lastIndexOf('.')) : to;
        // a page's own document or card has its name, and is made with it
        boolean belongsToPage = pages.containsKey(stem + extension);
        if (made.contains(to) || belongsToPage && !to.endsWith(".md") && !to.equals(stem)) {
            return;
        }
        String meant = moved.successor(to).map(Entry::address).or(() -> belongsToPage ? Optional.of(stem + extension)
                : Suggestion.nearest(last(to), names.keySet()).map(names::get)).orElse("");
        String fix = link.address().indexOf('@') > 0 ? "; skriv mailto: först om det är en e-postadress"
                : meant.isEmpty() ? "; rätta adressen eller ta bort länken" : "; menade du \"" + relative(from.address(), meant) + "\"?";
        findings.block(Rule.BROKEN_LINK, link.line(), "länken \"" + link.address() + "\" leder ingenstans" + fix);
    }

    private static void unpublished(int line, Entry to, FindingCollector findings) {
        findings.block(Rule.UNPUBLISHED, line, to.path() + " " + to.state()
                + " och går inte att nå; publicera sidan eller ta bort hänvisningen");
    }

    /** The address from the site's root; null where it leads out of the site. */
    private static String resolve(String from, String path) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        if (path.indexOf("./") < 0 && path.indexOf("//") < 0 && !path.endsWith(".") && !path.startsWith("/")) {
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
        Path folder = Path.of("/" + from).getParent();
        return folder.relativize(Path.of("/" + to)).toString().replace('\\', '/');
    }

    private static String withoutQuery(String address) {
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '?' || address.charAt(i) == '#') {
                return address.substring(0, i);
            }
        }
        return address;
    }

    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
