package se.umea.vaxer.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.finding.Finding;

class CssMinifierTest {

    private static final Path FILES = Path.of("src/test/resources/finish/css");

    private final CssMinifier minifier = new CssMinifier();

    /** The expected text is what ph-css 8.1.1 wrote. */
    @Test
    void minifiesAWholeSitesStyleSheets() throws IOException {
        assertEquals(new CssMinifier.Minified(Files.readString(FILES.resolve("site.min.css")), List.of()),
                minifier.minify(Files.readString(FILES.resolve("site.css")), "site.css"));
    }

    /** Each line is a style sheet, with ¶ for the end of a line, {@code =>}, and the shortest text that a browser reads as the same. */
    @Test
    void keepsEveryCharacterThatMatters() throws IOException {
        for (String line : Files.readAllLines(FILES.resolve("cases.txt"))) {
            String[] parts = line.split(" => ", -1);
            String css = parts[0].replace('¶', '\n');

            assertEquals(new CssMinifier.Minified(parts[1], List.of()), minifier.minify(css, "a.css"), line);
            assertEquals(parts[1], minifier.minify(parts[1], "a.css").css(), "minified twice: " + line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a {\n  color: red;\n\n=> 1: { på den här raden har inget slut",
        "a {\n  width: calc(1px + 2px;\n}\n=> 2: ( på den här raden har inget slut",
        "a {\n  content: \"x;\n}\n=> 2: \" på den här raden har inget slut",
        "a {\n  color: red;\n  /* so\n}\n=> 3: /* på den här raden har inget slut",
        "a {\n  background: url(b c);\n}\n=> 2: url( på den här raden har inget slut",
        "a {\n  color: red;\n}\n}\n=> 4: } på den här raden avslutar ingenting",
        "a {\n  width: calc(1px]);\n}\n=> 2: ] på den här raden avslutar ingenting",
        "a {\n  width: 1px);\n}\n=> 2: ) på den här raden avslutar ingenting",
        "a {\n  color: red;\n  margin 0;\n}\n=> 3: på den här raden fattas ett kolon, ett semikolon eller en klammer",
        "a {\n  color: red\n  margin: 0;\n}\n=> 2: på den här raden fattas ett kolon, ett semikolon eller en klammer",
        "a {\n  color: red\n  b {\n    margin: 0;\n  }\n}\n=> 2: på den här raden fattas ett kolon, ett semikolon eller en klammer",
        "a {\n  color:;\n}\n=> 2: på den här raden fattas ett kolon, ett semikolon eller en klammer",
        "a {\n}\n\n{\n  color: red;\n}\n=> 4: på den här raden fattas ett kolon, ett semikolon eller en klammer",
        "color: red;\na {\n}\n=> 1: på den här raden fattas ett kolon, ett semikolon eller en klammer",
        "a {\n  background: u\\72l(b.png);\n}\n=> 2: på den här raden fattas ett kolon, ett semikolon eller en klammer"})
    void leavesAStyleSheetThatBrowsersWouldHaveToRepairAsItIs(String sample) {
        String css = sample.substring(0, sample.indexOf("=> "));

        CssMinifier.Minified minified = minifier.minify(css, "a.css");

        assertEquals(css, minified.css());
        assertEquals("a.css:" + sample.substring(sample.indexOf("=> ") + 3), minified.findings().get(0).toString().split("; ")[0]
                .replace("stilmallen kan inte krympas och är med som den är: ", ""));
        assertEquals(List.of("css-unread"), minified.findings().stream().map(finding -> finding.rule().id()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@import url(b.css);", "@IMPORT 'b.css' print;", "p{}\n@import \"b.css\";", "p{background:URL( birch.png )}", "p{background:url('a')}",
        "@font-face{src:url(a.woff2)format('woff2')}", "p{background:image-set(\"a.png\" 1x)}", ":root{--a:url(a.png)}", "@media print{p{background:src('a')}}"})
    void rejectsAStyleSheetThatLoadsMore(String css) {
        List<Finding> findings = minifier.minify("\n" + css, "a.css").findings();

        assertEquals(List.of("css-loads " + (css.startsWith("p{}") ? 3 : 2) + " true"), findings.stream()
                .map(finding -> finding.rule().id() + " " + finding.line() + " " + finding.blocking()).toList());
    }

    @Test
    void reportsAFaultForAsLongAsItIsThere() {
        String loading = "p{background:url(birch.png)}";
        assertEquals("a.css:1: stilmallen hämtar url(birch.png), men en sida ska vara hel i ett enda svar; lägg bilden i sidmallen som SVG "
                + "och länka stilmallar därifrån", minifier.minify(loading, "a.css").findings().get(0).toString());
        assertEquals(1, minifier.minify(loading, "a.css").findings().size());
        assertEquals(new CssMinifier.Minified("p{color:red}", List.of()), minifier.minify("p {\n  color: red\n}\n", "a.css"));
        assertEquals(1, minifier.minify(loading, "a.css").findings().size());
    }
}
