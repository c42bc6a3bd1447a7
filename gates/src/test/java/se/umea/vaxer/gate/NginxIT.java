package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** nginx with the configuration that the build makes for it. */
final class NginxIT extends HostingRules {

    @Override
    void require() {
        WebServer.requireNginx();
    }

    @Override
    WebServer start(HostFolder host) throws IOException, InterruptedException {
        return WebServer.nginx(host);
    }

    @Override
    String name() {
        return "nginx";
    }

    @Override
    int barredCode() {
        return 404;
    }

    @Test
    @SuppressWarnings("try")
    void sendsGzipWhereTheModuleForBrotliIsMissing(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        HostFolder host = HostFolder.in(folder);
        host.copy().replace("jbake.properties", "webserver.brotli=true", "webserver.brotli=false");
        try (WebServer server = WebServer.nginxWithoutBrotli(host)) {
            Visitor visitor = new Visitor(host);
            assertEquals("gzip", visitor.get("", "Accept-Encoding", "gzip, br").headers().firstValue("content-encoding").orElse(""));
            assertEquals("", visitor.get("", "Accept-Encoding", "br").headers().firstValue("content-encoding").orElse(""));
        }
    }
}
