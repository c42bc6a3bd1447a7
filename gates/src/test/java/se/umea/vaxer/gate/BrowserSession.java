package se.umea.vaxer.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import se.umea.vaxer.cli.RequiredPrograms;

/** Gives tests a {@link Browser} and a {@link SiteServer} on the finished site, one of each for the whole run. */
public final class BrowserSession implements BeforeAllCallback, ParameterResolver {

    private static final Namespace SHARED = Namespace.create(BrowserSession.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        RequiredPrograms.require("chromium");
        RequiredPrograms.require("chromedriver");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browser.class || type == SiteServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(SHARED);
        if (parameter.getParameter().getType() == Browser.class) {
            return store.computeIfAbsent("browser", key -> Browser.start(profile()), Browser.class);
        }
        return store.computeIfAbsent("server", key -> server(), SiteServer.class);
    }

    private static Path profile() {
        try {
            return Files.createTempDirectory(Path.of("target"), "browser").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException("making a profile for the browser", e);
        }
    }

    private static SiteServer server() {
        try {
            return SiteServer.of(BuiltSite.ofTheProject().root());
        } catch (IOException e) {
            throw new UncheckedIOException("serving target/site", e);
        }
    }
}
