package se.umea.vaxer.bake;

import static se.umea.vaxer.finding.Messages.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jbake.parser.Engines;
import org.jbake.parser.ErrorEngine;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** The engines that JBake has classes for, but that are only there if the site adds their library: by the version that JBake asks for. */
enum OptionalEngine {

    ASCIIDOCTOR("org.asciidoctor:asciidoctorj:2.5.7", Set.of("ad", "adoc", "asciidoc"), Set.of()),
    GROOVY("org.codehaus.groovy:groovy-templates:3.0.9", Set.of(), Set.of("groovy", "gsp", "gxml", "tpl")),
    THYMELEAF("org.thymeleaf:thymeleaf:3.0.14.RELEASE", Set.of(), Set.of("thyme", "html")),
    PEBBLE("io.pebbletemplates:pebble:3.1.5", Set.of(), Set.of("pebble", "peb")),
    JADE("de.neuland-bfi:jade4j:1.3.2", Set.of(), Set.of("jade"));

    private final String library;
    private final Set<String> content;
    private final Set<String> templates;

    OptionalEngine(String library, Set<String> content, Set<String> templates) {
        this.library = library;
        this.content = content;
        this.templates = templates;
    }

    /** Returns whether no engine reads content files with an extension, though one would be there with its library. */
    static boolean isMissing(String extension) {
        return Engines.get(extension) instanceof ErrorEngine;
    }

    /** Returns the engine of templates with an extension; empty if JBake has none that is optional. */
    static Optional<OptionalEngine> ofTemplates(String extension) {
        return Arrays.stream(values()).filter(engine -> engine.templates.contains(extension)).findFirst();
    }

    /** Returns the finding about a content file that no engine reads. */
    static Finding missingForContent(String path, String extension) {
        return finding(path, extension, Arrays.stream(values()).filter(engine -> engine.content.contains(extension)).findFirst());
    }

    /** Returns the finding about a template that no engine reads. */
    static Finding missingForTemplate(String path, String extension) {
        return finding(path, extension, ofTemplates(extension));
    }

    private static Finding finding(String path, String extension, Optional<OptionalEngine> engine) {
        return Finding.blocking(Rule.MISSING_ENGINE, path, 0, engine.map(found -> text("missing-engine", found.library))
                .orElseGet(() -> text("missing-engine.unknown", extension)));
    }

    /** Returns the extensions of templates of every optional engine, in a fixed order. */
    static Stream<String> templateExtensions() {
        return Arrays.stream(values()).flatMap(engine -> engine.templates.stream().sorted());
    }
}
