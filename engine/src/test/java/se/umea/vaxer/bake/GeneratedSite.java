package se.umea.vaxer.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Writes three hundred pages with a seeded mix of all Markdown constructs, and every kind of list that JBake has. */
final class GeneratedSite {

    private static final List<String> TYPES = List.of("post", "post", "page", "aktivitet");
    private static final List<String> TAGS = List.of("ungdom", "skola", "fri tid", "idrott", "Ersboda", "park");
    private static final List<String> WORDS = List.of("aktivitet", "trygghet", "samverkan", "skolan", "*Ersboda*",
        "**polisen**", "`kod < 1`", "[länk](../index.html \"Titel\")", "![bild](bild.png)", "https://example.org/?a=1&b=2",
        "fritid &amp; kultur", "å, ä & ö", "\"citat\"", "<em>rå</em>", "<https://example.org>", "\\*inte\\*", "100 %");
    private static final List<String> BLOCKS = List.of("## %s", "* %s\n* %s\n    * %s", "1. %s\n2. %s\n\n   %s",
        "> %s\n> %s", "```\n%s\n```", "    %s", "Term\n: %s\n: %s", "| %s | b |\n|---|--:|\n| 1 | %s |", "%s  \n%s\n%s",
        "<div>\n%s\n</div>", "***", "%s\n===", "- [x] %s", "~~%s~~ ++%s++", "%s\n%s. %s");

    private GeneratedSite() {
    }

    static void write(Path site) throws IOException {
        Files.createDirectories(site.resolve("templates"));
        Files.writeString(site.resolve("jbake.properties"), """
            render.tagsindex=true
            render.sitemap=true
            index.paginate=true
            index.posts_per_page=20
            template.aktivitet.file=page.ftl
            markdown.extensions=HARDWRAPS,AUTOLINKS,FENCED_CODE_BLOCKS,DEFINITIONS,TABLES,STRIKETHROUGH,TASKLISTITEMS
            """);
        template(site, "page", """
            <h1>${content.title?html}</h1> ${content.date?string("yyyy-MM-dd")} ${content.rootpath}
            <#if content.tags??>${content.tags?join(", ")}<#else>${(content.previousContent.uri)!"first"} \
            ${(content.nextContent.title)!"last"}</#if>
            ${content.body}""");
        template(site, "post", "<#include \"page.ftl\">");
        template(site, "index", "${currentPageNumber} ${content.rootpath}\n" + list("published_posts"));
        template(site, "archive", list("published_content") + list("all_content") + list("aktivitets"));
        template(site, "feed", list("published_pages") + list("published_aktivitets"));
        template(site, "sitemap", list("published_content?sort_by('title')"));
        template(site, "tags", "${tag}\n" + list("tag_posts") + list("tagged_documents"));
        template(site, "tags-index", "<#list tags as tag>${tag.name} ${tag.tagged_posts?size} ${tag.uri}\n</#list>");
        Random random = new Random(2018);
        for (int page = 0; page < 300; page++) {
            Path file = site.resolve("content/" + (page % 7) + "/sida " + page + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, page(page, random));
        }
    }

    private static String page(int number, Random random) {
        String type = pick(TYPES, random);
        StringBuilder text = new StringBuilder("title=Sida " + number + " & mer\ntype=" + type + "\nstatus=")
            .append(random.nextInt(10) == 0 ? "draft" : "published")
            .append("\ndate=").append(LocalDate.of(2016, 1, 1).plusDays(random.nextInt(400))).append('\n');
        // unmodified JBake mixes up the neighbours of tagged pages on some runs: only posts have tags
        if (type.equals("post")) {
            text.append("tags=").append(pick(TAGS, random)).append(", ").append(pick(TAGS, random)).append('\n');
        }
        text.append("~~~~~~\n");
        for (int block = 4 + random.nextInt(8); block > 0; block--) {
            String form = pick(BLOCKS, random);
            while (form.contains("%s")) {
                form = form.substring(0, form.indexOf("%s")) + words(random) + form.substring(form.indexOf("%s") + 2);
            }
            text.append(form).append("\n\n");
        }
        return text.toString();
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder(pick(WORDS, random));
        for (int more = random.nextInt(9); more > 0; more--) {
            words.append(' ').append(pick(WORDS, random));
        }
        return words.toString();
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String list(String documents) {
        return "<#list " + documents + " as page>${page.uri} ${page.title?html} ${page.date?date}\n</#list>";
    }

    private static void template(Path site, String name, String text) throws IOException {
        Files.writeString(site.resolve("templates/" + name + ".ftl"), text);
    }
}
