package se.umea.vaxer.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files that a site has and that no content file is the source of. */
public final class GeneratedFiles {

    private GeneratedFiles() {
    }

    /**
     * Returns their addresses, except for those of single tags and of the further pages of a list.
     *
     * @param withOutputs whether those are among them that {@link Output} declares, which JBake itself does not write
     */
    public static Set<String> of(Site site, boolean withOutputs) {
        var config = site.config();
        Set<String> generated = new HashSet<>();
        record Generated(boolean isRendered, String address) {
        }
        for (Generated file : List.of(new Generated(config.getRenderIndex(), config.getIndexFileName()),
                new Generated(config.getRenderArchive(), config.getArchiveFileName()),
                new Generated(config.getRenderFeed(), config.getFeedFileName()),
                new Generated(config.getRenderSiteMap(), config.getSiteMapFileName()),
                new Generated(config.getRenderError404(), config.getError404FileName()))) {
            if (file.isRendered()) {
                generated.add(file.address());
            }
        }
        if (config.getRenderTags() && config.getRenderTagsIndex()) {
            generated.add(config.getTagPathName() + "/index" + config.getOutputExtension());
        }
        if (withOutputs) {
            Output.of(site).stream().filter(Output::once).map(Output::name).forEach(generated::add);
        }
        return generated;
    }
}
