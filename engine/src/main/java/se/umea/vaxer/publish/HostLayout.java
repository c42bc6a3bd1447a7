package se.umea.vaxer.publish;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** How a site is stored on its host: as releases that are switched between, or as its files alone. */
sealed interface HostLayout permits ReleaseFolders, PlainFolder {

    /** Returns how a host's folder has been published to; empty if nothing has been published. */
    static Optional<HostLayout> of(HostFiles files) {
        List<Host.Item> items = files.host().list("");
        if (PlainFolder.isUsed(items)) {
            return Optional.of(new PlainFolder(files));
        }
        ReleaseFolders folders = new ReleaseFolders(files);
        return folders.isUsed(items) ? Optional.of(folders) : Optional.empty();
    }

    /** Returns what visitors get now; empty if nothing is published. */
    Optional<ReleaseManifest> live();

    /** Returns the releases that have been live, newest first. */
    List<Release> releases();

    /** Repairs what an interrupted publication left, unless only the next publication can. */
    default void recover(PublishLock lock) {
    }

    /**
     * Uploads the site, ready to be switched to.
     *
     * @param live what visitors get now, as {@link #live} returns it
     * @return the files sent; empty if that is this very site, and all of it is there as it was published
     * @throws IllegalArgumentException if something that is not ours is in the way
     */
    Optional<Collection<SiteFile>> prepare(Release release, SortedMap<String, SiteFile> site, Optional<ReleaseManifest> live,
            PublishRequest request, PublishLock lock);

    /** Makes a prepared release live. */
    void switchTo(Release release, PublishLock lock);

    /** Deletes releases that are no longer kept. */
    default void prune(int keep, PublishLock lock) {
    }

    /**
     * Makes an earlier release ready for visitors who have pages of the live one open.
     *
     * @param choice selects one of the releases
     * @throws IllegalArgumentException if there is none to go back to, or a file of it is not as it was published
     */
    Release prepareRollback(Function<List<Release>, Release> choice, PublishLock lock);

    /** Deletes what has been published. What no manifest of ours names is left alone. */
    void clear(PublishLock lock);

    /** Returns the folder of the files that visitors get. */
    String root();

    /** Returns the files that visitors get. */
    FileTree tree();

    /** Returns sentences about what this cannot guarantee. */
    List<String> limits();
}
