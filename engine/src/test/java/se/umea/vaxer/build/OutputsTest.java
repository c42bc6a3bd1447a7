package se.umea.vaxer.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/** Files that templates write besides the pages. */
class OutputsTest {

    private static final LocalDate DAY = LocalDate.of(2018, 9, 18);

    @TempDir
    Path folder;

    private Path site;
    private Path target;

    @BeforeEach
    void copySite() {
        site = Sites.copy(Sites.FOLDER.resolve("valid"), folder.resolve("site"));
        target = folder.resolve("target");
    }

    @Test
    void writesAFileBesideEachPageOfAType() throws IOException {
        declare("outputs.aktivitet.txt=text.ftl", "text.ftl", "${content.title}\r\n${content.rootpath}${content.uri}");

        assertEquals(List.of(), build());

        assertEquals("Fotboll\r\n../aktiviteter/fotboll.html", written("aktiviteter/fotboll.txt"));
        assertTrue(Files.exists(target.resolve("aktiviteter/lasning.txt")));
        assertFalse(Files.exists(target.resolve("kontakt.txt")));
    }

    @Test
    void writesAFileOnce() throws IOException {
        declare("outputs./.well-known/x/list.txt=list.ftl", "list.ftl",
                "<#list published_aktivitets?sort_by('title') as page>${content.rootpath}${page.uri} </#list>${content.uri}");

        assertEquals(List.of(), build());

        assertEquals("../../aktiviteter/fotboll.html ../../aktiviteter/lasning.html .well-known/x/list.txt", written(".well-known/x/list.txt"));
    }

    @Test
    void writesNoFileForADraft() throws IOException {
        declare("outputs.aktivitet.txt=text.ftl", "text.ftl", "text");
        replace("content/aktiviteter/fotboll.md", "status=published", "status=draft");

        build();

        assertFalse(Files.exists(target.resolve("aktiviteter/fotboll.txt")));
        assertTrue(Files.exists(target.resolve("aktiviteter/lasning.txt")));
    }

    @Test
    void writesNoFileWithoutText() throws IOException {
        declare("outputs./humans.txt=empty.ftl", "empty.ftl", "<#if false>text</#if>\n");

        assertEquals(List.of(), build());

        assertFalse(Files.exists(target.resolve("humans.txt")));
    }

    @Test
    void reportsATemplateThatFails() throws IOException {
        declare("outputs.aktivitet.txt=text.ftl", "text.ftl", "\n${content.missing}");
        declare("outputs./humans.txt=humans.ftl", "humans.ftl", "<#stop 'no people'>");

        assertEquals(List.of("templates/humans.ftl:1: mallen gick inte att köra för humans.txt: no people",
                "templates/text.ftl:2: mallen gick inte att köra för content/aktiviteter/fotboll.md och 1 till: content.missing har "
                + "inget värde"), build());
        assertFalse(Files.exists(target));
    }

    @Test
    void reportsAMissingTemplate() throws IOException {
        declare("outputs./humans.txt=missing.ftl", "other.ftl", "");

        assertEquals(List.of("humans.txt: mallen gick inte att köra för humans.txt: freemarker.template.TemplateNotFoundException: "
                + "Template not found for name \"missing.ftl\"."), build());
    }

    @Test
    void letsPagesLinkToTheFiles() throws IOException {
        declare("outputs./data/humans.txt=text.ftl", "text.ftl", "text");
        replace("content/kontakt.md", "Skriv till", "[Vilka vi är](data/humans.txt). Skriv till");

        assertEquals(List.of(), build());
    }

    @Test
    void leavesTheAddressToNoOtherFile() throws IOException {
        declare("outputs./bilder/karta.svg=text.ftl", "text.ftl", "text");

        assertEquals(1, build().size());
    }

    @Test
    void rejectsATypeThatIsNotDeclared() throws IOException {
        declare("outputs.kontakter.vcf=text.ftl", "text.ftl", "text");

        assertEquals("jbake.properties: ingen sida har typen i outputs.kontakter.vcf; ange den med template.TYP.file, eller börja adressen"
                + " till en fil som skrivs en gång med /", assertThrows(IllegalArgumentException.class, this::build).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"outputs./a/../../b.txt", "outputs./%s/b.txt", "outputs.kontakt.x/../../../b.txt"})
    void writesNothingOutsideTheSite(String setting) throws IOException {
        String key = setting.formatted(folder);
        declare(key + "=text.ftl", "text.ftl", "text");

        assertEquals("jbake.properties: " + key + "=text.ftl leder ut ur mappen som sidan skrivs till; ta bort ../",
                assertThrows(IllegalArgumentException.class, this::build).getMessage());
        assertFalse(Files.exists(folder.resolve("b.txt")));
    }

    private void declare(String setting, String template, String text) throws IOException {
        Files.writeString(site.resolve("jbake.properties"), "\n" + setting + "\n", StandardOpenOption.APPEND);
        Files.writeString(site.resolve("templates").resolve(template), text);
    }

    private void replace(String file, String old, String now) throws IOException {
        Path path = site.resolve(file);
        Files.writeString(path, Files.readString(path).replace(old, now));
    }

    private List<String> build() {
        try (BuildPipeline pipeline = BuildPipeline.of(BuildPipeline.Mode.BUILD, target, step -> { })) {
            return pipeline.run(Site.open(site), DAY).check().findings().stream().map(Finding::toString).toList();
        }
    }

    private String written(String file) throws IOException {
        return Files.readString(target.resolve(file));
    }
}
