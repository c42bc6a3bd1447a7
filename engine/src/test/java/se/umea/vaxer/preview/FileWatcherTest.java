package se.umea.vaxer.preview;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileWatcherTest {

    @ParameterizedTest
    @ValueSource(strings = {".sspf.md.swp", ".sspf.md.swo", "4913", "sspf.md~", ".#sspf.md", "#sspf.md#", ".sspf.md.kate-swp",
        ".~lock.plan.odt#", ".goutputstream-1A2B3C", "sspf.md___jb_tmp___", "sspf.md___jb_old___", ".DS_Store", "Thumbs.db", "sspf.md.tmp",
        "._sspf.md", "~$sspf.docx"})
    void recognizesTemporaryFilesOfEditors(String name) {
        assertTrue(FileWatcher.isTemporary(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sspf.md", "jbake.properties", ".htaccess", ".well-known", "4913.md", "swp.md", "tokens.css", "aktivitet.ftl", "karta.svg"})
    void takesNoFileOfTheSiteForATemporaryOne(String name) {
        assertFalse(FileWatcher.isTemporary(name));
    }
}
