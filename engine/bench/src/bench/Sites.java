package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the same activities as a site for each generator, with templates that do the same work. */
final class Sites {

    private static final String JBAKE = """
        header.separator=---
        render.archive=false
        render.feed=false
        render.tags=false
        template.aktivitet.file=aktivitet.ftl
        markdown.extensions=TABLES,FENCED_CODE_BLOCKS
        """;
    private static final String FREEMARKER_PAGE = """
        <#ftl output_format="HTML">
        <!doctype html>
        <html lang="sv">
        <head><meta charset="utf-8"><title>${content.title}</title><meta name="description" content="${content.ingress}"></head>
        <body>
        <nav><a href="${content.rootpath}index.html">Alla aktiviteter</a></nav>
        <main><h1>${content.title}</h1>
        <p><time datetime="${content.date?string("yyyy-MM-dd")}">${content.date?string("yyyy-MM-dd")}</time></p>
        ${content.body?no_esc}</main>
        </body>
        </html>
        """;
    private static final String FREEMARKER_LIST = """
        <#ftl output_format="HTML">
        <!doctype html>
        <html lang="sv">
        <head><meta charset="utf-8"><title>Aktiviteter</title></head>
        <body><main><h1>Aktiviteter</h1>
        <ul>
        <#list published_aktivitets as page>
        <li><a href="${page.uri}">${page.title}</a> <time>${page.date?string("yyyy-MM-dd")}</time> ${page.ingress}</li>
        </#list>
        </ul></main></body>
        </html>
        """;
    private static final String HUGO = """
        baseURL = "https://example.org/"
        languageCode = "sv"
        title = "Aktiviteter"
        uglyURLs = true
        buildFuture = true
        disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404", "section"]
        """;
    private static final String HUGO_PAGE = """
        <!doctype html>
        <html lang="sv">
        <head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Params.ingress }}"></head>
        <body>
        <nav><a href="../index.html">Alla aktiviteter</a></nav>
        <main><h1>{{ .Title }}</h1>
        <p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time></p>
        {{ .Content }}</main>
        </body>
        </html>
        """;
    private static final String HUGO_LIST = """
        <!doctype html>
        <html lang="sv">
        <head><meta charset="utf-8"><title>Aktiviteter</title></head>
        <body><main><h1>Aktiviteter</h1>
        <ul>
        {{ range .Site.RegularPages.ByDate.Reverse }}
        <li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "2006-01-02" }}</time> {{ .Params.ingress }}</li>
        {{ end }}
        </ul></main></body>
        </html>
        """;
    private static final String NUNJUCKS_PAGE = """
        <!doctype html>
        <html lang="sv">
        <head><meta charset="utf-8"><title>{{ title }}</title><meta name="description" content="{{ ingress }}"></head>
        <body>
        <nav><a href="../index.html">Alla aktiviteter</a></nav>
        <main><h1>{{ title }}</h1>
        <p><time datetime="{{ day }}">{{ day }}</time></p>
        {{ content | safe }}</main>
        </body>
        </html>
        """;
    private static final String NUNJUCKS_LIST = """
        ---
        permalink: index.html
        ---
        <!doctype html>
        <html lang="sv">
        <head><meta charset="utf-8"><title>Aktiviteter</title></head>
        <body><main><h1>Aktiviteter</h1>
        <ul>
        {% for page in collections.aktivitet | reverse %}
        <li><a href="{{ page.url }}">{{ page.data.title }}</a> <time>{{ page.data.day }}</time> {{ page.data.ingress }}</li>
        {% endfor %}
        </ul></main></body>
        </html>
        """;
    private static final String ELEVENTY_ALL = """
        export default {
          layout: "page.njk",
          tags: "aktivitet",
          permalink: (data) => `/aktiviteter/${data.page.fileSlug}.html`,
        };
        """;
    private static final String ELEVENTY = """
        export default function (config) {
          config.setUseGitIgnore(false);
        }
        export const config = { markdownTemplateEngine: false };
        """;

    private Sites() {
    }

    static void write(Path folder, int size) throws IOException {
        Folders.delete(folder);
        Path vaxer = folder.resolve("vaxer");
        Path stock = folder.resolve("stock");
        for (Path jbake : new Path[] {vaxer, stock}) {
            put(jbake.resolve("jbake.properties"), JBAKE);
            put(jbake.resolve("templates/aktivitet.ftl"), FREEMARKER_PAGE);
            put(jbake.resolve("templates/index.ftl"), FREEMARKER_LIST);
        }
        put(stock.resolve("pom.xml"), StockPom.text());
        Path hugo = folder.resolve("hugo");
        put(hugo.resolve("config.toml"), HUGO);
        put(hugo.resolve("layouts/_default/single.html"), HUGO_PAGE);
        put(hugo.resolve("layouts/index.html"), HUGO_LIST);
        Path eleventy = folder.resolve("eleventy");
        put(eleventy.resolve("package.json"), "{\"type\": \"module\"}\n");
        put(eleventy.resolve("eleventy.config.js"), ELEVENTY);
        put(eleventy.resolve("content/_includes/page.njk"), NUNJUCKS_PAGE);
        put(eleventy.resolve("content/index.njk"), NUNJUCKS_LIST);
        put(eleventy.resolve("content/aktiviteter/aktiviteter.11tydata.js"), ELEVENTY_ALL);
        for (int number = 0; number < size; number++) {
            Activity activity = Activity.number(number);
            String file = "content/aktiviteter/" + activity.name() + ".md";
            for (Path jbake : new Path[] {vaxer, stock}) {
                put(jbake.resolve(file), """
                    title=%s
                    type=aktivitet
                    status=published
                    date=%s
                    ingress=%s

                    ---
                    %s""".formatted(activity.title(), activity.date(), activity.ingress(), activity.body()));
            }
            String yaml = """
                ---
                title: "%s"
                date: %s
                day: "%s"
                ingress: "%s"
                ---
                %s""".formatted(activity.title(), activity.date(), activity.date(), activity.ingress(), activity.body());
            put(hugo.resolve(file), yaml);
            put(eleventy.resolve(file), yaml);
        }
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
