package se.umea.vaxer.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a site with non-ASCII file names.
 *
 * <p>They are written by code because a checkout, or Maven with a Latin locale, may change such names.
 */
final class OddNames {

    private OddNames() {
    }

    static void write(Path site) throws IOException {
        put(site, "jbake.properties", """
            render.archive=false
            render.feed=false
            """);
        put(site, "templates/index.ftl", """
            <#list published_content as page>${page.uri} ${page.sourceuri} ${page.title}
            </#list>""");
        put(site, "templates/page.ftl", "${content.uri} ${content.rootpath} ${content.file?keep_after_last(\"/\")}\n");
        put(site, "templates/tags.ftl", "${tag}<#list tagged_documents as page> ${page.uri}</#list>\n");
        page(site, "å.md", "2018-01-01");
        page(site, "ängen i skogen.md", "2018-01-02");
        page(site, "på gång/utemiljö.md", "2018-01-03");
        page(site, "fri tid/Å, ä & ö!.html", "2018-01-04");
        // decomposed, as macOS writes it
        page(site, "a\u030angstrom.md", "2018-01-05");
        page(site, "日本.md", "2018-01-06");
        put(site, "content/på gång/bild å.png", "picture");
        put(site, "assets/dokument/Årsplan 2018.pdf", "document");
    }

    private static void page(Path site, String name, String date) throws IOException {
        put(site, "content/" + name, """
            title=%s
            type=page
            status=published
            date=%s
            tags=ålder, fri tid
            ~~~~~~
            Text.
            """.formatted(name, date));
    }

    private static void put(Path site, String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
