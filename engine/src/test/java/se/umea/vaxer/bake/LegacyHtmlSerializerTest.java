package se.umea.vaxer.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The expected layout is what jsoup 1.14.3 prints; {@code StockIT} compares whole pages. */
class LegacyHtmlSerializerTest {

    @Test
    void breaksAndIndentsBlocksOnly() {
        assertEquals("""
            <div>
             One <b>two</b>
             <p>Three</p>\s
            </div> four""", layout("<div>One <b>two</b><p>Three</p>\n</div> four"));
    }

    @Test
    void keepsTheSpaceOfPreformattedText() {
        assertEquals("<pre> a\n  <code>b</code></pre>", layout("<pre> a\n  <code>b</code></pre>"));
    }

    @Test
    void closesAKnownTagWhereItClosesItself() {
        assertEquals("<p><a name=\"x\"></a>after</p>", layout("<p><a name=\"x\"/>after</p>"));
    }

    @Test
    void escapesWhatTextAndAttributesNeed() {
        assertEquals("<p title=\"&quot;a&quot; <b> &amp;\">a &lt; b &amp;&nbsp;c</p>",
            layout("<p title='\"a\" <b> &'>a &lt; b &amp;&nbsp;c</p>"));
    }

    private static String layout(String html) {
        return LegacyHtmlSerializer.print(ImagePaths.body(html));
    }
}
