package se.umea.vaxer.pdf;

/** A document is printed from a file that the site does not have. */
final class MissingFileException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String link;

    /** @param link as the page has it */
    MissingFileException(String message, String link) {
        super(message);
        this.link = link;
    }

    String link() {
        return link;
    }
}
