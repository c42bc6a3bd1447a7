package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openqa.selenium.Keys;
import se.umea.vaxer.cli.RequiredPrograms;

/**
 * The editor in the browser, in a real Chromium. Nobody can answer its question for a folder here, so that folder is one in the browser's own
 * storage, filled with a project's content.
 */
record Form(Browser browser, String url) {

    private static final String PICKER = """
            window.showDirectoryPicker = () => navigator.storage.getDirectory().then(root => root.getDirectoryHandle('project', { create: true }));
            FileSystemDirectoryHandle.prototype.requestPermission = async () => 'granted';""";
    private static final int MAX_TABS = 120;

    /** Opens the editor on the content of a project. */
    static Form open(Browser browser, String url, Path project) throws IOException {
        RequiredPrograms.requireEditor();
        browser.size(1280, 900);
        browser.cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", PICKER));
        browser.cdp("Emulation.setUserAgentOverride", Map.of("userAgent", browser.run("return navigator.userAgent"), "acceptLanguage", "sv-SE"));
        Form form = new Form(browser, url);
        browser.open(url);
        form.run("return write(arguments[0]).then(() => true)", content(project));
        return form;
    }

    /** Picks the folder. */
    Form pick() {
        run("return button('Arbeta med lokalt repository').then(each => each.click())");
        run("return until('no lists', () => location.hash.startsWith('#/collections'))");
        return this;
    }

    /** Returns all content files of a project, by their paths. */
    static Map<String, String> content(Path project) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(project.resolve("content"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(project.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    /** Runs a function body that can use what is in {@code gate/form.js}; it must not fail. */
    Object run(String script, Object... arguments) {
        Object result = browser.run(Browser.resource("form.js") + script, arguments);
        assertNotEquals("fault", String.valueOf(result).split(":")[0], String.valueOf(result));
        return result;
    }

    /** Opens a list or a form by its address. */
    void go(String address, String field) {
        run("return go(arguments[0]).then(() => until('still at another', () => location.hash === arguments[0]))"
                + (field.isEmpty() ? "" : ".then(() => field(arguments[1]))") + ".then(() => true)", address, field);
    }

    /** Saves and returns the file. */
    String save(String path, String before) {
        return (String) run("return saveAs(arguments[0], arguments[1])", path, before);
    }

    /** Presses Tab, or Shift and Tab, until the focus is on an element that a selector matches. */
    void tabTo(String selector, boolean forward) {
        for (int presses = 0; presses < MAX_TABS; presses++) {
            if (run("return document.activeElement.matches(arguments[0])", selector).equals(true)) {
                return;
            }
            if (forward) {
                browser.tab();
            } else {
                browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    /** Copies what the form has saved to the project's folder. */
    void take(String path, Path project) throws IOException {
        List<?> bytes = (List<?>) run("return savedBytes(arguments[0])", path);
        byte[] content = new byte[bytes.size()];
        for (int i = 0; i < content.length; i++) {
            content[i] = ((Number) bytes.get(i)).byteValue();
        }
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
