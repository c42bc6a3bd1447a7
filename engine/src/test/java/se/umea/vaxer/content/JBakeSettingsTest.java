package se.umea.vaxer.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.Property;
import org.jbake.app.configuration.PropertyList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.umea.vaxer.check.Sites;

/** docs/jbake-settings.md has a row for every setting that JBake itself lists. */
class JBakeSettingsTest {

    private static final Path RESOURCES = Sites.REAL.resolve("engine/src/test/resources");

    /** JBake's own defaults by the setting; null for one that has none. */
    private static final Map<String, String> JBAKE = new TreeMap<>();
    private static final Map<String, String[]> ROWS = new TreeMap<>();

    @BeforeAll
    static void readsBoth() throws IOException, IllegalAccessException {
        Properties defaults = new Properties();
        try (InputStream in = ConfigUtil.class.getClassLoader().getResourceAsStream(ConfigUtil.DEFAULT_CONFIG_FILE)) {
            defaults.load(in);
        }
        for (Field field : PropertyList.class.getFields()) {
            String key = ((Property) field.get(null)).getKey();
            JBAKE.put(key, defaults.getProperty(key));
        }
        defaults.stringPropertyNames().forEach(key -> JBAKE.put(key, defaults.getProperty(key)));
        for (String line : Files.readAllLines(Sites.REAL.resolve("docs/jbake-settings.md"))) {
            String[] cells = line.split(" *\\| *");
            if (line.startsWith("| `")) {
                ROWS.put(cells[1].replace("`", ""), cells);
            }
        }
    }

    @Test
    void everySettingHasARow() {
        assertEquals(JBAKE.keySet(), new TreeSet<>(ROWS.keySet()));
    }

    @Test
    void everyRowHasJBakesDefault() {
        JBAKE.forEach((key, value) -> assertEquals(value == null ? "none" : value.isEmpty() ? "empty" : '`' + value + '`',
                ROWS.get(key)[2], key));
    }

    @Test
    void everyRowNamesATestWithTheSettingOrAReason() throws IOException {
        for (Map.Entry<String, String[]> row : ROWS.entrySet()) {
            String does = row.getValue()[3];
            String shown = row.getValue()[4].replace("`", "");
            assertTrue(does.matches("honoured.*|(no effect|refused)[^:]*: .*"), () -> row.getKey() + ": " + does);
            if (shown.equals("–")) {
                assertTrue(!does.startsWith("honoured"), row.getKey());
            } else {
                for (String test : shown.split(", ")) {
                    assertTrue(Files.readString(test(test)).contains(row.getKey()), () -> test + " does not mention " + row.getKey());
                }
            }
        }
    }

    private static Path test(String name) {
        return name.endsWith("Test") ? Sites.REAL.resolve("engine/src/test/java/se/umea/vaxer/cli/" + name + ".java")
                : RESOURCES.resolve(name.startsWith("stock-") ? "sites" : "").resolve(name).resolve("jbake.properties");
    }
}
