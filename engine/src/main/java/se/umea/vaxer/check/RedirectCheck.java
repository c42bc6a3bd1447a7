package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.umea.vaxer.content.Link;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.finding.Rule;

/** Checks pages' former addresses against those in use, and against each other. */
final class RedirectCheck {

    private final Map<String, Entry> pages = new HashMap<>();
    private final Map<String, Entry> claims = new HashMap<>();
    private final Set<String> files = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** @param files the addresses of files that are no pages */
    RedirectCheck(Collection<Entry> entries, Collection<String> files) {
        this.files.addAll(files);
        // drafts last, so that other pages' claims come before theirs
        entries.stream().sorted(Comparator.comparing(Entry::isDraft)).forEach(entry -> {
            if (!entry.isDraft()) {
                pages.put(key(entry.address()), entry);
            }
            entry.metadata().formerAddresses().forEach(former -> claims.putIfAbsent(key(former.address()), entry));
        });
    }

    /** Returns the page that had this address before. */
    Optional<Entry> successor(String address) {
        return Optional.ofNullable(claims.get(key(address)));
    }

    void check(Entry entry, FindingCollector findings) {
        for (Link former : entry.metadata().formerAddresses()) {
            String address = former.address();
            Entry page = pages.get(key(address));
            Entry claimer = claims.get(key(address));
            if (address.equals(entry.address())) {
                findings.block(Rule.ADDRESS_IN_USE, former.line(), text("address-in-use.own", address));
            } else if (page != null) {
                findings.block(Rule.ADDRESS_IN_USE, former.line(), text("address-in-use.page", address, page.path()));
            } else if (files.contains(address)) {
                findings.block(Rule.ADDRESS_IN_USE, former.line(), text("address-in-use.file", address));
            } else if (claimer != entry) {
                findings.block(Rule.ADDRESS_IN_USE, former.line(), text("address-in-use.claimed", address, claimer.path()));
            }
        }
    }

    /** Some disks do not distinguish small and capital letters. */
    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
