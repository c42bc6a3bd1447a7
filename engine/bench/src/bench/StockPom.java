package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The smallest pom that runs JBake's own Maven plugin, with the versions of the project's pom. */
final class StockPom {

    private StockPom() {
    }

    static String text() throws IOException {
        String project = Files.readString(Path.of("engine/pom.xml"));
        return """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>bench</groupId>
              <artifactId>stock</artifactId>
              <version>1</version>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.jbake</groupId>
                    <artifactId>jbake-maven-plugin</artifactId>
                    <version>%s</version>
                    <configuration>
                      <inputDirectory>${project.basedir}</inputDirectory>
                      <outputDirectory>${project.basedir}/out</outputDirectory>
                      <isClearCache>true</isClearCache>
                    </configuration>
                    <dependencies>
                      %s
                      %s
                      %s
                      %s
                    </dependencies>
                  </plugin>
                </plugins>
              </build>
            </project>
            """.formatted(version(project, "jbake-plugin"),
                dependency("org.jbake", "jbake-core", version(project, "jbake")),
                dependency("org.freemarker", "freemarker", version(project, "freemarker")),
                dependency("com.vladsch.flexmark", "flexmark", version(project, "flexmark")),
                dependency("com.vladsch.flexmark", "flexmark-profile-pegdown", version(project, "flexmark")));
    }

    private static String dependency(String group, String artifact, String version) {
        return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
            .formatted(group, artifact, version);
    }

    private static String version(String project, String name) throws IOException {
        Matcher property = Pattern.compile("<" + name + "\\.version>(.+?)<").matcher(project);
        if (!property.find()) {
            throw new IOException("pom.xml has no " + name + ".version");
        }
        return property.group(1);
    }
}
