package se.umea.vaxer.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import se.umea.vaxer.cli.RequiredPrograms;

/**
 * Gives tests a {@link Browser} and a {@link SiteServer} on the finished site. There is one server for the whole run, and as many browsers as
 * tests run beside each other; a test has one of them for itself until it ends.
 */
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
            IdleBrowsers idle = store.computeIfAbsent("browsers", key -> new IdleBrowsers(new ConcurrentLinkedQueue<>()), IdleBrowsers.class);
            return context.getStore(SHARED).computeIfAbsent("lent", key -> idle.lend(), Lent.class).browser();
        }
        return store.computeIfAbsent("server", key -> server(), SiteServer.class);
    }

    private record IdleBrowsers(Queue<Browser> browsers) implements AutoCloseable {

        private Lent lend() {
            Browser idle = browsers.poll();
            return new Lent(idle == null ? Browser.start(profile()) : idle, browsers);
        }

        @Override
        public void close() {
            browsers.forEach(Browser::close);
        }
    }

    /** A browser that goes back to the others at the end of the test. */
    private record Lent(Browser browser, Queue<Browser> idle) implements AutoCloseable {

        @Override
        public void close() {
            idle.add(browser);
        }
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
