package se.umea.vaxer.html;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges the names of hosts: which are this machine, and which are reserved for examples. */
public final class HostName {

    private static final Pattern IN_ADDRESS = Pattern.compile(
            "^(?:[a-z]+://|[^@\\s]+@)(?:[^@/\\s]+@)?(\\[[^\\]]*\\]|[^/:?#\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RESERVED = Pattern.compile("(?:.*\\.)?(?:test|example|invalid|localhost|example\\.(?:com|net|org))");

    private HostName() {
    }

    /** Returns the host in a web address or a mail address; empty if the text is neither. */
    public static Optional<String> in(String address) {
        Matcher host = IN_ADDRESS.matcher(address);
        return host.find() ? Optional.of(host.group(1).replaceAll("[\\[\\]]", "")) : Optional.empty();
    }

    /** Returns whether no site or mailbox can have the name, as it is reserved (RFC 2606, RFC 6761). */
    public static boolean isReserved(String host) {
        return RESERVED.matcher(withoutFinalDot(host)).matches();
    }

    /**
     * Returns whether a name or an IP address leads to this machine by its loopback interface only: {@code localhost}, {@code 127.0.0.2},
     * {@code ::1}. A name that cannot be looked up does not.
     */
    public static boolean isLoopback(String host) {
        String name = withoutFinalDot(host);
        if (name.isEmpty() || name.equals("localhost") || name.endsWith(".localhost")) {
            return !name.isEmpty();
        }
        try {
            return Stream.of(InetAddress.getAllByName(name)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String withoutFinalDot(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    }
}
