package se.umea.vaxer.bake;

import freemarker.ext.beans.BeansWrapper;
import freemarker.ext.beans.BeansWrapperBuilder;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleDate;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jbake.model.ModelAttributes;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.model.TemplateModel;
import org.jbake.util.DataFileUtil;

/** What templates see: the values of JBake's model extractors, those equal on every page made and wrapped once, and the page's own. */
final class TemplateModels {

    private static final Set<String> PER_PAGE = Set.of("published_posts", "tag_posts", "tagged_documents",
            ModelAttributes.PUBLISHED_DATE);

    private final InMemoryContentStore store;
    private final Map<String, Object> settings;
    private final String dataType;
    private final ObjectWrapper wrapper;
    private final ModelExtractors extractors = ModelExtractors.getInstance();
    private final Map<String, freemarker.template.TemplateModel> shared = new ConcurrentHashMap<>();

    TemplateModels(InMemoryContentStore store, Map<String, Object> settings, String dataType, ObjectWrapper wrapper) {
        this.store = store;
        this.settings = settings;
        this.dataType = dataType;
        this.wrapper = wrapper;
    }

    /** Returns what a template sees while it renders a page: JBake's values before the page's own. */
    TemplateHashModel of(TemplateModel page) {
        SimpleHash own = new SimpleHash(page, wrapper);
        return new TemplateHashModel() {
            @Override
            public freemarker.template.TemplateModel get(String key) throws TemplateModelException {
                return key.equals(ModelAttributes.CONFIG) || extractors.containsKey(key) ? value(key, page) : own.get(key);
            }

            @Override
            public boolean isEmpty() {
                return false;
            }
        };
    }

    private freemarker.template.TemplateModel value(String key, TemplateModel page) throws TemplateModelException {
        if (PER_PAGE.contains(key)) {
            return extract(key, page);
        }
        freemarker.template.TemplateModel known = shared.get(key);
        if (known == null) {
            known = switch (key) {
                case ModelAttributes.CONFIG -> wrapper.wrap(settings);
                case ModelAttributes.DB -> beans().wrap(store);
                case ModelAttributes.DATA -> beans().wrap(new DataFileUtil(store, dataType));
                default -> extract(key, page);
            };
            shared.put(key, known);
        }
        return known;
    }

    private static BeansWrapper beans() {
        return new BeansWrapperBuilder(Configuration.DEFAULT_INCOMPATIBLE_IMPROVEMENTS).build();
    }

    private freemarker.template.TemplateModel extract(String key, TemplateModel page) throws TemplateModelException {
        try {
            return extractors.extractAndTransform(store, key, page, (name, value) -> switch (name) {
                case ModelAttributes.ALLTAGS -> new SimpleCollection((Collection<?>) value, wrapper);
                case ModelAttributes.PUBLISHED_DATE -> new SimpleDate((Date) value, TemplateDateModel.UNKNOWN);
                default -> new SimpleSequence((Collection<?>) value, wrapper);
            });
        } catch (NoModelExtractorException e) {
            throw new TemplateModelException("JBake has no values for " + key, e);
        }
    }
}
