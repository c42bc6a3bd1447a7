package se.umea.vaxer.cli;

import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/** The program's version, which Maven writes to {@code version.properties}. */
final class Version implements IVersionProvider {

    static String number() {
        return ResourceBundle.getBundle("se.umea.vaxer.cli.version").getString("version");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"vaxer " + number()};
    }
}
