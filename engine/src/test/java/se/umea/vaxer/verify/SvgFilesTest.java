package se.umea.vaxer.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgFilesTest {

    private static final String START = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    @TempDir
    private Path site;

    @ParameterizedTest
    @ValueSource(strings = {"<script>x()</script>", "<a:script xmlns:a='http://www.w3.org/2000/svg'/>", "<foreignObject/>",
        "<g onload='x()'/>", "<a href='javascript:x()'/>", "<a xlink:href=' java&#10;script:x()'/>", "<a href='data:image/png;base64,x'/>",
        "<set attributeName='href' to='javascript:x()'/>", "<animate attributeName='onclick' values='x()'/>",
        "<image href='https://example.net/a.png'/>", "<image href='b.png'/>", "<use xlink:href='//example.net/a.svg#b'/>",
        "<image href='data:image/svg+xml,x'/>", "<feImage href='https://example.net/a.png'/>",
        "<style>@import 'a.css';</style>", "<style><![CDATA[path{fill:url( https://example.net/a)}]]></style>",
        "<style>path{fill:u\\72l(https://example.net/a)}</style>", "<path style='fill:url(//example.net/a)'/>",
        "<path fill='url(\"https://example.net/a.svg#b\")'/>", "<link xmlns='http://www.w3.org/1999/xhtml' rel='stylesheet' href='a.css'/>",
        "<iframe xmlns='http://www.w3.org/1999/xhtml' src='a'/>"})
    void rejectsWhatRunsOrLoads(String inside) throws IOException {
        assertEquals(Set.of("image-active 2"), Set.copyOf(findings(START + ">\n" + inside + "</svg>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">",
        "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"x()\">]>",
        "<?xml-stylesheet href=\"https://example.net/a.css\"?>"})
    void rejectsWhatComesBeforeTheImage(String before) throws IOException {
        assertEquals(List.of("image-active 1"), findings(before + "\n" + START + "/>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<style>path{fill:url(#b)}@media print{a{fill:red}}</style>", "<a href='https://example.net/'><path/></a>",
        "<image href='data:image/png;base64,iVBORw0KGgo='/>", "<use xlink:href='#b'/>", "<path fill='url(#b)' style='filter:url(\"#c\")'/>",
        "<animate attributeName='opacity' values='0;1'/>", "<text>data: javascript: url(a)</text>", "<title>Björk</title>",
        "<metadata><a:license xmlns:a='https://example.net/ns#' a:resource='https://example.net/by'/></metadata>", "<?xpacket begin='x'?>"})
    void acceptsAnOrdinaryImage(String inside) throws IOException {
        assertEquals(List.of(), findings("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Björk -->\n" + START + ">\n" + inside + "</svg>\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en text", "<html/>", "<svg/>", START, START + "><g></svg>", START + ">&b;</svg>", "GIF89a"})
    void rejectsWhatIsNoImage(String file) throws IOException {
        assertEquals(Set.of("image-unreadable"), findings(file).stream().map(finding -> finding.split(" ")[0]).collect(Collectors.toSet()));
    }

    @Test
    void readsAnImageOfManyElements() throws IOException {
        assertEquals(List.of(), findings(START + ">" + "<g>".repeat(100_000) + "</g>".repeat(100_000) + "</svg>"));
    }

    private List<String> findings(String svg) throws IOException {
        Files.writeString(site.resolve("b.svg"), svg);
        return SiteChecks.findings(new SvgFiles(), site).stream()
                .map(finding -> finding.rule().id() + " " + finding.line()).toList();
    }
}
