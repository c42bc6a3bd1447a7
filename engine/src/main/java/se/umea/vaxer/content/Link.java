package se.umea.vaxer.content;

/**
 * An address that a content file carries.
 *
 * @param line    where, from 1
 * @param address as written
 */
public record Link(int line, Kind kind, String address) {

    /** What is at the other end. */
    public enum Kind { LINK, IMAGE, ASSET, PAGE }
}
