package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows that the check of the pages bites. */
final class PageCheckTest {

    private static final String GOOD = """
            <!doctype html>
            <html lang="sv">
            <head><title>Kontakt</title><meta name="description" content="Vem du ringer."></head>
            <body>
            <a href="#innehall">Hoppa till innehållet</a>
            <header><nav aria-label="Huvudmeny"><a href="index.html">Start</a></nav></header>
            <main id="innehall"><h1>Kontakt</h1><h2>Telefon</h2><h3>Växel</h3><h2>Post</h2>
            <a href="tel:+4690161000">090-16 10 00</a> <a href="tel:+4690161000">+46 (0)90-16 10 00</a> <a href="tel:112">112</a>
            <a href="mailto:namn@umea.se">namn@umea.se</a></main>
            <aside aria-labelledby="mer"><h2 id="mer">Mer</h2></aside>
            <footer>Umeå kommun</footer>
            </body>
            </html>
            """;

    @Test
    void findsNothingOnAGoodPage() {
        assertEquals(List.of(), faults(GOOD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lang="sv"                    | lang="en"                | html is not lang=sv
            <title>Kontakt</title>       | <title> </title>         | no title
            content="Vem du ringer."     | content=""               | no description
            <h1>Kontakt</h1>             | <h1>A</h1><h1>B</h1>     | 2 h1
            <h2>Telefon</h2>             | <p>Telefon</p>           | h3 after h1: Växel
            <h3>Växel</h3>               | <h3></h3>                | empty h3
            <footer>Umeå kommun</footer> | <p>Umeå kommun</p>       | 0 body > footer
            aria-label="Huvudmeny"       | class="meny"             | nav without a name
            aria-label="Huvudmeny"       | aria-label="Mer"         | two landmarks with the name Mer
            href="#innehall"             | href="#top"              | the first link does not lead to main
            <p id="x">                   | <p id="mer">             | id twice: mer
            aria-labelledby="mer"        | aria-labelledby="mindre" | aside without a name; aria-labelledby names no element: mindre
            tel:+4690161000">090         | tel:+4690161001">090     | tel:+4690161001 reads 090-16 10 00
            tel:+4690161000">090         | tel:090161000">090       | tel:090161000 reads 090-16 10 00
            mailto:namn@umea.se          | mailto:annan@umea.se     | mailto:annan@umea.se reads namn@umea.se
            """)
    void tellsEachFault(String good, String bad, String fault) {
        String page = GOOD.replace("<footer>", "<p id=\"x\"></p><footer>");
        assertEquals(fault, String.join("; ", faults(page.replace(good, bad))));
    }

    private static List<String> faults(String html) {
        return PageCheck.faults(Jsoup.parse(html));
    }
}
