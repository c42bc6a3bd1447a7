package se.umea.vaxer.gate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Asks a {@link HostFolder} for pages, as a browser that takes its certificate, and shows the answers as they came. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SSLContext context;
    private final HttpClient client;
    private final HostFolder host;

    Visitor(HostFolder host) throws IOException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(host.certificate());
        this.context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        this.client = HttpClient.newBuilder().sslContext(context).connectTimeout(PATIENCE).build();
        this.host = host;
    }

    /** @param headers names and values in turn */
    HttpResponse<byte[]> get(String address, String... headers) throws IOException, InterruptedException {
        return send(request(address.startsWith("https:") ? address : host.url(address), headers));
    }

    HttpResponse<byte[]> post(String address, String body) throws IOException, InterruptedException {
        return send(request(address.startsWith("https:") ? address : host.url(address)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<byte[]> getPlain(String address) throws IOException, InterruptedException {
        return send(request(host.plainUrl(address)).version(Version.HTTP_1_1));
    }

    /** Sends a request as it stands, by HTTP/1.1, and returns the whole answer. */
    String raw(String request) throws IOException {
        return raw("127.0.0.1", request);
    }

    /** @param address one of this machine's own, which the request comes from and goes to */
    String raw(String address, String request) throws IOException {
        try (SSLSocket socket = socket(address)) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Whether the server agrees to TLS 1.2 with this cipher suite. */
    boolean agreesTo(String suite) throws IOException {
        try (SSLSocket socket = socket()) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {suite});
            socket.startHandshake();
            return true;
        } catch (SSLHandshakeException e) {
            return false;
        }
    }

    /** The cipher suites of TLS 1.2 that Java itself would use, or could. */
    List<String> suites() {
        return Stream.of(context.getSupportedSSLParameters().getCipherSuites()).filter(suite -> suite.contains("_WITH_")).toList();
    }

    private SSLSocket socket() throws IOException {
        return socket("127.0.0.1");
    }

    private SSLSocket socket(String address) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(address, host.tls());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    private static HttpRequest.Builder request(String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }
}
