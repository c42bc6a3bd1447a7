package se.umea.vaxer.bake;

import freemarker.template.SimpleHash;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import org.jbake.template.model.TemplateModel;

/** What a template sees while one page is rendered: JBake's values, then the page's own. */
final class PageModel implements TemplateHashModel {

    private final TemplateModel page;
    private final SharedModels shared;
    private final SimpleHash own;

    PageModel(TemplateModel page, SharedModels shared) {
        this.page = page;
        this.shared = shared;
        this.own = new SimpleHash(page, shared.wrapper());
    }

    @Override
    public freemarker.template.TemplateModel get(String key) throws TemplateModelException {
        return shared.contains(key) ? shared.get(key, page) : own.get(key);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
