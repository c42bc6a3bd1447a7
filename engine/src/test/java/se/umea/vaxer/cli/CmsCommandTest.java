package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.json.simple.JSONArray;
import org.json.simple.JSONObject;
import org.json.simple.JSONValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.cms.CmsConfig;
import se.umea.vaxer.cms.GitBackend;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Site;

class CmsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;
    private Path settings;

    @BeforeEach
    void copiesASite() {
        Sites.copy(Sites.FOLDER.resolve("valid"), folder);
        settings = folder.resolve("jbake.properties");
    }

    @Test
    void writesTheFormForAGitHostAndNothingElse() throws IOException {
        RequiredPrograms.requireEditor();
        set("cms.host=gitlab\ncms.url=https://git.example/\ncms.project=umea/provsidan\ncms.branch=main\ncms.app=abc\n");
        assertEquals(0, run("cms", "--out", folder.resolve("target/cms").toString()), err::toString);
        assertEquals(List.of("cms.js", "config.json", "index.html", "lib"), names(folder.resolve("target/cms")));
        JSONObject config = (JSONObject) json().get("config");
        assertEquals("{\"api_root\":\"https:\\/\\/git.example\\/api\\/v4\",\"app_id\":\"abc\",\"auth_type\":\"pkce\",\"base_url\":\"https:\\/\\/git.example\","
                + "\"branch\":\"main\",\"name\":\"gitlab\",\"repo\":\"umea\\/provsidan\"}", without((JSONObject) config.get("backend"),
                "commit_messages", "preview_context"));
        String page = Files.readString(folder.resolve("target/cms/index.html"));
        assertTrue(page.contains("<html lang=\"sv\">") && page.contains("connect-src 'self' blob: data: https://git.example;"), page);
        String first = Files.readString(folder.resolve("target/cms/config.json"));
        assertEquals(0, run("cms", "--out", folder.resolve("target/cms").toString()), err::toString);
        assertEquals(first, Files.readString(folder.resolve("target/cms/config.json")));
    }

    @Test
    void saysWhichSettingIsMissing() {
        assertEquals(2, run("cms"));
        assertTrue(err.toString().endsWith("jbake.properties: cms.host saknas eller går inte att använda; skriv till exempel gitlab, github, gitea\n"), err::toString);
        assertFalse(Files.exists(folder.resolve("target/cms")));
    }

    @Test
    void refusesAnAddressThatIsNone() throws IOException {
        set("cms.host=github\ncms.project=umea/provsidan\ncms.url=https://git.example; script-src *\n");
        assertEquals(2, run("cms"));
        assertTrue(err.toString().contains("cms.url saknas eller går inte att använda; skriv till exempel https://git.example.org"), err::toString);
    }

    @Test
    void refusesToSendATokenUnencrypted() throws IOException {
        set("cms.host=gitlab\ncms.project=umea/provsidan\ncms.url=http://git.example\n");
        assertEquals(2, run("cms"));
        assertTrue(err.toString().contains("cms.url saknas eller går inte att använda"), err::toString);
    }

    @Test
    void asksForABranchOfTheEditorsWhereSavingCommits() throws IOException {
        String before = Files.readString(settings);
        for (String branch : List.of("", "main", "master")) {
            Files.writeString(settings, before);
            set("cms.host=gitea\ncms.project=umea/provsidan\ncms.branch=" + branch + "\n");
            assertEquals(2, run("cms"), branch);
            assertTrue(err.toString().contains("på gitea sparar formuläret direkt på grenen i cms.branch"), err::toString);
        }
    }

    @Test
    void knowsWhereAnOwnGithubHasItsInterfaces() throws IOException {
        set("cms.host=github\ncms.project=umea/provsidan\ncms.url=https://github.example\n");
        Site site = Site.open(folder);
        JSONObject all = (JSONObject) JSONValue.parse(new CmsConfig(site, GitBackend.of(site), LocalDate.of(2018, 9, 18)).json());
        JSONObject backend = (JSONObject) ((JSONObject) all.get("config")).get("backend");
        assertEquals("https://github.example/api/v3 https://github.example/api/graphql", backend.get("api_root") + " " + backend.get("graphql_api_root"));
    }

    @Test
    void saysThatNothingIsWrittenIfNoHostIsSet() {
        assertEquals(0, run("cms", "--if-set"));
        assertEquals("Ingen redigerare i webbläsaren skrevs: inställningen cms.host är tom.\n", out.toString());
    }

    @Test
    void leavesAFolderOfOthersAlone() throws IOException {
        RequiredPrograms.requireEditor();
        set("cms.host=github\ncms.project=umea/provsidan\n");
        Path other = Files.createDirectories(folder.resolve("target/other"));
        Files.writeString(other.resolve("notes.txt"), "mine");
        assertEquals(2, run("cms", "--out", other.toString()));
        assertEquals("mine", Files.readString(other.resolve("notes.txt")));
    }

    @Test
    void eachFieldTypeHasAWidget() throws IOException {
        set("form.aktivitet=Aktiviteter | Aktivitet\nform.aktivitet.lage=Läge | Hur långt den har kommit.\nform.aktivitet.lage.genomfors=Genomförs nu\n"
                + "form.all.date=Dag\n");
        Site site = Site.open(folder);
        JSONObject all = (JSONObject) JSONValue.parse(new CmsConfig(site, GitBackend.local(folder), LocalDate.of(2018, 9, 18)).json());
        assertEquals("[\"amnen\",\"samverkan\",\"tidigare\"]", ((JSONObject) all.get("multiple")).get("aktivitet").toString());
        Map<String, String> widgets = new TreeMap<>();
        JSONArray lists = (JSONArray) ((JSONObject) all.get("config")).get("collections");
        JSONObject activities = find(lists, "aktivitet");
        assertEquals("Aktiviteter Aktivitet content/aktiviteter", activities.get("label") + " " + activities.get("label_singular") + " "
                + activities.get("folder"));
        for (Object field : (JSONArray) activities.get("fields")) {
            widgets.put(((JSONObject) field).get("name").toString(), without((JSONObject) field, "name", "hint", "use_emoji_autocomplete"));
        }
        assertEquals("{\"label\":\"Amnen\",\"collection\":\"amne\",\"display_fields\":[\"title\"],\"multiple\":true,\"required\":true,"
                + "\"search_fields\":[\"title\"],\"value_field\":\"{{slug}}\",\"widget\":\"relation\"}", sorted(widgets.get("amnen"), "label"));
        assertEquals("{\"label\":\"Dag\",\"default\":\"{{now}}\",\"format\":\"YYYY-MM-DD\",\"required\":true,\"type\":\"date\",\"widget\":\"datetime\"}",
                sorted(widgets.get("date"), "label"));
        assertEquals("{\"label\":\"Läge\",\"options\":[{\"label\":\"Genomförs nu\",\"value\":\"genomfors\"},{\"label\":\"paborjad\",\"value\":\"paborjad\"},"
                + "{\"label\":\"avslutad\",\"value\":\"avslutad\"}],\"required\":true,\"widget\":\"select\"}", sorted(widgets.get("lage"), "label"));
        assertEquals("{\"label\":\"Karta\",\"choose_url\":false,\"media_folder\":\"\\/assets\\/documents\",\"public_folder\":\"documents\",\"required\":false,"
                + "\"widget\":\"file\"}", sorted(widgets.get("karta"), "label"));
    }

    /** Sveltia relates to one list: a type with one file, or with several folders, is chosen from what there is. */
    @Test
    void pagesThatAreInNoOneListAreChosenByTheirTitles() throws IOException {
        set("schema.aktivitet.ansvarig=optional pages kontakt\nschema.amne.sidor=optional pages aktivitet\n");
        Files.createDirectories(folder.resolve("content/aktiviteter/fler"));
        Files.writeString(folder.resolve("content/aktiviteter/fler/ute.md"), "title=Ute\ntype=aktivitet\nstatus=draft\n\n---\nText.\n");
        JSONArray lists = (JSONArray) ((JSONObject) ((JSONObject) JSONValue.parse(new CmsConfig(Site.open(folder), GitBackend.local(folder),
                LocalDate.of(2018, 9, 18)).json())).get("config")).get("collections");
        JSONObject contact = find((JSONArray) find(lists, "aktivitet").get("fields"), "ansvarig");
        assertEquals("select true", contact.get("widget") + " " + contact.get("multiple"));
        JSONObject pages = find((JSONArray) find(lists, "amne").get("fields"), "sidor");
        assertEquals("select true", pages.get("widget") + " " + pages.get("multiple"));
        assertTrue(pages.get("options").toString().contains("{\"label\":\"Ute\",\"value\":\"ute\"}"), pages::toString);
    }

    @Test
    void aFileHasTheAddressOfItsForm() {
        ContentSchema schema = ContentSchema.of(Site.open(folder));
        assertEquals("#/collections/aktivitet/entries/odling", CmsConfig.entry(schema, "content/aktiviteter/odling.md", "aktivitet").orElseThrow());
        assertEquals("#/collections/_singletons/entries/kontakt", CmsConfig.entry(schema, "content/kontakt.md", "kontakt").orElseThrow());
        assertEquals("#/collections/sida-en/entries/index", CmsConfig.entry(schema, "content/en/index.md", "sida").orElseThrow());
        assertTrue(CmsConfig.entry(schema, "content/aktiviteter/odling.md", "okand").isEmpty());
    }

    private static JSONObject find(List<?> all, String name) {
        return (JSONObject) all.stream().filter(each -> ((JSONObject) each).get("name").equals(name)).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static String without(JSONObject object, String... keys) {
        Map<String, Object> rest = new TreeMap<>(object);
        rest.keySet().removeAll(List.of(keys));
        return JSONObject.toJSONString(rest);
    }

    /** Returns an object's text with one of its keys first, as it is read. */
    private static String sorted(String text, String first) {
        JSONObject object = (JSONObject) JSONValue.parse(text);
        String value = JSONValue.toJSONString(object.get(first));
        return "{\"" + first + "\":" + value + "," + without(object, first).substring(1);
    }

    private JSONObject json() throws IOException {
        return (JSONObject) JSONValue.parse(Files.readString(folder.resolve("target/cms/config.json")));
    }

    private void set(String lines) throws IOException {
        Files.writeString(settings, Files.readString(settings) + "\n" + lines);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private int run(String... arguments) {
        return Vaxer.run(new PrintWriter(out, true), new PrintWriter(err, true), Stream.concat(Stream.of(arguments),
                Stream.of("--source", folder.toString())).toArray(String[]::new));
    }
}
