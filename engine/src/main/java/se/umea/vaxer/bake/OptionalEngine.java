package se.umea.vaxer.bake;

import static se.umea.vaxer.finding.Messages.text;

import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jbake.parser.Engines;
import org.jbake.parser.ErrorEngine;

/** The engines that JBake has classes for, but that are only there if the site adds their library: in the version that JBake asks for. */
enum OptionalEngine {

    ASCIIDOCTOR("org.asciidoctor:asciidoctorj:2.5.7", "ad", "adoc", "asciidoc"),
    GROOVY("org.codehaus.groovy:groovy-templates:3.0.9", "groovy", "gsp", "gxml", "tpl"),
    THYMELEAF("org.thymeleaf:thymeleaf:3.0.14.RELEASE", "html", "thyme"),
    PEBBLE("io.pebbletemplates:pebble:3.1.5", "peb", "pebble"),
    JADE("de.neuland-bfi:jade4j:1.3.2", "jade");

    /** Kept, for Java forgets the level of a logger that nobody holds. */
    private static Logger jruby;

    private final String library;
    private final List<String> extensions;

    OptionalEngine(String library, String... extensions) {
        this.library = library;
        this.extensions = List.of(extensions);
    }

    /** Returns the extensions of the files that need an engine, in a fixed order. */
    static Stream<String> allExtensions() {
        return Arrays.stream(values()).flatMap(engine -> engine.extensions.stream());
    }

    /** Keeps JRuby, which reads AsciiDoc, from warning that it cannot control other programs, as it starts none; unless its log is set. */
    static void prepare() {
        if (!(Engines.get("adoc") instanceof ErrorEngine) && System.getProperty("jruby.logger.class") == null) {
            System.setProperty("jruby.logger.class", "org.jruby.util.log.JULLogger");
            jruby = Logger.getLogger("org.jruby.util.io.FilenoUtil");
            jruby.setLevel(Level.SEVERE);
        }
    }

    /** Returns the message about a file that no engine reads. */
    static String missing(String extension) {
        return Arrays.stream(values()).filter(engine -> engine.extensions.contains(extension)).findFirst()
                .map(engine -> text("missing-engine", engine.library)).orElseGet(() -> text("missing-engine.unknown", extension));
    }
}
