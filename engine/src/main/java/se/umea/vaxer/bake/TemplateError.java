package se.umea.vaxer.bake;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/**
 * A template that failed on a page.
 *
 * @param page     what was being rendered
 * @param template the template as findings name it; the page where FreeMarker does not tell
 * @param line     the line in the template; 0 where FreeMarker does not tell
 * @param cause    FreeMarker's words
 */
record TemplateError(String page, String template, int line, String cause) {

    TemplateError(Site site, String page, Throwable fault) {
        this(page, template(site, page, root(fault)), line(root(fault)), message(root(fault)));
    }

    /** One finding for each fault, however many pages it struck; in a stable order. */
    static List<Finding> findings(Collection<TemplateError> faults) {
        Map<Finding, List<String>> pages = faults.stream().collect(Collectors.groupingBy(
                fault -> Finding.blocking(Rule.TEMPLATE, fault.template, fault.line, fault.cause),
                TreeMap::new, Collectors.mapping(TemplateError::page, Collectors.toList())));
        return pages.entrySet().stream().map(entry -> {
            Finding fault = entry.getKey();
            String first = entry.getValue().stream().sorted().findFirst().orElseThrow();
            int others = entry.getValue().size() - 1;
            return Finding.blocking(fault.rule(), fault.file(), fault.line(), "mallen gick inte att köra för " + first
                    + (others > 0 ? " och " + others + " till" : "") + ": " + fault.message());
        }).toList();
    }

    Finding finding() {
        return findings(List.of(this)).get(0);
    }

    /** The innermost fault whose place FreeMarker tells, as a template may fail by what it includes; or else the first cause. */
    private static Throwable root(Throwable fault) {
        Throwable placed = null;
        Throwable cause = fault;
        for (Throwable next = fault; next != null; next = next.getCause()) {
            cause = next;
            placed = line(next) > 0 ? next : placed;
        }
        return placed == null ? cause : placed;
    }

    private static String template(Site site, String page, Throwable cause) {
        String name = cause instanceof TemplateException failed ? failed.getTemplateSourceName()
                : cause instanceof ParseException unreadable ? unreadable.getTemplateName() : null;
        return name == null ? page : site.relative(site.templateFolder().resolve(name));
    }

    private static int line(Throwable cause) {
        Integer line = cause instanceof TemplateException failed ? failed.getLineNumber()
                : cause instanceof ParseException unreadable ? Integer.valueOf(unreadable.getLineNumber()) : null;
        return line == null ? 0 : Math.max(0, line);
    }

    private static String message(Throwable cause) {
        String message = cause instanceof TemplateException failed ? failed.getMessageWithoutStackTop()
                : cause instanceof ParseException unreadable ? unreadable.getEditorMessage() : cause.toString();
        List<String> lines = String.valueOf(message).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return cause.getClass().getSimpleName();
        }
        // what is missing stands on a line of its own
        return lines.get(0).endsWith(":") && lines.size() > 1 ? lines.get(0) + " " + lines.get(1) : lines.get(0);
    }
}
