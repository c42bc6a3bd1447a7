package se.umea.vaxer.preview;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The address that a request asks for, or a refusal. Pages of other sites can send requests to this computer, too; they get nothing.
 *
 * @param refusal the status to refuse with (RFC 9110 §15.5); 0 if the request is answered
 * @param address relative to the site's root, decoded
 */
record Request(int refusal, String address) {

    private static final int MAX_PATH = 2000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    static Request of(HttpExchange exchange) {
        int port = exchange.getLocalAddress().getPort();
        List<String> hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
        List<String> requested = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        if (requested.size() != 1 || !hosts.contains(requested.get(0))) {
            return refused(421);
        }
        List<String> origins = exchange.getRequestHeaders().getOrDefault("Origin", List.of());
        if (origins.stream().anyMatch(origin -> hosts.stream().noneMatch(host -> origin.equals("http://" + host)))) {
            return refused(403);
        }
        if (!METHODS.contains(exchange.getRequestMethod())) {
            return refused(405);
        }
        String path = exchange.getRequestURI().getRawPath();
        if (path == null || !path.startsWith("/") || exchange.getRequestURI().getRawAuthority() != null) {
            return refused(400);
        }
        return path.length() > MAX_PATH ? refused(414) : decoded(path.substring(1));
    }

    /** Decodes percent signs once, and refuses what then is no plain relative path. */
    private static Request decoded(String path) {
        String address;
        try {
            address = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return refused(400);
        }
        boolean plain = Stream.of(address.split("/", -1)).noneMatch(part -> part.equals("..") || part.equals("."))
                && address.chars().noneMatch(c -> c < ' ' || c == 0x7F || c == '\\' || c == ':' || c == 0xFFFD)
                && !address.startsWith("/") && !address.contains("//");
        return plain ? new Request(0, address) : refused(400);
    }

    private static Request refused(int status) {
        return new Request(status, "");
    }
}
