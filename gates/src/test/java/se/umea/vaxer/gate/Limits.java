package se.umea.vaxer.gate;

/** What the gates hold every page to; the accessibility statement tells these numbers to its readers. */
final class Limits {

    /** To one, for text (WCAG 1.4.6). */
    static final int CONTRAST = 7;

    /** In CSS pixels each way, for what is pressed outside running text (WCAG 2.5.5). */
    static final int TARGET = 44;

    /** In CSS pixels: the narrowest screen (WCAG 1.4.10). */
    static final int WIDTH = 320;

    /** How many times larger than made (WCAG 1.4.10). */
    static final int ZOOM = 4;

    private Limits() {
    }
}
