package se.umea.vaxer.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real headless Chromium, as Debian packages it; nothing is downloaded. */
final class Browser implements AutoCloseable {

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** @param profile an empty folder for what the browser keeps */
    static Browser start(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Parts.require("chromium").toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Parts.require("chromedriver").toFile()).usingAnyFreePort().withSilent(true).build();
        return new Browser(new ChromeDriver(service, options));
    }

    void open(String url) {
        driver.get(url);
    }

    void size(int width, int height) {
        cdp("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void look(Look look) {
        cdp("Emulation.setEmulatedMedia", Map.of("media", "", "features", look.features()));
    }

    void scripts(boolean allowed) {
        cdp("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** Runs a function body in the page; it may return a promise. */
    Object run(String script, Object... arguments) {
        return driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                Promise.resolve((function () { %s }).apply(null, arguments)).then(done, fault => done('fault: ' + fault));
                """.formatted(script), arguments);
    }

    /** Runs a function body that gives a list of texts. */
    @SuppressWarnings("unchecked")
    List<String> texts(String script, Object... arguments) {
        return (List<String>) run(script, arguments);
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

    @Override
    public void close() {
        driver.quit();
    }
}
