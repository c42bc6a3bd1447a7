package se.umea.vaxer.maven;

import java.io.File;
import java.util.Map;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Checks the content and writes the finished site. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BuildMojo extends SiteMojo {

    /** The folder that the site is written to. */
    @Parameter(property = "vaxer.out", defaultValue = "${project.build.directory}/site")
    private File out;

    /** What findings of a rule are, by the rule's id: {@code error}, {@code warning} or {@code off}. */
    @Parameter
    private Map<String, String> rules = Map.of();

    @Override
    String[] command() {
        return withRules(rules, "build", "--out", out.getPath());
    }
}
