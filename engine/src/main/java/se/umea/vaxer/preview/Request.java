package se.umea.vaxer.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
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
        Set<String> hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        Headers headers = exchange.getRequestHeaders();
        List<String> host = headers.getOrDefault("Host", List.of());
        if (host.size() != 1 || !hosts.contains(host.get(0))) {
            return new Request(421, "");
        }
        if (headers.getOrDefault("Origin", List.of()).stream().anyMatch(origin ->
                !origin.startsWith("http://") || !hosts.contains(origin.substring("http://".length())))) {
            return new Request(403, "");
        }
        if (!METHODS.contains(exchange.getRequestMethod())) {
            return new Request(405, "");
        }
        URI uri = exchange.getRequestURI();
        String path = uri.getRawPath();
        if (path == null || !path.startsWith("/") || uri.getRawAuthority() != null) {
            return new Request(400, "");
        }
        return path.length() > MAX_PATH ? new Request(414, "") : decoded(path.substring(1));
    }

    /** Decodes percent signs once, and refuses what then is no plain relative path. */
    private static Request decoded(String path) {
        try {
            String address = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            boolean plain = Stream.of(address.split("/", -1)).noneMatch(part -> part.equals("..") || part.equals("."))
                    && address.chars().noneMatch(c -> c < ' ' || c == 0x7F || c == '\\' || c == ':' || c == 0xFFFD)
                    && !address.startsWith("/") && !address.contains("//");
            return plain ? new Request(0, address) : new Request(400, "");
        } catch (IllegalArgumentException e) {
            return new Request(400, "");
        }
    }
}
