package se.umea.vaxer.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The checker behind validator.w3.org/nu, run on texts; an empty list is good. */
final class NuChecker {

    private static final String HTML_SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    /**
     * What the checker says and is not so: cascade layers are CSS (Cascading and Inheritance 5 §6.4), and a script
     * element of a type that is no script, such as JSON-LD, is data (HTML §4.12.1) and no matter of the policy.
     */
    private static final List<String> NOT_SO = List.of("Unrecognized at-rule “@layer”", "Unrecognized at-rule “@view-transition”",
            "Inline script violates Content Security Policy (meta tag): blocked by “script-src” directive"
                    + " (missing “‘unsafe-inline’” or nonce/hash).");

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    private final List<String> messages = new ArrayList<>();

    private NuChecker() {
    }

    static NuChecker start() throws Exception {
        NuChecker checker = new NuChecker();
        ErrorHandler handler = checker.handler();
        checker.validator.setUpMainSchema(HTML_SCHEMA, handler);
        checker.validator.setUpValidatorAndParsers(handler, false, false);
        return checker;
    }

    List<String> html(String page) throws IOException, SAXException {
        messages.clear();
        validator.checkHtmlInputSource(source(page));
        return known();
    }

    /** The style sheets of a page and those in files have to be valid CSS also within layers. */
    List<String> css(String sheet) throws IOException, SAXException {
        messages.clear();
        validator.checkCssInputSource(source(CascadeLayers.opened(sheet)));
        return known();
    }

    private List<String> known() {
        return messages.stream().filter(message -> NOT_SO.stream().noneMatch(message::endsWith)).toList();
    }

    private static InputSource source(String text) {
        InputSource source = new InputSource(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        source.setEncoding("UTF-8");
        source.setSystemId("https://umea-vaxer.example/sida/checked.html");
        return source;
    }

    private void tell(String kind, SAXParseException message) {
        messages.add(kind + ": " + message.getMessage());
    }

    private ErrorHandler handler() {
        return new ErrorHandler() {
            @Override
            public void warning(SAXParseException message) {
                tell("warning", message);
            }

            @Override
            public void error(SAXParseException message) {
                tell("error", message);
            }

            @Override
            public void fatalError(SAXParseException message) {
                tell("error", message);
            }
        };
    }
}
