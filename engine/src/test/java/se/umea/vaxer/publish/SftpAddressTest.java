package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SftpAddressTest {

    @Test
    void readsEveryPart() {
        assertEquals(new SftpAddress("anna", "webb.example", 2222, "/srv/webb"), SftpAddress.parse("sftp://anna@webb.example:2222/srv/webb/"));
    }

    @Test
    void usesPort22ByDefault() {
        assertEquals(new SftpAddress("anna", "webb.example", 22, "/srv/webb"), SftpAddress.parse("sftp://anna@webb.example/srv/webb"));
    }

    @Test
    void acceptsAFolderInTheHome() {
        assertEquals(new SftpAddress("anna", "::1", 22, "~/webb"), SftpAddress.parse("sftp://anna@[::1]/~/webb"));
    }

    @Test
    void acceptsTheHome() {
        assertEquals("~", SftpAddress.parse("sftp://anna@webb.example/~/").path());
    }

    @Test
    void acceptsSpacesAndAccentedLetters() {
        assertEquals("/srv/Umeå växer", SftpAddress.parse("sftp://anna@webb.example/srv/Umeå växer").path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sftp://anna@[::1]/~", "sftp://anna@[::1]/~/webb", "sftp://anna@webb.example:2222/srv/webb"})
    void printsTheAddressThatItParses(String address) {
        assertEquals(address, SftpAddress.parse(address).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sftp://webb.example/srv", "sftp://anna@webb.example", "sftp://anna@webb.example/", "sftp:webb/srv",
            "sftp://anna@webb example/srv", "ssh://anna@webb.example/srv", "sftp://anna@webb.example/srv?x"})
    void refusesOtherForms(String address) {
        assertThrows(IllegalArgumentException.class, () -> SftpAddress.parse(address));
    }

    @Test
    void refusesAPassword() {
        String message = assertThrows(IllegalArgumentException.class, () -> SftpAddress.parse("sftp://anna:hemligt@webb.example/srv"))
                .getMessage();
        assertTrue(message.startsWith("skriv inget lösenord i adressen"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sftp://anna:hemligt@webb.example/srv", "sftp://anna:he@mligt@webb.example/srv", "sftp://anna:he/mligt@webb.example",
        "sftp:anna:hemligt@webb.example/srv", "anna:hemligt@webb.example:srv", "anna:he@mligt@webb.example:srv", "sftp://anna:hemligt",
        "SFTP://anna:he mligt@webb.example/srv"})
    void repeatsNoPassword(String address) {
        String message = assertThrows(IllegalArgumentException.class, () -> SftpAddress.parse(address)).getMessage();
        assertTrue(!message.contains("mligt"), message);
    }

    @ParameterizedTest
    @CsvSource({"anna@webb.example:mapp, sftp://anna@webb.example/~/mapp", "anna@webb.example:/srv/webb, sftp://anna@webb.example/srv/webb",
        "webb.example:, sftp://användare@webb.example/~/", "anna@webb.example:~/mapp, sftp://anna@webb.example/~/mapp"})
    void suggestsTheRightFormOfAnScpAddress(String address, String right) {
        assertTrue(SftpAddress.isRemote(address));
        String message = assertThrows(IllegalArgumentException.class, () -> SftpAddress.parse(address)).getMessage();
        assertTrue(message.endsWith("; skriv " + right + " för värden, eller ./" + address + " för en mapp på den här datorn"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sftp://anna@localhost/srv", "sftp://anna@127.0.0.2:2222/srv", "sftp://anna@[::1]/~/webb", "SFTP://anna@LOCALHOST/srv",
        "ut", "/srv/webb", "C:/webb"})
    void isOnThisMachine(String target) {
        assertFalse(SftpAddress.isElsewhere(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sftp://anna@127.0.0.1.example.org/srv", "sftp://anna@localhost.invalid/srv", "sftp://localhost@192.0.2.1/srv",
        "sftp://127.0.0.1@webb.invalid/localhost"})
    void isElsewhere(String target) {
        assertTrue(SftpAddress.isElsewhere(target));
    }

    @Test
    void whatIsNoAddressIsNowhere() {
        assertThrows(IllegalArgumentException.class, () -> SftpAddress.isElsewhere("anna@localhost:/srv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\webb\\umea", "c:/webb", "D:", "\\\\server\\webb", "/srv/anna@webb:mapp", "./anna@webb:mapp", "ut", "../ut"})
    void acceptsAFolder(String folder) {
        assertFalse(SftpAddress.isRemote(folder));
    }
}
