package se.umea.vaxer.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes what unmodified JBake would write. */
@Mojo(name = "bake", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BakeMojo extends SiteMojo {

    /** The folder that the site is written to. */
    @Parameter(property = "vaxer.out", defaultValue = "${project.build.directory}/site")
    private File out;

    @Override
    String[] command() {
        return new String[] {"bake", "--out", out.getPath()};
    }
}
