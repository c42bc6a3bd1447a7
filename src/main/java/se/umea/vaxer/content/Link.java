package se.umea.vaxer.content;

/**
 * An address that a content file carries.
 *
 * @param line    where, from 1
 * @param address as written
 */
record Link(int line, Kind kind, String address) {

    /** What is at the other end. */
    enum Kind { LINK, IMAGE, ASSET, PAGE }
}
