package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.json.simple.JSONValue;

/** The editor in the browser, worked with the mouse by what is to be read on its buttons and fields. */
record CmsForm(Browser browser) {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    /** Leaves the processor to the form between two looks. */
    private static final Duration PAUSE = Duration.ofMillis(20);
    /** Gives the middle of the last element that has the name, once it rests there and nothing lies over it. */
    private static final String PLACE = """
            const said = element => (element.getAttribute('aria-label') ?? element.textContent).replace(/[\\ue000-\\uf8ff\\u2066-\\u2069]/g, '')
                .trim().replace(/^[a-z_]+\\s+|\\s\\s+[a-z_]+$/g, '');
            const element = [...document.querySelectorAll(arguments[0])].filter(each => each.checkVisibility({ visibilityProperty: true })
                && said(each) === arguments[1] && !each.disabled && each.getAttribute('aria-disabled') !== 'true').pop();
            if (!element) return [];
            element.scrollIntoView({ block: 'center' });
            const place = () => { const box = element.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; };
            const before = place();
            return new Promise(done => setTimeout(done, 100)).then(() => place().join() === before.join()
                && element.contains(document.elementFromPoint(...before)) ? before : []);
            """;

    static CmsForm open(Browser browser, SiteServer server) {
        browser.logged("performance");
        browser.size(1280, 900);
        browser.open(server.url(""));
        return new CmsForm(browser);
    }

    /**
     * Returns the origins, but for those with the given addresses, that requests were sent to since the form was opened, and those that the
     * policy of the page kept them from.
     */
    List<List<String>> foreign(String... own) {
        Map<Object, String> sent = new LinkedHashMap<>();
        Set<String> blocked = new TreeSet<>();
        for (String line : browser.logged("performance")) {
            Map<?, ?> message = (Map<?, ?>) ((Map<?, ?>) JSONValue.parse(line)).get("message");
            Map<?, ?> parameters = (Map<?, ?>) message.get("params");
            if (message.get("method").equals("Network.requestWillBeSent")) {
                String url = ((Map<?, ?>) parameters.get("request")).get("url").toString();
                if (url.matches("(https?|wss?)://.*") && Stream.of(own).noneMatch(url::startsWith)) {
                    sent.put(parameters.get("requestId"), url.replaceFirst("(://[^/]+).*", "$1"));
                }
            } else if (message.get("method").equals("Network.loadingFailed") && "csp".equals(parameters.get("blockedReason"))) {
                blocked.add(String.valueOf(sent.remove(parameters.get("requestId"))));
            }
        }
        return List.of(List.copyOf(new TreeSet<>(sent.values())), List.copyOf(blocked));
    }

    /** Waits until something holds. */
    void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("waited in vain for " + what + ", seen: " + browser.run("return document.body.innerText") + browser.logged("browser"));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    void await(String what, String script, Object... arguments) {
        await(what, () -> Boolean.TRUE.equals(browser.run(script, arguments)));
    }

    /** Clicks what has the name, as soon as it is there. */
    void click(String selector, String name) {
        List<Object> at = new ArrayList<>();
        await(name, () -> at.addAll((List<?>) browser.run(PLACE, selector, name)));
        for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
            browser.cdp("Input.dispatchMouseEvent", Map.of("type", type, "x", at.get(0), "y", at.get(1), "button",
                    type.equals("mouseMoved") ? "none" : "left", "clickCount", type.equals("mouseMoved") ? 0 : 1));
        }
    }

    void clickButton(String name) {
        click("button, [role=button], [role=menuitem]", name);
    }

    /** Writes where the focus is. */
    void write(String text) {
        browser.cdp("Input.insertText", Map.of("text", text));
    }
}
