package se.umea.vaxer.html;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes by the algorithms that every Java platform has: {@code SHA-256}, {@code SHA-1}. */
public final class Hash {

    private Hash() {
    }

    public static byte[] sha256(byte[] content) {
        return digest("SHA-256").digest(content);
    }

    /** Returns the SHA-256 in lower-case hexadecimal. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(sha256(content));
    }

    /** Returns a new digest, for content that comes in parts. */
    public static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
