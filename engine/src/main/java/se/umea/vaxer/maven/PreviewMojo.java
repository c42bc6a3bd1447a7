package se.umea.vaxer.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Serves the site and reloads it at every save, until it is stopped. */
@Mojo(name = "preview", threadSafe = true)
public final class PreviewMojo extends SiteMojo {

    @Override
    String[] command() {
        return new String[] {"preview"};
    }
}
