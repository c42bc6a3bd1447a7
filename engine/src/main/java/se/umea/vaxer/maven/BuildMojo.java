package se.umea.vaxer.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Checks the content and writes the finished site. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BuildMojo extends SiteMojo {

    /** The folder that the site is written to. */
    @Parameter(property = "vaxer.out", defaultValue = "${project.build.directory}/site")
    private File out;

    @Override
    List<String> command(String source) {
        return List.of("build", "--source", source, "--out", out.getPath());
    }
}
