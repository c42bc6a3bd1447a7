package se.umea.vaxer.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Verifies the finished site by its files alone. */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends SiteMojo {

    /** The finished site. */
    @Parameter(property = "vaxer.site", defaultValue = "${project.build.directory}/site")
    private File site;

    @Override
    String[] command() {
        return new String[] {"verify", site.getPath()};
    }
}
