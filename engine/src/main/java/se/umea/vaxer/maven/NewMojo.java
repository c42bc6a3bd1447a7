package se.umea.vaxer.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Asks what a new page is about and writes a draft of it. */
@Mojo(name = "new", threadSafe = true)
public final class NewMojo extends SiteMojo {

    @Override
    String[] command() {
        return new String[] {"new"};
    }
}
