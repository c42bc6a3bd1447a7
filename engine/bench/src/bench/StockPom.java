package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The project that stock JBake is run in: that of the engine's tests, with the versions of the engine's pom. */
final class StockPom {

    private static final Pattern VERSION = Pattern.compile("\\$\\{((?:jbake|freemarker|flexmark)\\.version)}");

    private StockPom() {
    }

    static String text() throws IOException {
        String engine = Files.readString(Path.of("engine/pom.xml"));
        String pom = Files.readString(Path.of("engine/src/test/resources/foreign/stock.xml"))
            .replace("${project.build.directory}/jbake", "${project.basedir}/out");
        return VERSION.matcher(pom).replaceAll(name -> property(engine, name.group(1)));
    }

    private static String property(String pom, String name) {
        Matcher property = Pattern.compile("<" + Pattern.quote(name) + ">(.+?)<").matcher(pom);
        if (!property.find()) {
            throw new IllegalStateException("engine/pom.xml has no " + name);
        }
        return property.group(1);
    }
}
