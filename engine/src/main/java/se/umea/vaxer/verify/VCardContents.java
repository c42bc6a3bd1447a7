package se.umea.vaxer.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** A vCard (RFC 2426) holds only numbers and addresses that some page shows. */
final class VCardContents implements SiteRule {

    @Override
    public List<Finding> judge(FinishedSite site) {
        Set<String> shown = new HashSet<>();
        site.pages().values().forEach(page -> shown.addAll(page.links()));
        List<Finding> findings = new ArrayList<>();
        for (String file : site.files().stream().filter(name -> name.endsWith(".vcf")).sorted().toList()) {
            for (String line : lines(site.folder().resolve(file))) {
                String value = line.substring(line.indexOf(':') + 1);
                boolean hidden = line.startsWith("TEL") && !shown.contains("tel:" + value)
                        || line.startsWith("EMAIL") && !shown.contains("mailto:" + value);
                if (hidden) {
                    findings.add(Finding.blocking(Rule.DIFFERENT_CONTACT, file, 0, "kortet har \"" + value
                            + "\", som inte står på någon sida; se kontaktens fil"));
                }
            }
        }
        return findings;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + file, e);
        }
    }
}
