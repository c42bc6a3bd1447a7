package se.umea.vaxer.gate;

import java.io.IOException;
import se.umea.vaxer.cli.RequiredPrograms;

/** Apache with the configuration that the build makes for it. */
final class ApacheIT extends HostingRules {

    @Override
    void require() {
        RequiredPrograms.require("apache2");
    }

    @Override
    WebServer start(HostFolder host) throws IOException, InterruptedException {
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
