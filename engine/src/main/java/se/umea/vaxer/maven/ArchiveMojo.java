package se.umea.vaxer.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the finished site to one zip file, with the origin of each of its files. */
@Mojo(name = "archive", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class ArchiveMojo extends SiteMojo {

    /** The finished site. */
    @Parameter(property = "vaxer.site", defaultValue = "${project.build.directory}/site")
    private File site;

    /** The file that is written. */
    @Parameter(property = "vaxer.archive", defaultValue = "${project.build.directory}/${project.artifactId}-${project.version}.zip")
    private File archive;

    @Override
    List<String> command(String source) {
        return List.of("archive", site.getPath(), "--source", source, "--out", archive.getPath());
    }
}
