package se.umea.vaxer.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/** Shows the site in the browser and follows every save, until it is stopped. */
@Mojo(name = "preview", threadSafe = true)
public final class PreviewMojo extends SiteMojo {

    @Override
    List<String> command(String source) {
        return List.of("preview", "--source", source);
    }
}
