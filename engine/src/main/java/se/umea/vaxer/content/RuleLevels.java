package se.umea.vaxer.content;

import static se.umea.vaxer.finding.Messages.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.configuration2.Configuration;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/**
 * Which findings block, which only warn and which are left out, by their rules.
 *
 * <p>The setting {@code rule.RULE-ID} decides. Without it, a site with a content schema keeps what the checks decided; of any other
 * site, what JBake would lose is an error, a few findings are warnings, and the rest is left out.
 *
 * @param levels    what {@code jbake.properties} or the command line sets
 * @param hasSchema whether the site has a content schema
 */
public record RuleLevels(Map<Rule, Level> levels, boolean hasSchema) {

    /** What a finding of a rule is. */
    public enum Level {
        ERROR, WARNING, OFF;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The prefix of the settings. */
    public static final String PREFIX = "rule";

    /** What JBake loses without an error. Can be lowered, but is always reported: no page is lost in silence. */
    private static final Set<Rule> LOSSES = EnumSet.of(Rule.DROPPED, Rule.SAME_ADDRESS, Rule.YAML_HEADER, Rule.SEPARATOR, Rule.EQUALS_SIGN,
            Rule.UNKNOWN_TYPE, Rule.MISSING_FIELD, Rule.ENCODING, Rule.UNKNOWN_STATUS, Rule.INVALID_DATE, Rule.MISSING_TEXT);

    /** What a build cannot go on with, or what keeps strange programs and files out of it. */
    private static final Set<Rule> FIXED = EnumSet.of(Rule.UNREADABLE, Rule.TOO_LARGE, Rule.TOO_DEEP, Rule.SYMBOLIC_LINK, Rule.TEMPLATE,
            Rule.TEMPLATE_RUNS_JAVA, Rule.FORBIDDEN_TEXT);

    /** What a site needs, with or without a schema. */
    private static final Set<Rule> NEEDED = EnumSet.of(Rule.MISSING_ENGINE, Rule.START_PAGE);

    /** What is a warning on a site without a schema. */
    private static final Set<Rule> WARNINGS = EnumSet.of(Rule.FILE_EXTENSION, Rule.EMPTY_FILE, Rule.REPEATED_FIELD, Rule.BROKEN_ADDRESS,
            Rule.BROKEN_ANCHOR);

    public RuleLevels {
        levels = Map.copyOf(levels);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException if there is no such rule or level, or the rule may not have the level
     */
    public static RuleLevels of(Site site) {
        Configuration declared = site.config().getCompositeConfiguration().subset(PREFIX);
        Map<Rule, Level> levels = new EnumMap<>(Rule.class);
        declared.getKeys().forEachRemaining(id -> {
            try {
                levels.put(rule(id), level(id, declared.getString(id).trim()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("jbake.properties: " + PREFIX + '.' + id + ": " + e.getMessage(), e);
            }
        });
        return new RuleLevels(levels, ContentSchema.of(site).isDeclared());
    }

    /**
     * Sets a rule's level for this run, over the site's own setting.
     *
     * @param declared {@code RULE-ID=LEVEL}
     * @throws IllegalArgumentException if there is no such rule or level, or the rule may not have the level
     */
    public static void set(Site site, String declared) {
        String[] parts = declared.split("=", 2);
        rule(parts[0]);
        level(parts[0], parts.length == 1 ? "" : parts[1]);
        site.config().setProperty(PREFIX + '.' + parts[0], parts[1]);
    }

    private static Rule rule(String id) {
        return Rule.of(id).orElseThrow(() -> new IllegalArgumentException(
                Suggestion.text("content.unknown-rule", id, Arrays.stream(Rule.values()).map(Rule::id).toList())));
    }

    private static Level level(String id, String value) {
        Level level = Arrays.stream(Level.values()).filter(each -> each.id().equals(value)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text("content.unknown-level", value)));
        Rule rule = rule(id);
        if (FIXED.contains(rule) && level != Level.ERROR) {
            throw new IllegalArgumentException(text("content.fixed-rule", id));
        }
        if (level == Level.OFF && (LOSSES.contains(rule) || rule == Rule.MISSING_ENGINE)) {
            throw new IllegalArgumentException(text("content.loss-rule", id));
        }
        return level;
    }

    /** Returns whether the site accepts what a rule forbids. */
    public boolean accepts(Rule rule) {
        return levels.getOrDefault(rule, Level.ERROR) != Level.ERROR;
    }

    /** Returns whether a rule's findings can be made warnings. */
    public static boolean canBeLowered(Rule rule) {
        return !FIXED.contains(rule);
    }

    /** Returns these levels for a bake as JBake's: what it loses is a warning or, in a strict one, every warning is an error. */
    public RuleLevels forBake(boolean strict) {
        Map<Rule, Level> all = new EnumMap<>(Rule.class);
        LOSSES.forEach(rule -> all.put(rule, strict ? Level.ERROR : Level.WARNING));
        WARNINGS.forEach(rule -> all.put(rule, strict ? Level.ERROR : Level.WARNING));
        all.putAll(levels);
        return new RuleLevels(all, false);
    }

    /** Returns the findings as they count here. */
    public List<Finding> apply(List<Finding> findings) {
        return levels.isEmpty() && hasSchema ? findings : findings.stream().map(this::apply).flatMap(Optional::stream).toList();
    }

    private Optional<Finding> apply(Finding finding) {
        Level level = level(finding);
        return level == Level.OFF ? Optional.empty() : Optional.of(finding.blocking() == (level == Level.ERROR) ? finding
                : new Finding(finding.rule(), finding.file(), finding.line(), level == Level.ERROR, finding.message(), finding.subject()));
    }

    private Level level(Finding finding) {
        Level set = levels.get(finding.rule());
        if (set != null) {
            return set;
        }
        if (hasSchema || FIXED.contains(finding.rule()) || NEEDED.contains(finding.rule())) {
            return finding.blocking() ? Level.ERROR : Level.WARNING;
        }
        return LOSSES.contains(finding.rule()) ? Level.ERROR : WARNINGS.contains(finding.rule()) ? Level.WARNING : Level.OFF;
    }
}
