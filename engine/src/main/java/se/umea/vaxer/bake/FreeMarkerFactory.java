package se.umea.vaxer.bake;

import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;

/** Configures FreeMarker for every use in the engine: an error ends the template, is thrown and is not logged. */
public final class FreeMarkerFactory {

    private FreeMarkerFactory() {
    }

    /**
     * Returns a configuration that reads UTF-8 and loads each template once.
     *
     * @param version whose behaviour to keep, as in {@link Configuration#VERSION_2_3_34}
     */
    public static Configuration create(Version version, TemplateLoader templates) {
        Configuration configuration = new Configuration(version);
        configuration.setTemplateLoader(templates);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        // the template itself handles what fails inside <#attempt>
        configuration.setAttemptExceptionReporter((failure, environment) -> { });
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        return configuration;
    }
}
