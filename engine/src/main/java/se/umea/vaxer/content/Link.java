package se.umea.vaxer.content;

/**
 * An address in a content file.
 *
 * @param line    its line, from 1
 * @param address as written
 * @param isImage whether the page shows what is there
 */
public record Link(int line, String address, boolean isImage) {
}
