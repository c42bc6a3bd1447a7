package se.umea.vaxer.bake;

import org.jbake.template.RenderingException;

/** A template that failed, of an engine other than FreeMarker, or of none. */
final class TemplateFailure extends RenderingException {

    private static final long serialVersionUID = 1;

    private final String template;

    /** @param template relative to the template folder */
    TemplateFailure(String template, Throwable cause) {
        super(cause);
        this.template = template;
    }

    /** @param message what is wrong, for people */
    TemplateFailure(String template, String message) {
        super(message);
        this.template = template;
    }

    String template() {
        return template;
    }
}
