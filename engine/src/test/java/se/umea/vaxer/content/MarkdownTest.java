package se.umea.vaxer.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.PegdownExtensions;
import com.vladsch.flexmark.profile.pegdown.PegdownOptionsAdapter;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final List<String> PIECES = List.of("å", "ord", " ", "\n", "\n\n", "\r\n", "  \n", "# ", "- ", "1. ", "> ",
            "    ", "\t", "*", "**", "_", "`", "```\n", "[a](b \"c\")", "[a]", "[a]: /b\n", "![a](b)", "<b>", "</b>", "<", ">",
            "\"", "'", "--", "...", "|", "|-|-|\n", ":-: \n", "---\n", ":", "~~", "\\*", "\\", "&amp;", "&", "&#65;", "http://a.b", "www.a.b", "[å ord](https://a.b/c)", "[x](http://a.b)", "](http://a.b)", "[", "]", "(", ")", "[^1]", "😀",
            "\u00a0", "\0", "\u2028", "a\\\n", "Term\n: text\n");

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "TABLES", "AUTOLINKS", "ALL"})
    void writesWhatFlexmarkWrites(String extension) throws ReflectiveOperationException {
        DataHolder options = PegdownOptionsAdapter.flexmarkOptions(
                PegdownExtensions.class.getField(extension).getInt(null));
        Parser parser = Parser.builder(options).build();
        HtmlRenderer renderer = HtmlRenderer.builder(options).build();
        Markdown markdown = new Markdown(List.of(extension));
        Random random = new Random(20260601);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(30), 0, PIECES.size()).mapToObj(PIECES::get).forEach(text::append);
            String written = text.toString();
            assertEquals(renderer.render(parser.parse(written)), markdown.render(markdown.parse(written)), written);
        }
    }
}
