package se.umea.vaxer.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeDebouncerTest {

    private static final Path ONE = Path.of("ett.md");
    private static final Path TWO = Path.of("tva.md");

    private final ChangeDebouncer changes = new ChangeDebouncer(Duration.ofMillis(5), Duration.ofMillis(50));

    @Test
    void returnsChangesThatComeTogetherAtOnce() throws InterruptedException {
        changes.add(ONE);
        changes.add(TWO);
        changes.add(ONE);
        assertEquals(Set.of(ONE, TWO), changes.await());
        assertTrue(changes.isEmpty());
    }

    @Test
    void keepsAChangeThatEndsTheQuietTime() throws InterruptedException {
        assertTrue(changes.isQuietFor(Duration.ofMillis(1)));
        changes.add(ONE);
        assertFalse(changes.isQuietFor(Duration.ofSeconds(10)));
        assertEquals(Set.of(ONE), changes.await());
    }

    @Test
    void stopsWaitingAtTheLimitIfChangesNeverStop() throws InterruptedException {
        Thread writer = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                changes.add(ONE);
                Thread.onSpinWait();
            }
        });
        writer.start();
        try {
            assertEquals(Set.of(ONE), changes.await());
        } finally {
            writer.interrupt();
            writer.join();
        }
    }
}
