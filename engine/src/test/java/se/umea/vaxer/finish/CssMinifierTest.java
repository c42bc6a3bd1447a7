package se.umea.vaxer.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

class CssMinifierTest {

    private final CssMinifier minifier = new CssMinifier();

    @Test
    void leavesAStyleSheetAsItIsWhereTheLibraryWouldSkipPartOfIt() {
        String css = "p {\n  color: red;\n}\n\n:root {\n  --size: clamp(1rem, 1rem + 2vw, 3rem);\n  --ink: black;\n}\n";

        CssMinifier.Minified minified = minifier.minify(css, "assets/css/a.css");

        assertEquals(css, minified.css());
        assertEquals(List.of("assets/css/a.css:6: stilmallen kan inte krympas på grund av den här raden och är med som den"
                + " är; skriv calc() runt räkning i clamp() och min()"), minified.findings().stream().map(Finding::toString).toList());
    }

    @Test
    void leavesAStyleSheetAsItIsWhereTheLibraryCannotReadIt() {
        String css = "p {\n  color: red;\n}\n\n@media (width >= 30rem) {\n  p {\n    margin: 0;\n  }\n}\n";

        CssMinifier.Minified minified = minifier.minify(css, "a.css");

        assertEquals(css, minified.css());
        assertEquals(5, minified.findings().get(0).line());
    }

    @Test
    void leavesAStyleSheetAsItIsWhereARuleIsInTheWrongPlace() {
        String css = "p {\n  color: red;\n}\n\n@import url(b.css);\n";

        CssMinifier.Minified minified = minifier.minify(css, "a.css");

        assertEquals(css, minified.css());
        assertEquals(List.of("a.css: stilmallen kan inte krympas och är med som den är: [5:19] Unexpected rule '@import': import rule "
                + "in the middle of the file is not allowed!"), minified.findings().stream().map(Finding::toString).toList());
    }

    @Test
    void refusesAStyleSheetThatFetchesMore() {
        List<Finding> findings = minifier.minify("@import url(b.css);p{background:url(birch.png)}", "a.css").findings();

        assertEquals(List.of(Rule.CSS_LOADS, Rule.CSS_LOADS), findings.stream().filter(Finding::blocking).map(Finding::rule).toList());
    }

    @Test
    void tellsOfAFaultForAsLongAsItIsThere() {
        String fetching = "p{background:url(birch.png)}";
        assertEquals(1, minifier.minify(fetching, "a.css").findings().size());
        assertEquals(1, minifier.minify(fetching, "a.css").findings().size());
        assertEquals(new CssMinifier.Minified("p{color:red}", List.of()), minifier.minify("p {\n  color: red\n}\n", "a.css"));
        assertEquals(1, minifier.minify(fetching, "a.css").findings().size());
    }
}
