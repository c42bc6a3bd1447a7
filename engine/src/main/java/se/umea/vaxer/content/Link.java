package se.umea.vaxer.content;

/**
 * An address in a content file.
 *
 * @param line    its line, from 1
 * @param address as written
 */
public record Link(int line, Kind kind, String address) {

    public enum Kind { LINK, IMAGE, ASSET, PAGE }
}
