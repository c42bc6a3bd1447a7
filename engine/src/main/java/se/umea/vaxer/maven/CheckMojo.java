package se.umea.vaxer.maven;

import java.util.Map;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Checks the content and writes nothing. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends SiteMojo {

    /** What findings of a rule are, by the rule's id: {@code error}, {@code warning} or {@code off}. */
    @Parameter
    private Map<String, String> rules = Map.of();

    @Override
    String[] command() {
        return withRules(rules, "check");
    }
}
