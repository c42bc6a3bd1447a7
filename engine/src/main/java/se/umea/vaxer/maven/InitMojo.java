package se.umea.vaxer.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Adds a content schema to a site that has none, made from the content there is. */
@Mojo(name = "init", threadSafe = true)
public final class InitMojo extends SiteMojo {

    /** Whether to print what would be added, and write nothing. */
    @Parameter(property = "vaxer.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    String[] command() {
        return dryRun ? new String[] {"init", "--dry-run"} : new String[] {"init"};
    }
}
