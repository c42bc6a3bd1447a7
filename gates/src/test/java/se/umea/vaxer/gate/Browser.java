package se.umea.vaxer.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import se.umea.vaxer.cli.RequiredPrograms;

/** A real headless Chromium, as Debian packages it; nothing is downloaded. */
final class Browser implements AutoCloseable {

    /** Kept here, as the levels of loggers that nobody holds are forgotten. */
    private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    static {
        // warns of browsers newer than it knows; the commands used here are sent as they are
        VERSIONS.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** @param profile an empty folder for what the browser keeps */
    static Browser start(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(RequiredPrograms.require("chromium").toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                // containers have little of it
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        // the test servers' own
        options.setAcceptInsecureCerts(true);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(RequiredPrograms.require("chromedriver").toFile()).usingAnyFreePort().withSilent(true).build();
        return new Browser(new ChromeDriver(service, options));
    }

    void open(String url) {
        driver.get(url);
    }

    /** Opens a page that is no file. */
    void show(String html) {
        open("data:text/html;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8)));
    }

    void size(int width, int height) {
        cdp("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** A window of so many pixels of the screen, with everything in it so many times larger. */
    void zoom(int factor, int width, int height) {
        cdp("Emulation.setDeviceMetricsOverride", Map.of("width", width / factor, "height", height / factor,
                "deviceScaleFactor", factor, "mobile", false));
    }

    void look(Look look) {
        cdp("Emulation.setEmulatedMedia", Map.of("media", look.media(), "features", look.features()));
    }

    void scripts(boolean allowed) {
        cdp("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** Runs a function body in the page; it may use what is in {@code gate/lib.js}, and return a promise. */
    Object run(String script, Object... arguments) {
        return driver.executeScript("return Promise.resolve((function () {\n" + resource("lib.js") + script
                + "\n}).apply(null, arguments)).catch(fault => 'fault: ' + fault);", arguments);
    }

    /** Runs a function body that gives a list of texts. */
    List<String> texts(String script, Object... arguments) {
        Object result = run(script, arguments);
        if (result instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        throw new IllegalStateException("the script gave " + result);
    }

    /** Runs one of the scripts in the folder {@code gate} that tell what is wrong; an empty list is good. */
    List<String> faults(String script, Object... arguments) {
        return texts(resource(script), arguments);
    }

    /** Runs one of the scripts in the folder {@code gate} that measure something. */
    Object result(String script, Object... arguments) {
        return run(resource(script), arguments);
    }

    /** What the window shows as PNG, in base 64. */
    String window() {
        return (String) cdp("Page.captureScreenshot", Map.of("optimizeForSpeed", true)).get("data");
    }

    /** The page, also below the window, as PNG, in base 64; not of one that runs from right to left, which is moved. */
    String screenshot() {
        return (String) cdp("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "optimizeForSpeed", true)).get("data");
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void tab() {
        press(Keys.TAB);
    }

    Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    /** What was logged since the last call: {@code browser} for the console, {@code performance} for the network. */
    List<String> logged(String kind) {
        return driver.manage().logs().get(kind).getAll().stream().map(LogEntry::getMessage).toList();
    }

    static String resource(String name) {
        try (InputStream script = Browser.class.getResourceAsStream("/gate/" + name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
