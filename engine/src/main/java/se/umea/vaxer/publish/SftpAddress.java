package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.umea.vaxer.html.HostName;

/**
 * A folder on a host that is reached by SFTP: {@code sftp://user@host[:port]/path}.
 *
 * @param path absolute, or {@code ~} or {@code ~/…} for the user's home or a folder in it
 */
public record SftpAddress(String user, String host, int port, String path) {

    static final int SSH_PORT = 22;

    private static final Pattern SCP = Pattern.compile("(?!sftp:)(?:([^:@]+)@)?([^:@]+):(?!//)(?:~/)?([^@]*)");

    /**
     * Returns whether a target names another host instead of a folder: as for git and scp, whether a colon comes before the
     * first slash. {@code C:\web} is a folder on Windows.
     */
    static boolean isRemote(String target) {
        return target.matches("(?s)[^/\\\\]*:.*") && !target.matches("[A-Za-z]:([/\\\\].*)?");
    }

    /**
     * Returns whether a target is on another machine. No connection is made, but a name is looked up.
     *
     * @param target a folder, or an address
     * @throws IllegalArgumentException if it is an address of another form
     */
    public static boolean isElsewhere(String target) {
        return isRemote(target) && !HostName.isLoopback(parse(target).host());
    }

    /** @throws IllegalArgumentException if it has another form; a password in it is refused, as others could read it */
    static SftpAddress parse(String target) {
        try {
            URI uri = new URI(target.replace(" ", "%20"));
            String user = uri.getUserInfo();
            if (user != null && user.contains(":")) {
                throw new IllegalArgumentException(text("publish.password-in-target"));
            }
            if (!"sftp".equalsIgnoreCase(uri.getScheme()) || user == null || user.isEmpty()
                    || uri.getHost() == null || uri.getPath().length() < 2 || uri.getQuery() != null || uri.getFragment() != null) {
                throw malformed(target);
            }
            String path = uri.getPath().replaceFirst("/+$", "");
            return new SftpAddress(user, uri.getHost().replaceAll("[\\[\\]]", ""), uri.getPort() < 0 ? SSH_PORT : uri.getPort(),
                    path.equals("/~") || path.startsWith("/~/") ? path.substring(1) : path);
        } catch (URISyntaxException e) {
            throw malformed(target);
        }
    }

    SftpAddress subfolder(String name) {
        return new SftpAddress(user, host, port, path + "/" + name);
    }

    /** Repeats nothing that may hold a password. */
    private static IllegalArgumentException malformed(String target) {
        Matcher scp = SCP.matcher(target);
        if (!scp.matches()) {
            return new IllegalArgumentException(text("publish.bad-target"));
        }
        String path = (scp.group(3).startsWith("/") ? "" : "/~/") + scp.group(3);
        return new IllegalArgumentException(text("publish.scp-target", scp.group(1) == null ? text("publish.scp-user") : scp.group(1),
                scp.group(2), path, target));
    }

    @Override
    public String toString() {
        return "sftp://" + user + "@" + (host.contains(":") ? "[" + host + "]" : host) + (port == SSH_PORT ? "" : ":" + port)
                + (path.startsWith("/") ? "" : "/") + path;
    }
}
