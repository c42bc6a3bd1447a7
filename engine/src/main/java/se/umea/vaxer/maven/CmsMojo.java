package se.umea.vaxer.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the form in which pages are edited in the browser, if the site has a Git host for it. */
@Mojo(name = "cms", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class CmsMojo extends SiteMojo {

    /** The folder that the form is written to. */
    @Parameter(property = "vaxer.cms", defaultValue = "${project.build.directory}/cms")
    private File out;

    @Override
    String[] command() {
        return new String[] {"cms", "--if-set", "--out", out.getPath()};
    }
}
