package se.umea.vaxer.publish;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what a publisher does on a host, and kills or pauses the publisher before one of these steps. */
final class StepHost {

    /** From here on the host hears nothing of the publisher. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1;
    }

    private static final Set<String> NO_STEPS = Set.of("name", "replacesAtomically", "subfolder", "close");
    private static final long PATIENCE_SECONDS = 60;
    /** What is smaller is sent whole. */
    private static final int PACKET = 512;

    private final Host host;
    private final AtomicInteger left;
    private final boolean kills;
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch resumed = new CountDownLatch(1);

    private StepHost(Host host, int steps, boolean kills) {
        this.host = host;
        this.left = new AtomicInteger(steps);
        this.kills = kills;
    }

    /** Kills the publisher after so many steps, in the midst of the next one if it writes a file: a small one is there then, without content. */
    static StepHost killing(Host host, int steps) {
        return new StepHost(host, steps, true);
    }

    /** Pauses the publisher after so many steps, until {@link #resume}. */
    static StepHost pausing(Host host, int steps) {
        return new StepHost(host, steps, false);
    }

    Host host() {
        return (Host) Proxy.newProxyInstance(Host.class.getClassLoader(), new Class<?>[] {Host.class}, (proxy, method, arguments) -> {
            if (!NO_STEPS.contains(method.getName())) {
                step(method, arguments);
            }
            return call(method, arguments);
        });
    }

    private void step(Method method, Object[] arguments) throws Throwable {
        int before = left.getAndDecrement();
        if (before > 0) {
            return;
        }
        if (kills) {
            if (before == 0 && method.getName().equals("write")) {
                byte[] content = (byte[]) arguments[1];
                call(method, new Object[] {arguments[0], Arrays.copyOf(content, content.length < PACKET ? 0 : content.length / 2)});
            }
            throw new Killed();
        }
        arrived.countDown();
        if (!resumed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new Killed();
        }
    }

    private Object call(Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(host, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Returns whether the step has come. */
    boolean isPaused() {
        return arrived.getCount() == 0;
    }

    void resume() {
        resumed.countDown();
    }
}
