package se.umea.vaxer.publish;

/** Whom a publication tells how it goes. */
public interface ProgressListener {

    /** Something that stays on the screen, in Swedish. */
    void say(String line);

    /** How far the files have come; called from several threads. */
    void sent(int files, int allFiles, long bytes, long allBytes);
}
