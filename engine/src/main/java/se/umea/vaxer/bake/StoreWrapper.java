package se.umea.vaxer.bake;

import freemarker.ext.beans.BeansWrapper;
import freemarker.template.Configuration;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.LinkedList;
import org.jbake.app.DocumentList;

/**
 * Shows templates the content store as {@code db}, as JBake does.
 *
 * <p>FreeMarker looks into the class of what it wraps, and {@code DocumentList} has a method that takes a class of
 * OrientDB's. So templates get the lists as what they are besides: {@code LinkedList}s.
 */
final class StoreWrapper extends BeansWrapper {

    StoreWrapper() {
        super(Configuration.DEFAULT_INCOMPATIBLE_IMPROVEMENTS);
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        return super.wrap(value instanceof DocumentList<?> documents ? new LinkedList<>(documents) : value);
    }
}
