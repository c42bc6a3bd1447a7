package se.umea.vaxer.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the finished site to one zip file, with the source of each file. */
@Mojo(name = "archive", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class ArchiveMojo extends SiteMojo {

    /** The finished site. */
    @Parameter(property = "vaxer.site", defaultValue = "${project.build.directory}/site")
    private File site;

    /** The zip file that is written. */
    @Parameter(property = "vaxer.archive", defaultValue = "${project.build.directory}/${project.artifactId}-${project.version}.zip")
    private File archive;

    @Override
    String[] command() {
        return new String[] {"archive", site.getPath(), "--out", archive.getPath()};
    }
}
