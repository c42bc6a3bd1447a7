package se.umea.vaxer.bake;

import java.io.Writer;
import java.util.Set;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.TemplateEngines;
import org.jbake.template.model.TemplateModel;

/**
 * The template engines that JBake finds on the class path.
 *
 * <p>JBake's own are not safe to share between threads, so each thread has its own. Nothing is known of others: those run one page at
 * a time.
 */
final class TemplateEnginePool {

    private final TemplateEngines shared;
    private final ThreadLocal<TemplateEngines> own;

    TemplateEnginePool(JBakeConfiguration config, ContentStore store) {
        shared = new TemplateEngines(config, store);
        own = ThreadLocal.withInitial(() -> new TemplateEngines(config, store));
    }

    /** Returns the extensions of the templates that can be rendered, in JBake's order. */
    Set<String> extensions() {
        return shared.getRecognizedExtensions();
    }

    /** Renders a template with one of {@link #extensions}. */
    void render(TemplateModel model, String name, String extension, Writer writer) throws RenderingException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // the threads of the pool have the class loader of Maven itself, which knows none of the plugin's dependencies
        thread.setContextClassLoader(TemplateEngines.class.getClassLoader());
        try {
            AbstractTemplateEngine engine = shared.getEngine(extension);
            if (engine.getClass().getPackage().equals(TemplateEngines.class.getPackage())) {
                own.get().getEngine(extension).renderDocument(model, name, writer);
            } else {
                synchronized (engine) {
                    engine.renderDocument(model, name, writer);
                }
            }
        } catch (RenderingException | RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            // AssertionError: Groovy's assert; the others are what the engines' compilers and a template's own code throw
            throw e instanceof TemplateFailure failure ? failure : new TemplateFailure(name, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
