package se.umea.vaxer.html;

import java.util.Objects;

/**
 * A telephone number in Sweden.
 *
 * @param written as readers see it, with any separators: {@code 090-16 10 00}
 */
public record PhoneNumber(String written) {

    public PhoneNumber {
        Objects.requireNonNull(written, "written");
    }

    /** The number as other countries dial it, for {@code tel:} (RFC 3966): {@code +4690161000}. */
    public String international() {
        String digits = written.replaceAll("[^+\\d]", "");
        return digits.startsWith("0") ? "+46" + digits.substring(1) : digits;
    }
}
