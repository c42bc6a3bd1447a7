package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.FieldType;
import se.umea.vaxer.content.Git;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PhoneNumber;

/**
 * Reports where contact details that a change has replaced still stand: numbers, mail addresses and names of pages whose type has a field
 * of the type {@code phone} or {@code email}. What they were is read from Git, again only when such a page has changed.
 */
final class ContactChanges {

    /** What identifies a detail however it is written. */
    private record Detail(String field, String value, String key) {
    }

    /** A detail that no page has any more; {@code now} is empty if its field was removed. */
    private record Outdated(String page, Detail before, Optional<String> now) {
    }

    private static final String BASE = "VAXER_BASE";
    private static final String TITLE = "title";
    private static final Pattern NUMBER = Pattern.compile(PhoneNumber.PATTERN);

    private final List<String> commits;
    private List<Page> compared = List.of();
    private List<Outdated> outdated = List.of();

    /** @param base the commit to compare with; empty for the last one, or for the one before it if the last one has the same details */
    ContactChanges(Optional<String> base) {
        this.commits = Stream.concat(base.filter(name -> name.matches("[\\w./^~-]+")).stream(), Stream.of("HEAD", "HEAD^1")).toList();
    }

    /** Compares with the commit that the environment variable {@code VAXER_BASE} names, if there is one. */
    static ContactChanges ofEnvironment() {
        return new ContactChanges(Optional.ofNullable(System.getenv(BASE)));
    }

    List<Finding> findings(Site site, ContentSchema schema, List<Entry> entries) {
        List<Page> contacts = entries.stream().filter(entry -> entry.page() != null && isContact(schema, entry.metadata().type()))
                .filter(entry -> entry.path().chars().noneMatch(Character::isWhitespace)).map(Entry::page).toList();
        if (!contacts.equals(compared)) {
            outdated = outdated(site, schema, contacts);
            compared = contacts;
        }
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : outdated.isEmpty() ? List.<Entry>of() : entries) {
            if (entry.page() != null) {
                find(site, entry.page(), findings);
            }
        }
        return findings;
    }

    private static boolean isContact(ContentSchema schema, String type) {
        return Optional.ofNullable(schema.types().get(type)).filter(declared -> declared.field(FieldType.Simple.PHONE).isPresent()
                || declared.field(FieldType.Simple.EMAIL).isPresent()).isPresent();
    }

    private List<Outdated> outdated(Site site, ContentSchema schema, List<Page> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        Set<String> now = new HashSet<>();
        contacts.forEach(page -> details(site, schema, page).forEach(detail -> now.add(detail.key())));
        List<Optional<byte[]>> committed = Git.files(site.root(), contacts.stream().flatMap(page ->
                commits.stream().map(commit -> commit + ":./" + page.path())).toList());
        List<Outdated> found = new ArrayList<>();
        for (int i = 0; i < contacts.size(); i++) {
            Page page = contacts.get(i);
            List<Detail> same = details(site, schema, page);
            List<List<Detail>> before = committed.subList(i * commits.size(), (i + 1) * commits.size()).stream()
                    .map(bytes -> details(site, schema, page, bytes)).toList();
            boolean hasBase = commits.size() > 2 && !before.get(0).isEmpty();
            int last = commits.size() - 2;
            List<Detail> old = hasBase ? before.get(0) : before.get(before.get(last).equals(same) ? last + 1 : last);
            old.stream().filter(detail -> !now.contains(detail.key()))
                    .forEach(detail -> found.add(new Outdated(page.path(), detail, page.field(detail.field()))));
        }
        return found;
    }

    private static List<Detail> details(Site site, ContentSchema schema, Page page, Optional<byte[]> committed) {
        return committed.map(bytes -> details(site, schema, Page.of(ContentFile.of(page.file(), page.path(), bytes, site.charset().name(),
                site.config().getHeaderSeparator()), page.body()))).orElse(List.of());
    }

    private static List<Detail> details(Site site, ContentSchema schema, Page page) {
        ContentSchema.Type type = schema.types().get(page.field("type").orElse(""));
        List<Detail> details = new ArrayList<>();
        for (ContentFile.Field field : page.fields()) {
            ContentSchema.Field declared = type == null ? null : type.fields().get(field.key());
            if (declared == null || field.value().isEmpty()) {
                continue;
            }
            if (declared.type() == FieldType.Simple.PHONE) {
                details.add(new Detail(field.key(), field.value(), number(site, field.value())));
            } else if (declared.type() == FieldType.Simple.EMAIL) {
                details.add(new Detail(field.key(), field.value(), field.value().toLowerCase(Locale.ROOT)));
            } else if (field.key().equals(TITLE) && field.value().indexOf(' ') > 0) {
                // a single word, such as Contact, can stand for anything
                details.add(new Detail(field.key(), field.value(), field.value()));
            }
        }
        return details;
    }

    private static String number(Site site, String written) {
        return new PhoneNumber(written, site.setting(PhoneNumber.SETTING)).international();
    }

    private void find(Site site, Page page, List<Finding> findings) {
        List<String> lines = lines(site, page);
        for (Outdated old : outdated) {
            Predicate<String> stands = stands(site, old.before());
            // a name can be part of the one that it became
            String part = old.now().filter(now -> now.contains(old.before().value())).orElse("\0");
            for (int i = 0; i < lines.size(); i++) {
                if (stands.test(lines.get(i).replace(part, ""))) {
                    String message = old.now().isPresent() ? "outdated-contact" : "outdated-contact.removed";
                    findings.add(Finding.warning(Rule.OUTDATED_CONTACT, page.path(), i + 1,
                            text(message, old.before().value(), old.before().field(), old.page(), old.now().orElse(""))));
                }
            }
        }
    }

    /** Returns whether a detail stands on a line, in any form. */
    private static Predicate<String> stands(Site site, Detail detail) {
        if (PhoneNumber.isNumber(detail.value())) {
            return line -> NUMBER.matcher(line.replace("tel:", " ")).results()
                    .anyMatch(found -> number(site, found.group()).equals(detail.key()));
        }
        if (detail.value().indexOf('@') > 0) {
            return Pattern.compile("(?i)(?<![\\w.+-])" + Pattern.quote(detail.value()) + "(?![\\w-])").asPredicate();
        }
        // a name can have an ending
        return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(detail.value())).asPredicate();
    }

    private static List<String> lines(Site site, Page page) {
        byte[] bytes = Uncheck.get(() -> Files.readAllBytes(page.file()), () -> text("content.cannot-read", page.file()));
        return ContentFile.of(page.file(), page.path(), bytes, site.charset().name(), site.config().getHeaderSeparator()).lines();
    }
}
