package se.umea.vaxer.build;

import static se.umea.vaxer.finding.Messages.text;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.function.Uncheck;
import se.umea.vaxer.bake.Bake;
import se.umea.vaxer.bake.ContentPages;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.check.EntryCache;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.RuleLevels;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finish.Compression;
import se.umea.vaxer.finish.CssMinifier;
import se.umea.vaxer.finish.ProposalNotice;
import se.umea.vaxer.finish.SiteFinisher;
import se.umea.vaxer.html.BuildCache;
import se.umea.vaxer.pdf.ImmediatePdfQueue;
import se.umea.vaxer.pdf.PdfDocuments;
import se.umea.vaxer.pdf.PdfQueue;
import se.umea.vaxer.pdf.SharePictures;
import se.umea.vaxer.verify.SiteVerifier;

/**
 * Writes a site: check, bake, finish, verify, swap. The output folder is replaced as a whole or left as it was.
 *
 * <p>A pipeline can run many times, one run at a time.
 */
public final class BuildPipeline implements AutoCloseable {

    /** How far a run goes, and what stops it. */
    public enum Mode {
        /** Runs every step in a temporary folder, for its findings. */
        CHECK,
        /** Writes what unmodified JBake writes; content is neither checked nor finished. */
        BAKE,
        /** As {@link #BAKE}; writes nothing if JBake would lose something. */
        STRICT_BAKE,
        /** Runs every step; writes nothing if a finding blocks. */
        BUILD,
        /** As {@link #BUILD}, with drafts and scheduled pages, and marked as a proposal on each page. */
        PROPOSAL,
        /** Writes what it can despite findings, but no content file's page: see {@link Result#lazy}. */
        PREVIEW
    }

    /** What a run does at the moment. */
    public enum Step { CHECK, BAKE, FINISH, COMPRESS, VERIFY }

    /**
     * The result of a run.
     *
     * @param check    the checked content, with the findings of all steps
     * @param shown    the content files that became pages
     * @param pages    the number of pages written
     * @param files    the number of files written
     * @param written  whether the output folder was replaced
     * @param leftover names what could not be deleted beside the output folder
     * @param lazy     the pages that are still to be made; in a preview only
     */
    public record Result(CheckResult check, List<Page> shown, int pages, int files, boolean written, Optional<String> leftover,
            Optional<LazyPages> lazy) {
        public Result {
            shown = List.copyOf(shown);
        }

        private static Result notWritten(CheckResult check) {
            return new Result(check, List.of(), 0, 0, false, Optional.empty(), Optional.empty());
        }
    }

    private final Mode mode;
    private final Path folder;
    private final Consumer<Step> progress;
    private final PdfQueue pdfs;
    private final Function<CheckResult, List<Page>> selection;
    private final Lock swapLock;
    private final EntryCache entries = new EntryCache();
    private final CssMinifier minifier = new CssMinifier();
    private Map<String, String> replacedDocuments = Map.of();

    private BuildPipeline(Mode mode, Path folder, Consumer<Step> progress, PdfQueue pdfs, Function<CheckResult, List<Page>> selection,
            Lock swapLock) {
        this.mode = mode;
        this.folder = folder;
        this.progress = progress;
        this.pdfs = pdfs;
        this.selection = selection;
        this.swapLock = swapLock;
    }

    /**
     * Returns a pipeline that bakes or builds.
     *
     * @param folder   the output folder
     * @param progress receives each step as it starts
     */
    public static BuildPipeline of(Mode mode, Path folder, Consumer<Step> progress) {
        return new BuildPipeline(mode, folder, progress, new ImmediatePdfQueue(),
                mode == Mode.PROPOSAL ? CheckResult::allPages : CheckResult::pages, new ReentrantLock());
    }

    /** Returns the checked content with the findings of all steps; writes nothing. Otherwise as {@link #run}. */
    public static CheckResult check(Site site, LocalDate today) {
        try (BuildPipeline pipeline = of(Mode.CHECK, Path.of(""), step -> { })) {
            return pipeline.run(site, today).check();
        }
    }

    /**
     * Returns a pipeline for previews, which checks only changed files anew.
     *
     * @param folder    the output folder
     * @param pdfs      is closed with the pipeline
     * @param selection the pages to show
     * @param swapLock  is held while the output folder is replaced
     */
    public static BuildPipeline preview(Path folder, PdfQueue pdfs, Function<CheckResult, List<Page>> selection, Lock swapLock) {
        return new BuildPipeline(Mode.PREVIEW, folder, step -> { }, pdfs, selection, swapLock);
    }

    /**
     * Runs the steps.
     *
     * @param today the date at the site, which decides what is public
     * @throws IllegalArgumentException if a setting cannot be read, or the output folder is no place for a site
     * @throws UncheckedIOException     if a file cannot be read or written; it names the file
     */
    public Result run(Site site, LocalDate today) {
        site.config().setDestinationFolder(folder.toAbsolutePath().toFile());
        progress.accept(Step.CHECK);
        boolean isBake = mode == Mode.BAKE || mode == Mode.STRICT_BAKE;
        RuleLevels levels = isBake ? RuleLevels.of(site).forBake(mode == Mode.STRICT_BAKE) : RuleLevels.of(site);
        CheckResult check = isBake ? CheckResult.asJBake(site, today, levels)
                : mode == Mode.PREVIEW ? CheckResult.of(site, today, entries) : CheckResult.of(site, today);
        List<Page> pages = selection.apply(check);
        // without a schema, the pages that are there can be baked despite findings
        if (isStrict() && levels.hasSchema() && !check.isPublishable()) {
            return Result.notWritten(check);
        }
        if (mode == Mode.CHECK) {
            return Result.notWritten(check.and(levels.apply(findings(site, check, pages))));
        }
        try (OutputFolder output = OutputFolder.open(folder, site.root())) {
            Path fresh = output.fresh();
            progress.accept(isBake ? Step.BAKE : Step.FINISH);
            Bake.Result baked = isBake ? Bake.asJBake(site, pages, fresh)
                    : bakeAndFinish(site, check, pages, fresh, isStrict() ? output.cache() : BuildCache.NONE);
            CheckResult all = check.and(levels.apply(baked.findings()));
            if (mode != Mode.PREVIEW && !all.isPublishable()) {
                return Result.notWritten(all);
            }
            int files = isStrict() ? count(fresh) : baked.files();
            return new Result(all, pages, baked.pages(), files, true, swap(output),
                    mode == Mode.PREVIEW ? Optional.of(lazy(site, pages, baked.content())) : Optional.empty());
        }
    }

    private LazyPages lazy(Site site, List<Page> pages, ContentPages content) {
        SiteFinisher finisher = new SiteFinisher(site, pages, folder, address -> { }, minifier);
        return new LazyPages(content, finisher, new FindingTracer(site, finisher, replacedDocuments));
    }

    /** Returns what is found after the check of the content. */
    private List<Finding> findings(Site site, CheckResult check, List<Page> pages) {
        return Uncheck.get(() -> {
            Path fresh = Files.createTempDirectory("vaxer-check");
            try {
                return bakeAndFinish(site, check, pages, fresh, BuildCache.NONE).findings();
            } finally {
                PathUtils.deleteDirectory(fresh);
            }
        }, () -> text("build.temporary"));
    }

    /** Returns whether every step runs, and a finding of any of them blocks. */
    private boolean isStrict() {
        return mode == Mode.CHECK || mode == Mode.BUILD || mode == Mode.PROPOSAL;
    }

    /** Checks every content file anew in the next run. */
    public void forget() {
        entries.forget();
    }

    @Override
    public void close() {
        pdfs.close();
    }

    private Bake.Result bakeAndFinish(Site site, CheckResult check, List<Page> pages, Path fresh, BuildCache cache) {
        PdfDocuments documents = new PdfDocuments(site, pages, fresh, pdfs, cache);
        SharePictures pictures = new SharePictures(site, pages, fresh, cache);
        SiteFinisher finisher = new SiteFinisher(site, pages, fresh, documents::await, minifier,
                mode == Mode.PROPOSAL ? Optional.of(ProposalNotice.of(site, check.withheld())) : Optional.empty(), pictures.addresses());
        Bake.Result baked;
        try (documents) {
            baked = mode == Mode.PREVIEW ? Bake.prepare(site, pages, fresh, documents.views())
                    : Bake.bake(site, pages, fresh, finisher::finishPage, pictures.viewsWith(documents.views()));
        }
        List<Finding> findings = new ArrayList<>(baked.findings());
        findings.addAll(documents.findings());
        findings.addAll(pictures.draw());
        boolean blocked = findings.stream().anyMatch(Finding::blocking);
        if (mode == Mode.PREVIEW || !blocked) {
            findings.addAll(finisher.finishSite(baked.content().addresses()));
        }
        if (isStrict() && !blocked) {
            if (mode != Mode.CHECK) {
                progress.accept(Step.COMPRESS);
                Compression.compress(fresh, cache);
            }
            progress.accept(Step.VERIFY);
            findings.addAll(new FindingTracer(site, finisher, documents.sources()).trace(SiteVerifier.verify(fresh)));
        }
        cache.prune(isStrict() && !blocked);
        replacedDocuments = documents.sources();
        return new Bake.Result(baked.pages(), baked.files(), findings, baked.content());
    }

    private Optional<String> swap(OutputFolder output) {
        swapLock.lock();
        try {
            return output.swap();
        } finally {
            swapLock.unlock();
        }
    }

    private static int count(Path folder) {
        return (int) Uncheck.get(() -> PathUtils.countDirectory(folder), () -> text("build.unreadable", folder)).getFileCounter().get();
    }
}
