package se.umea.vaxer.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Judges the content without writing anything. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends SiteMojo {

    @Override
    List<String> command(String source) {
        return List.of("check", "--source", source);
    }
}
