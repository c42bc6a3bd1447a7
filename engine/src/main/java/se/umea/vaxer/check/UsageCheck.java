package se.umea.vaxer.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.FieldType;
import se.umea.vaxer.content.PageMetadata;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** Judges the site as a whole: that what must exist does, and that nothing is left over. */
final class UsageCheck {

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*\\.[A-Za-z0-9]+");
    private static final Set<String> STYLES = Set.of("css", "js", "woff2", "ico", "webmanifest");

    private final Site site;
    private final ContentSchema contract;
    private final Collection<Entry> entries;

    UsageCheck(Site site, ContentSchema contract, Collection<Entry> entries) {
        this.site = site;
        this.contract = contract;
        this.entries = entries;
    }

    /** The pages that the contract names by their file, where they are missing or not to be seen. */
    List<Finding> requiredPages() {
        List<Finding> findings = new ArrayList<>();
        for (ContentSchema.Type type : contract.types().values()) {
            String file = type.place();
            if (!file.endsWith("/") && entries.stream().noneMatch(entry -> entry.path().equals(file) && entry.isPublic())) {
                boolean exists = entries.stream().anyMatch(entry -> entry.path().equals(file));
                findings.add(Finding.blocking(Rule.MISSING_PAGE, file, 0, exists
                        ? "sidan är inte publicerad, men webbplatsen kan inte vara utan den; skriv status=published"
                        : "filen saknas, men webbplatsen kan inte vara utan den; lägg tillbaka den"));
            }
        }
        return findings;
    }

    /** Pages that no other names, and pages that share what they name with no other. */
    List<Finding> lonely() {
        Map<PageMetadata.Reference, Integer> named = new HashMap<>();
        Stream<Entry> published = entries.stream().filter(Entry::isPublic);
        published.flatMap(entry -> entry.facts().references().stream()).forEach(r -> named.merge(target(r), 1, Integer::sum));
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : entries) {
            List<PageMetadata.Reference> references = entry.facts().references();
            if (entry.isPublic() && !references.isEmpty() && references.stream().allMatch(r -> named.get(target(r)) == 1)) {
                findings.add(Finding.warning(Rule.ONLY_PAGE, entry.path(), references.get(0).line(), "ingen annan sida har samma "
                        + references.get(0).field() + "; stämmer det?"));
            }
        }
        contract.types().values().forEach(type -> type.fields().values().forEach(field -> {
            if (field.form() instanceof FieldType.Pages pages) {
                entries.stream().filter(entry -> entry.isPublic() && entry.facts().type().equals(pages.type()))
                        .filter(entry -> !named.containsKey(new PageMetadata.Reference(0, field.name(), pages.type(), entry.name())))
                        .forEach(entry -> findings.add(Finding.warning(Rule.NO_PAGES, entry.path(), 0, "ingen sida av typen "
                                + type.name() + " har " + field.name() + "=" + entry.name() + "; sidan blir tom")));
            }
        }));
        return findings;
    }

    /**
     * Pictures and documents that neither a page nor a template leads to.
     *
     * @param assets their addresses, each with its path in the source folder
     * @param used   the addresses that pages lead to
     */
    List<Finding> unused(Map<String, String> assets, Set<String> used) {
        Set<String> names = new HashSet<>();
        boolean any = false;
        for (String address : assets.keySet()) {
            any |= isEditors(address) && !used.contains(address);
        }
        if (!any) {
            return List.of();
        }
        namesIn(site.templateFolder(), names);
        namesIn(site.config().getAssetFolder().toPath(), names);
        return assets.entrySet().stream()
                .filter(asset -> isEditors(asset.getKey()) && !used.contains(asset.getKey()))
                .filter(asset -> !names.contains(asset.getKey().substring(asset.getKey().lastIndexOf('/') + 1)))
                .map(asset -> Finding.warning(Rule.UNUSED_FILE, asset.getValue(), 0,
                        "ingen sida använder filen; ta bort den eller länka till den")).toList();
    }

    private static boolean isEditors(String address) {
        return address.contains("/") && !address.startsWith(".") && !STYLES.contains(address.substring(address.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static void namesIn(Path folder, Set<String> names) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(ftl|ftlh|css|js|svg|html|xml|webmanifest)")).toList()) {
                Matcher name = FILE_NAME.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
                while (name.find()) {
                    names.add(name.group());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + folder, e);
        }
    }

    private static PageMetadata.Reference target(PageMetadata.Reference reference) {
        return new PageMetadata.Reference(0, reference.field(), reference.type(), reference.name());
    }
}
