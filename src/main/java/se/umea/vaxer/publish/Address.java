package se.umea.vaxer.publish;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * A folder on a host that is reached by SFTP: {@code sftp://user@host[:port]/path}.
 *
 * @param path absolute, or {@code ~/…} for one in the user's home
 */
record Address(String user, String host, int port, String path) {

    static final String SCHEME = "sftp:";

    private static final int SSH = 22;

    /** @throws IllegalArgumentException if it has another form; a password in it is refused, as others could read it */
    static Address parse(String target) {
        try {
            URI uri = new URI(target);
            String user = uri.getUserInfo();
            if (user != null && user.contains(":")) {
                throw new IllegalArgumentException("skriv inget lösenord i adressen, där andra kan läsa det; "
                        + "använd en nyckel (--key, VAXER_SSH_KEY eller ssh-agent)");
            }
            if (user == null || user.isEmpty() || uri.getHost() == null || uri.getPath().length() < 2
                    || uri.getQuery() != null || uri.getFragment() != null) {
                throw malformed(target);
            }
            String path = uri.getPath().replaceFirst("/+$", "");
            return new Address(user, uri.getHost().replaceAll("[\\[\\]]", ""), uri.getPort() < 0 ? SSH : uri.getPort(),
                    path.startsWith("/~/") ? path.substring(1) : path);
        } catch (URISyntaxException e) {
            throw malformed(target);
        }
    }

    private static IllegalArgumentException malformed(String target) {
        return new IllegalArgumentException(target.replaceFirst("//[^/@]*@", "//…@")
                + " är ingen adress att publicera till; skriv sftp://användare@värd/mapp eller en mapp på den här datorn");
    }

    @Override
    public String toString() {
        return "sftp://" + user + "@" + (host.contains(":") ? "[" + host + "]" : host) + (port == SSH ? "" : ":" + port)
                + (path.startsWith("/") ? "" : "/") + path;
    }
}
