package se.umea.vaxer.publish;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * A folder on a host that is reached by SFTP: {@code sftp://user@host[:port]/path}.
 *
 * @param path absolute, or {@code ~} or {@code ~/…} for the user's home or a folder in it
 */
record Address(String user, String host, int port, String path) {

    private static final String SCHEME = "sftp";
    private static final int SSH = 22;

    /** Whether this is a place on another host, and no folder here. */
    static boolean isFarAway(String target) {
        return target.contains("://") || target.startsWith(SCHEME + ":");
    }

    /** @throws IllegalArgumentException if it has another form; a password in it is refused, as others could read it */
    static Address parse(String target) {
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
            return new Address(user, uri.getHost().replaceAll("[\\[\\]]", ""), uri.getPort() < 0 ? SSH : uri.getPort(),
                    path.equals("/~") || path.startsWith("/~/") ? path.substring(1) : path);
        } catch (URISyntaxException e) {
            throw malformed(target);
        }
    }

    private static IllegalArgumentException malformed(String target) {
        return new IllegalArgumentException(target.replaceFirst("//.*@", "//…@")
                + " är ingen adress att publicera till; skriv sftp://användare@värd/mapp eller en mapp på den här datorn");
    }

    @Override
    public String toString() {
        return "sftp://" + user + "@" + (host.contains(":") ? "[" + host + "]" : host) + (port == SSH ? "" : ":" + port)
                + (path.startsWith("/") ? "" : "/") + path;
    }
}
