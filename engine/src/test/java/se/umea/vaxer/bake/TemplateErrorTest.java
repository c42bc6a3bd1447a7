package se.umea.vaxer.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import freemarker.cache.StringTemplateLoader;
import freemarker.template.Configuration;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.content.Site;

class TemplateErrorTest {

    private final StringTemplateLoader templates = new StringTemplateLoader();
    private final Configuration freemarker = FreeMarkerFactory.create(Configuration.VERSION_2_3_34, templates);

    TemplateErrorTest() {
        templates.putTemplate("sida.ftl", "<p>\n<#include 'components/date.ftl'>\n");
    }

    @Test
    void namesThePlaceInATemplateThatAnotherIncludes() {
        templates.putTemplate("components/date.ftl", "<#macro date>\n</#macro>\n${title}\n");
        assertEquals("templates/components/date.ftl:3: mallen gick inte att köra för content/a.md: title har inget värde", finding());
    }

    @Test
    void namesThePlaceInAnIncludedTemplateThatCannotBeRead() {
        templates.putTemplate("components/date.ftl", "<#macro date>\n</#macro>\n</#if>\n");
        String expected = "templates/components/date.ftl:3: mallen gick inte att köra för content/a.md: \"</#if>\" kan inte "
                + "stå här";
        assertEquals(expected, finding());
        // FreeMarker caches a template that it cannot parse, and then reports it with another exception
        assertEquals(expected, finding());
    }

    @Test
    void namesThePlaceWhereAMissingTemplateIsIncluded() {
        assertEquals("templates/sida.ftl:2: mallen gick inte att köra för content/a.md: mallen "
                + "components/date.ftl finns inte", finding());
    }

    @Test
    void saysWhatTheTemplateItselfSays() {
        templates.putTemplate("components/date.ftl", "<#stop 'Okänd sort'>\n");
        assertEquals("templates/components/date.ftl:1: mallen gick inte att köra för content/a.md: Okänd sort", finding());
    }

    @Test
    void saysWhatFreeMarkerSaysWhereThereIsNoText() {
        templates.putTemplate("components/date.ftl", "${'a'?number}\n");
        assertEquals("templates/components/date.ftl:1: mallen gick inte att köra för content/a.md: FreeMarker säger: Can't convert this "
                + "string to number: \"a\"", finding());
    }

    private String finding() {
        Exception failure = assertThrows(Exception.class, () -> freemarker.getTemplate("sida.ftl").process(Map.of(), Writer.nullWriter()));
        TemplateError error = new TemplateError(Site.open(Sites.FOLDER.resolve("valid")), "content/a.md", failure);
        return TemplateError.findings(List.of(error)).get(0).toString();
    }
}
