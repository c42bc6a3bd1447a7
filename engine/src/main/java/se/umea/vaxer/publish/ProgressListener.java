package se.umea.vaxer.publish;

/** Receives the progress of a publication. */
public interface ProgressListener {

    /** Shows a line that stays on the screen. */
    void say(String line);

    /** Shows how many files have been sent; called from several threads. */
    void sent(int files, int allFiles, long bytes, long allBytes);
}
