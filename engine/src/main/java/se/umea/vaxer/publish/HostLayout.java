package se.umea.vaxer.publish;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** How a site lies on its host: as releases that are switched between, or as nothing but its files. */
interface HostLayout {

    /** What visitors get now; empty if nothing is published. */
    Optional<ReleaseManifest> live();

    /** The releases that visitors have had, newest first. */
    List<Release> releases();

    /** Puts right what a publisher who was stopped has left. */
    void heal(PublishLock lock);

    /**
     * Takes the site all the way to where it can be switched to.
     *
     * @param live what visitors get now, as {@link #live} tells
     * @return false if that is this very site, and all of it is there as it was published
     * @throws IllegalArgumentException if something lies in the way that is not ours
     */
    boolean prepare(Release release, SortedMap<String, SiteFile> site, Optional<ReleaseManifest> live, Publisher.Order order, PublishLock lock,
            Upload sending);

    /** Lets visitors have what was prepared. */
    void switchTo(Release release, PublishLock lock);

    /** Clears what visitors no longer need. */
    void prune(int keep, PublishLock lock);

    /**
     * Makes an earlier release ready for the visitors of the live one.
     *
     * @param choice which one, of those that there are
     * @throws IllegalArgumentException if there is none to go back to, or not every file of it is as it was published
     */
    Release prepareReturn(Function<List<Release>, Release> choice, PublishLock lock, Upload sending);

    /** What visitors get where the switch was begun and not ended, in Swedish. */
    String halfway();

    /** What lies there for visitors. */
    FileTree tree();

    /** What this cannot promise, in Swedish; empty if nothing. */
    List<String> limits();
}
