package se.umea.vaxer.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

    @ParameterizedTest
    @CsvSource({"https://www.umea.se/sida, www.umea.se", "http://umea.se:8080, umea.se", "https://[::1]:8820/, ::1", "info@umea.se, umea.se",
        "sftp://anna@webb.example/srv, webb.example", "Digg, ''", "två arbetsdagar, ''", "'', ''"})
    void findsTheHostInAnAddress(String text, String host) {
        assertEquals(host, HostName.in(text).orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"umea.example", "Umea.EXAMPLE.", "example", "example.org", "www.example.com", "x.test", "y.invalid", "localhost"})
    void knowsTheReservedNames(String host) {
        assertTrue(HostName.isReserved(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"umea.se", "myexample.org", "example.org.se", "test.se", "example.se", "127.0.0.1"})
    void takesNoOtherForReserved(String host) {
        assertFalse(HostName.isReserved(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost.", "a.localhost", "127.0.0.1", "127.0.0.2", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
    void knowsThisMachine(String host) {
        assertTrue(HostName.isLoopback(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1.example.org", "localhost.invalid", "192.0.2.1", "128.0.0.1", "0.0.0.0", "::", "2001:db8::1", "host.invalid",
        "."})
    void takesNoOtherForThisMachine(String host) {
        assertFalse(HostName.isLoopback(host));
    }
}
