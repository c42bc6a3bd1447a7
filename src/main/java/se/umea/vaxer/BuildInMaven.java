package se.umea.vaxer;

/**
 * Runs a command within Maven's process, for {@code mvn package}.
 *
 * <p>Returns when all is well, so that Maven goes on, and ends the process otherwise: the findings are then the last
 * lines, where Maven's own report of the failure would push them off the screen.
 */
public final class BuildInMaven {

    private BuildInMaven() {
    }

    public static void main(String[] args) {
        int code = Vaxer.runHere(args);
        if (code != Vaxer.FINE) {
            System.exit(code);
        }
    }
}
