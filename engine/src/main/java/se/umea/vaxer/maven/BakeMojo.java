package se.umea.vaxer.maven;

import java.io.File;
import java.util.Map;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes what unmodified JBake would write. */
@Mojo(name = "bake", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BakeMojo extends SiteMojo {

    /** The folder that the site is written to. */
    @Parameter(property = "vaxer.out", defaultValue = "${project.build.directory}/site")
    private File out;

    /** Whether to write nothing if JBake would lose something. */
    @Parameter(property = "vaxer.strict", defaultValue = "false")
    private boolean strict;

    /** What findings of a rule are, by the rule's id: {@code error}, {@code warning} or {@code off}. */
    @Parameter
    private Map<String, String> rules = Map.of();

    @Override
    String[] command() {
        return strict ? withRules(rules, "bake", "--strict", "--out", out.getPath()) : withRules(rules, "bake", "--out", out.getPath());
    }
}
