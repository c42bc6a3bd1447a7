package se.umea.vaxer.publish;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder on a host that is reached by SFTP: {@code sftp://user@host[:port]/path}.
 *
 * @param path absolute, or {@code ~} or {@code ~/…} for the user's home or a folder in it
 */
record SftpAddress(String user, String host, int port, String path) {

    private static final String SCHEME = "sftp";
    private static final int SSH = 22;
    private static final Pattern COLON_FIRST = Pattern.compile("[^/\\\\]*:.*", Pattern.DOTALL);
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:([/\\\\].*)?");
    private static final Pattern AS_SCP = Pattern.compile("(?!sftp:)(?:([^:@]+)@)?([^:@]+):(?!//)(?:~/)?([^@]*)");

    /**
     * Whether this names a place on another host, and no folder here: as for git and scp, whether a colon comes before the
     * first slash. {@code C:\webb} is a folder on Windows.
     */
    static boolean isFarAway(String target) {
        return COLON_FIRST.matcher(target).matches() && !DRIVE.matcher(target).matches();
    }

    /** @throws IllegalArgumentException if it has another form; a password in it is refused, as others could read it */
    static SftpAddress parse(String target) {
        try {
            URI uri = new URI(target.replace(" ", "%20"));
            String user = uri.getUserInfo();
            if (user != null && user.contains(":")) {
                throw new IllegalArgumentException("skriv inget lösenord i adressen, där andra kan läsa det; "
                        + "använd en nyckel (--key, VAXER_SSH_KEY eller ssh-agent)");
            }
            if (!SCHEME.equalsIgnoreCase(uri.getScheme()) || user == null || user.isEmpty()
                    || uri.getHost() == null || uri.getPath().length() < 2 || uri.getQuery() != null || uri.getFragment() != null) {
                throw malformed(target);
            }
            String path = uri.getPath().replaceFirst("/+$", "");
            return new SftpAddress(user, uri.getHost().replaceAll("[\\[\\]]", ""), uri.getPort() < 0 ? SSH : uri.getPort(),
                    path.equals("/~") || path.startsWith("/~/") ? path.substring(1) : path);
        } catch (URISyntaxException e) {
            throw malformed(target);
        }
    }

    /** Repeats nothing that may hold a password. */
    private static IllegalArgumentException malformed(String target) {
        Matcher scp = AS_SCP.matcher(target);
        if (!scp.matches()) {
            return new IllegalArgumentException("målet är ingen adress att publicera till; skriv sftp://användare@värd/mapp "
                    + "eller en mapp på den här datorn");
        }
        String path = scp.group(3);
        return new IllegalArgumentException("så skrivs adressen för scp; skriv sftp://" + (scp.group(1) == null ? "användare" : scp.group(1))
                + "@" + scp.group(2) + (path.startsWith("/") ? "" : "/~/") + path + " för värden, eller ./" + target
                + " för en mapp på den här datorn");
    }

    @Override
    public String toString() {
        return "sftp://" + user + "@" + (host.contains(":") ? "[" + host + "]" : host) + (port == SSH ? "" : ":" + port)
                + (path.startsWith("/") ? "" : "/") + path;
    }
}
