package se.umea.vaxer.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.umea.vaxer.content.Link;
import se.umea.vaxer.finding.Rule;

/** Holds the addresses that pages had before against those that are in use, and against each other. */
final class RedirectCheck {

    private final Map<String, Entry> pages = new HashMap<>();
    private final Map<String, Entry> claims = new HashMap<>();
    private final Set<String> files = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** @param files the addresses of what is no page */
    RedirectCheck(Collection<Entry> entries, Collection<String> files) {
        this.files.addAll(files);
        // what a draft says stands back for what others say
        entries.stream().sorted(Comparator.comparing(Entry::isDraft)).forEach(entry -> {
            if (!entry.isDraft()) {
                pages.put(key(entry.address()), entry);
            }
            entry.facts().former().forEach(old -> claims.putIfAbsent(key(old.address()), entry));
        });
    }

    /** The page that had this address before. */
    Optional<Entry> successor(String address) {
        return Optional.ofNullable(claims.get(key(address)));
    }

    /** Judges the old addresses that a page names. */
    void judge(Entry entry, FindingCollector findings) {
        for (Link old : entry.facts().former()) {
            Entry page = pages.get(key(old.address()));
            Entry claimer = claims.get(key(old.address()));
            if (old.address().equals(entry.address())) {
                block(old, "är sidans adress nu; skriv den som sidan hade förut, eller ta bort raden", findings);
            } else if (page != null) {
                block(old, "är adressen till " + page.path() + "; ta bort den här", findings);
            } else if (files.contains(old.address())) {
                block(old, "är adressen till en annan fil på webbplatsen; ta bort den här", findings);
            } else if (claimer != entry) {
                block(old, "står redan i " + claimer.path() + "; ta bort den ur den ena", findings);
            }
        }
    }

    private static void block(Link old, String message, FindingCollector findings) {
        findings.block(Rule.ADDRESS_IN_USE, old.line(), "den tidigare adressen \"" + old.address() + "\" " + message);
    }

    /** Some disks make no difference between small and capital letters. */
    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
