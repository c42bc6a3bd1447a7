package se.umea.vaxer.maven;

import java.io.File;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import se.umea.vaxer.cli.Vaxer;

/**
 * A goal that runs one command of the command line on the project's site.
 *
 * <p>Findings that must be fixed fail the build; wrong settings and an error that is not in the content are errors of the build.
 */
abstract class SiteMojo extends AbstractMojo {

    static {
        // Maven's logger would print a line for each page; what matters of JBake's log is a finding
        System.setProperty("org.slf4j.simpleLogger.log.org.jbake", "off");
    }

    /** The folder with {@code content}, {@code templates} and {@code jbake.properties}. */
    @Parameter(property = "vaxer.source", defaultValue = "${project.basedir}")
    private File source;

    /** Whether to skip this goal. */
    @Parameter(property = "vaxer.skip", defaultValue = "false")
    private boolean skip;

    /**
     * Whether to end Maven's process where there is something to fix, so that the findings are the last lines printed:
     * Maven's own report of the failure would push them off the screen. Not for builds that other tools embed.
     */
    @Parameter(property = "vaxer.exitOnFindings", defaultValue = "false")
    private boolean exitOnFindings;

    /** Returns a command with an option for each of the project's rules. */
    static String[] withRules(Map<String, String> rules, String... command) {
        return Stream.concat(Stream.of(command), rules.entrySet().stream().map(rule -> "--rule=" + rule.getKey() + "=" + rule.getValue()))
                .toArray(String[]::new);
    }

    /** Returns the name of the command, and its options but {@code --source}. */
    abstract String[] command();

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            return;
        }
        String[] command = command();
        int code = Vaxer.runHere(Stream.concat(Stream.of(command), Stream.of("--source", source.getPath())).toArray(String[]::new));
        if (code != Vaxer.OK && exitOnFindings) {
            System.exit(code);
        }
        if (code == Vaxer.FINDINGS) {
            throw new MojoFailureException(command[0] + ": the findings above must be fixed");
        }
        if (code != Vaxer.OK) {
            throw new MojoExecutionException(command[0] + ": failed, see above");
        }
    }
}
