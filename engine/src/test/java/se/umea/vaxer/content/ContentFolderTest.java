package se.umea.vaxer.content;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFolderTest {

    private static final int FILES = 60;
    private static final int UNREADABLE = -1;

    /** As a branch is switched, or a folder renamed, while the content is read. */
    @Test
    void aFolderMovedAwayWhileItIsReadIsNotReadInPart(@TempDir Path root) throws Exception {
        Files.createFile(root.resolve("jbake.properties"));
        Files.createDirectories(root.resolve("templates"));
        for (int i = 0; i < FILES; i++) {
            Path file = root.resolve("content/%02d/page.md".formatted(i));
            Files.createDirectories(file.getParent());
            Files.writeString(file, "title=Page\ntype=page\nstatus=published\n~~~~~~\nText\n");
        }
        ContentFolder folder = new ContentFolder(Site.open(root));
        for (int time = 0; time < 200; time++) {
            CountDownLatch started = new CountDownLatch(1);
            CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> {
                started.countDown();
                return pages(folder);
            });
            started.await();
            // another moment each time
            for (int i = 0; i < time * 500; i++) {
                Thread.onSpinWait();
            }
            move(root, "content", "away");
            int pages = read.join();
            move(root, "away", "content");
            assertTrue(pages == FILES || pages == UNREADABLE, pages + " pages");
        }
    }

    /** Returns the number of pages, or that the folder could not be read. */
    private static int pages(ContentFolder folder) {
        try {
            return folder.read().size();
        } catch (UncheckedIOException e) {
            return UNREADABLE;
        }
    }

    private static void move(Path root, String from, String to) throws IOException {
        Files.move(root.resolve(from), root.resolve(to));
    }
}
