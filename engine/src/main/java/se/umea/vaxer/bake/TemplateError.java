package se.umea.vaxer.bake;

import static se.umea.vaxer.finding.Messages.text;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/**
 * A template that failed while rendering a page. FreeMarker says where; other engines at most in their message, or in the stack trace.
 *
 * @param page     the content file, or the renderer, whose page was rendered
 * @param template the template as findings name it; the page if FreeMarker names no template
 * @param line     the line in the template; 0 if FreeMarker names none
 * @param cause    FreeMarker's message
 */
record TemplateError(String page, String template, int line, String cause) {

    /** The name that Groovy gives to what it makes of a template, in which lines are those of the template. */
    private static final Pattern GROOVY = Pattern.compile("SimpleTemplateScript\\d+\\.groovy");
    private static final Pattern UNEXPECTED = Pattern.compile("(?:Syntax error.*?: )?Encountered \"(.*?)\"(?:,| at)");

    TemplateError(Site site, String page, Throwable failure) {
        this(page, template(site, page, root(failure), failure), line(root(failure)), message(root(failure)));
    }

    /** Returns one finding for each error, however many pages it affects, in a stable order. */
    static List<Finding> findings(Collection<TemplateError> errors) {
        Map<Finding, TreeSet<String>> pages = errors.stream().collect(Collectors.groupingBy(
                error -> Finding.blocking(Rule.TEMPLATE, error.template, error.line, error.cause),
                TreeMap::new, Collectors.mapping(TemplateError::page, Collectors.toCollection(TreeSet::new))));
        return pages.entrySet().stream().map(entry -> {
            Finding error = entry.getKey();
            int others = entry.getValue().size() - 1;
            return Finding.blocking(error.rule(), error.file(), error.line(), others == 0
                    ? text("template.page", entry.getValue().first(), error.message())
                    : text("template.pages", entry.getValue().first(), others, error.message()));
        }).toList();
    }

    /** Returns the innermost failure whose line is known, as a template can fail in one that it includes; otherwise the first cause. */
    private static Throwable root(Throwable failure) {
        Throwable placed = null;
        Throwable cause = failure;
        for (Throwable next = failure; next != null; next = next.getCause()) {
            cause = next;
            placed = line(next) > 0 ? next : placed;
        }
        return placed == null ? cause : placed;
    }

    private static String template(Site site, String page, Throwable cause, Throwable failure) {
        String name = cause instanceof TemplateException failed ? failed.getTemplateSourceName()
                : cause instanceof ParseException unreadable ? unreadable.getTemplateName() : null;
        for (Throwable next = failure; name == null && next != null; next = next.getCause()) {
            // an included template fails in a failure of its own, which is inside that of the other
            name = next instanceof TemplateFailure other && !(next.getCause() instanceof TemplateFailure) ? other.template() : null;
        }
        return name == null ? page : site.relative(site.templateFolder().resolve(name));
    }

    private static int line(Throwable cause) {
        Integer line = cause instanceof TemplateException failed ? failed.getLineNumber()
                : cause instanceof ParseException unreadable ? Integer.valueOf(unreadable.getLineNumber())
                : Stream.of(cause.getStackTrace()).filter(element -> GROOVY.matcher(String.valueOf(element.getFileName())).matches())
                        .map(StackTraceElement::getLineNumber).findFirst().orElse(null);
        return line == null ? 0 : Math.max(0, line);
    }

    /** Returns the reason for people; what FreeMarker says in English, if there is no text for it. */
    private static String message(Throwable cause) {
        if (cause instanceof InvalidReferenceException missing && missing.getBlamedExpressionString() != null) {
            return text("template.missing-value", missing.getBlamedExpressionString());
        }
        if (cause instanceof TemplateException && cause.getCause() instanceof TemplateNotFoundException missing) {
            return text("template.missing-template", missing.getTemplateName());
        }
        if (cause instanceof TemplateFailure failure) {
            return failure.getMessage();
        }
        if (cause instanceof StopException stop) {
            return firstLine(stop);
        }
        Matcher unexpected = UNEXPECTED.matcher(firstLine(cause));
        return cause instanceof ParseException && unexpected.lookingAt() ? text("template.unexpected", unexpected.group(1))
                : cause instanceof ParseException || cause instanceof TemplateException ? text("template.freemarker", firstLine(cause))
                : firstLine(cause);
    }

    private static String firstLine(Throwable cause) {
        String message = cause instanceof TemplateException failed ? failed.getMessageWithoutStackTop()
                : cause instanceof ParseException unreadable ? unreadable.getEditorMessage() : cause.toString();
        List<String> lines = String.valueOf(message).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return cause.getClass().getSimpleName();
        }
        // FreeMarker names a missing value on a line of its own
        return lines.get(0).endsWith(":") && lines.size() > 1 ? lines.get(0) + " " + lines.get(1) : lines.get(0);
    }
}
