package se.umea.vaxer.bake;

import org.jbake.template.RenderingException;

/** A template that failed, of an engine whose failures do not say in which template. */
final class TemplateFailure extends RenderingException {

    private static final long serialVersionUID = 1;

    private final String template;

    /** @param template relative to the template folder */
    TemplateFailure(String template, Throwable cause) {
        super(cause);
        this.template = template;
    }

    String template() {
        return template;
    }
}
