package se.umea.vaxer.cli;

import java.util.List;
import picocli.CommandLine.Option;
import se.umea.vaxer.content.RuleLevels;
import se.umea.vaxer.content.Site;

/** The option {@code --rule}, which decides for one run what findings of a rule are. */
final class RuleOption {

    @Option(names = "--rule", descriptionKey = "vaxer.rule", paramLabel = "${bundle:label.rule}")
    private List<String> rules = List.of();

    /** Returns the site with the levels of the option in place of its own. */
    Site with(Site site) {
        rules.forEach(rule -> RuleLevels.set(site, rule));
        return site;
    }
}
