package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

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

/** Checks the site as a whole: that required pages exist, and that nothing is unused. */
final class UsageCheck {

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*\\.[A-Za-z0-9]+");
    private static final Set<String> DESIGN_FILES = Set.of("css", "js", "woff2", "ico", "webmanifest");

    private final Site site;
    private final ContentSchema schema;
    private final Collection<Entry> entries;

    UsageCheck(Site site, ContentSchema schema, Collection<Entry> entries) {
        this.site = site;
        this.schema = schema;
        this.entries = entries;
    }

    /** Returns findings about pages that the schema names by their file, and that are missing or not visible. */
    List<Finding> requiredPages() {
        List<Finding> findings = new ArrayList<>();
        for (ContentSchema.Type type : schema.types().values()) {
            String file = type.location();
            List<Entry> there = entries.stream().filter(entry -> entry.path().equals(file)).toList();
            if (!file.endsWith("/") && there.stream().noneMatch(Entry::isPublic)) {
                findings.add(Finding.blocking(Rule.MISSING_PAGE, file, 0,
                        there.isEmpty() ? text("missing-page") : text("missing-page.unpublished")));
            }
        }
        return findings;
    }

    /** Returns warnings about pages that no page refers to, and pages that share none of their references with another page. */
    List<Finding> referenceWarnings() {
        Map<PageMetadata.Reference, Integer> named = new HashMap<>();
        List<Entry> visible = entries.stream().filter(Entry::isPublic).toList();
        visible.stream().flatMap(entry -> entry.metadata().references().stream()).forEach(to -> named.merge(target(to), 1, Integer::sum));
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : visible) {
            List<PageMetadata.Reference> references = entry.metadata().references();
            if (!references.isEmpty() && references.stream().allMatch(to -> named.get(target(to)) == 1)) {
                findings.add(Finding.warning(Rule.ONLY_PAGE, entry.path(), references.get(0).line(),
                        text("only-page", references.get(0).field())));
            }
        }
        schema.types().values().forEach(type -> type.fields().values().forEach(field -> {
            if (field.type() instanceof FieldType.Pages pages) {
                visible.stream().filter(entry -> entry.metadata().type().equals(pages.type())
                                && !named.containsKey(new PageMetadata.Reference(0, field.name(), pages.type(), entry.name())))
                        .forEach(entry -> findings.add(Finding.warning(Rule.NO_PAGES, entry.path(), 0,
                                text("no-pages", type.name(), field.name(), entry.name()))));
            }
        }));
        return findings;
    }

    /**
     * Returns warnings about images and documents that neither a page nor a template leads to.
     *
     * @param assets their addresses, each with its path in the source folder
     * @param used   the addresses that pages lead to
     */
    List<Finding> unused(Map<String, String> assets, Set<String> used) {
        List<Map.Entry<String, String>> candidates = assets.entrySet().stream()
                .filter(asset -> isContent(asset.getKey()) && !used.contains(asset.getKey())).toList();
        Set<String> names = new HashSet<>();
        if (!candidates.isEmpty()) {
            collectFileNames(site.templateFolder(), names);
            collectFileNames(site.config().getAssetFolder().toPath(), names);
        }
        return candidates.stream().filter(asset -> !names.contains(asset.getKey().substring(asset.getKey().lastIndexOf('/') + 1)))
                .map(asset -> Finding.warning(Rule.UNUSED_FILE, asset.getValue(), 0, text("unused-file"))).toList();
    }

    private static boolean isContent(String address) {
        return address.contains("/") && !address.startsWith(".")
                && !DESIGN_FILES.contains(address.substring(address.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static void collectFileNames(Path folder, Set<String> names) {
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
            throw new UncheckedIOException(text("content.cannot-read", folder), e);
        }
    }

    private static PageMetadata.Reference target(PageMetadata.Reference reference) {
        return new PageMetadata.Reference(0, reference.field(), reference.type(), reference.name());
    }
}
