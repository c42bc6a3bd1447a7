package se.umea.vaxer.gate;

import java.io.IOException;

/** Apache with the configuration that the build makes for it. */
final class ApacheIT extends HostingRules {

    @Override
    void require() {
        Parts.require("apache2");
    }

    @Override
    WebServer start(WebHost host) throws IOException, InterruptedException {
        return WebServer.apache(host);
    }

    @Override
    String name() {
        return "Apache";
    }

    @Override
    int barredCode() {
        return 403;
    }
}
