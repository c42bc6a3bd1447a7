package se.umea.vaxer.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Dates;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.content.Suggestion;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** Judges pages that are versions of others: their originals, their languages, and whether they have kept up. */
final class VersionCheck {

    private final Languages languages;
    private final Map<String, Entry> pages = new HashMap<>();
    private final Map<String, List<Entry>> versions = new HashMap<>();

    VersionCheck(Site site, Collection<Entry> entries) {
        this.languages = Languages.of(site);
        for (Entry entry : entries) {
            pages.put(name(entry), entry);
            field(entry, ContentSchema.VERSION_OF).ifPresent(original ->
                    versions.computeIfAbsent(original.value(), name -> new ArrayList<>()).add(entry));
        }
    }

    /** Judges a page, if it is a version of another. */
    List<Finding> judge(Entry version) {
        FindingCollector findings = new FindingCollector(version.path());
        field(version, ContentSchema.VERSION_OF).filter(named -> !named.value().isEmpty())
                .ifPresent(named -> judge(version, named, findings));
        return findings.list();
    }

    private void judge(Entry version, ContentFile.Field named, FindingCollector findings) {
        Entry original = pages.get(named.value());
        if (original == null) {
            findings.block(Rule.UNKNOWN_PAGE, named.line(), "okänt värde \"" + named.value() + "\" i " + named.key()
                    + Suggestion.ask(named.value(), pages.keySet(), "skriv originalets väg i content, utan .md, till exempel index"));
            return;
        }
        Optional<ContentFile.Field> originals = field(original, ContentSchema.VERSION_OF);
        if (original == version) {
            findings.block(Rule.INVALID_ORIGINAL, named.line(), "sidan kan inte vara en version av sig själv; skriv originalets namn");
            return;
        }
        if (originals.isPresent() || !language(original).equals(languages.own())) {
            findings.block(Rule.INVALID_ORIGINAL, named.line(), original.path() + " är "
                    + originals.map(field -> "själv en version; skriv version-av=" + field.value())
                            .orElse("på ett annat språk; välj en sida på webbplatsens eget"));
            return;
        }
        if (!version.mayLeadTo(original)) {
            findings.block(Rule.UNPUBLISHED, named.line(), original.path() + " " + original.state()
                    + " och går inte att nå; publicera sidan eller ta bort hänvisningen");
        }
        sameLanguage(version, original, named, findings);
        keptUp(version, original, findings);
    }

    private void sameLanguage(Entry version, Entry original, ContentFile.Field named, FindingCollector findings) {
        int line = field(version, ContentSchema.LANGUAGE).map(ContentFile.Field::line).orElse(named.line());
        List<Entry> all = new ArrayList<>(List.of(original));
        all.addAll(versions.get(named.value()));
        // a draft that is to replace a version may lie beside it
        all.stream().filter(other -> other != version && language(other).equals(language(version)))
                .filter(other -> version.isDraft() || !other.isDraft()).findFirst()
                .ifPresent(other -> findings.block(Rule.SAME_LANGUAGE, line, "sidan är på samma språk (" + language(version) + ") som "
                        + other.path() + "; skriv ett annat språk i " + ContentSchema.LANGUAGE + " eller ta bort den ena"));
    }

    private static void keptUp(Entry version, Entry original, FindingCollector findings) {
        Optional<LocalDate> changed = field(original, "date").flatMap(date -> Dates.iso(date.value()));
        Optional<ContentFile.Field> date = field(version, "date");
        Optional<LocalDate> checked = date.flatMap(field -> Dates.iso(field.value()));
        if (changed.isPresent() && checked.isPresent() && changed.get().isAfter(checked.get())) {
            findings.warn(Rule.OUTDATED_VERSION, date.get().line(), original.path() + " ändrades " + changed.get()
                    + ", efter den här versionen; gå igenom den och skriv " + changed.get() + " i date");
        }
    }

    private String language(Entry entry) {
        return field(entry, ContentSchema.LANGUAGE).map(ContentFile.Field::value).orElse(languages.own());
    }

    /** How other pages name this one: its path in the content folder, without ending. */
    private static String name(Entry entry) {
        return entry.address().substring(0, entry.address().lastIndexOf('.'));
    }

    private static Optional<ContentFile.Field> field(Entry entry, String name) {
        return entry.page() == null ? Optional.empty()
                : entry.page().fields().stream().filter(field -> field.key().equals(name)).reduce((first, last) -> last);
    }
}
