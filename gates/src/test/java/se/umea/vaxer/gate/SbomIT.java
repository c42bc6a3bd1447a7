package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.json.simple.JSONObject;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;
import org.junit.jupiter.api.Test;
import se.umea.vaxer.cli.RequiredPrograms;

/** The list of what the program is made of (CycloneDX) is there, tells versions and sums, and says nothing of the day. */
final class SbomIT {

    @Test
    void namesEveryPart() throws IOException, ParseException {
        JSONObject list = (JSONObject) new JSONParser().parse(Files.readString(file()));
        assertEquals("CycloneDX", list.get("bomFormat"));
        assertFalse(((Map<?, ?>) list.get("metadata")).containsKey("timestamp"));
        List<?> parts = (List<?>) list.get("components");
        for (String name : List.of("jbake-core", "freemarker", "flexmark", "jsoup", "picocli")) {
            assertTrue(parts.stream().anyMatch(part -> ((Map<?, ?>) part).get("name").equals(name)), name);
        }
        for (Object part : parts) {
            Map<?, ?> properties = (Map<?, ?>) part;
            assertTrue(properties.get("version").toString().matches("\\d.*"), properties::toString);
            assertTrue(properties.get("hashes").toString().contains("SHA-256"), properties::toString);
        }
    }

    /** Returns the list, which only a build that is online makes; otherwise skips the test. */
    static Path file() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("engine", "target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-sbom.json")).findFirst()
                    .orElseGet(() -> RequiredPrograms.missing("engine/target/vaxer-maven-plugin-*-sbom.json", "mvn verify, without -o"));
        }
    }
}
