package se.umea.vaxer.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the configuration of the web servers. */
@Mojo(name = "hosting", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class HostingMojo extends SiteMojo {

    /** The folder that the configuration is written to. */
    @Parameter(property = "vaxer.hosting", defaultValue = "${project.build.directory}/hosting")
    private File out;

    @Override
    String[] command() {
        return new String[] {"hosting", "--out", out.getPath()};
    }
}
