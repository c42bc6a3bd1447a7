package se.umea.vaxer.content;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.configuration2.Configuration;

/**
 * A file that a template of the site writes besides the pages, declared in {@code jbake.properties}:
 * {@code outputs.TYPE.EXTENSION=TEMPLATE} beside each page of a type, {@code outputs./ADDRESS=TEMPLATE} once on the site.
 *
 * @param type     the type of page; empty for a file that is written once
 * @param name     the file's extension, or else its address from the site's root
 * @param template relative to the template folder
 */
public record Output(String type, String name, String template) {

    private static final String PREFIX = "outputs";

    public Output {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(template, "template");
    }

    /**
     * Returns the declared outputs.
     *
     * @throws IllegalArgumentException if a declaration names no type of page, or leads out of the site; it names the key
     */
    public static List<Output> of(Site site) {
        Configuration declared = site.config().getCompositeConfiguration().subset(PREFIX);
        List<String> types = site.config().getDocumentTypes();
        List<Output> outputs = new ArrayList<>();
        declared.getKeys().forEachRemaining(key -> {
            String type = key.startsWith("/") ? "" : key.substring(0, Math.max(0, key.indexOf('.')));
            if (!key.startsWith("/") && !types.contains(type)) {
                throw new IllegalArgumentException(text("content.output-type", PREFIX + '.' + key));
            }
            Output output = new Output(type, key.substring(type.length() + 1), declared.getString(key));
            if (output.leadsOut()) {
                throw new IllegalArgumentException(text("bake.setting-outside", PREFIX + '.' + key, output.template()));
            }
            outputs.add(output);
        });
        return outputs;
    }

    private boolean leadsOut() {
        Path path = Path.of(name);
        return once() ? path.isAbsolute() || path.normalize().startsWith("..") : path.getNameCount() > 1;
    }

    /** Returns whether the file is written once, and not for each page of a type. */
    public boolean once() {
        return type.isEmpty();
    }

    /** Returns whether what the template writes is printed as a PDF. */
    public boolean isPdf() {
        return !once() && name.equals("pdf");
    }

    /** Returns whether what the template writes is drawn as a picture for sites where the page is shared. */
    public boolean isPicture() {
        return !once() && name.equals("png");
    }

    /** Returns the address of the file that belongs to a page: {@code contact.html} becomes {@code contact.vcf}. */
    public String beside(String page) {
        return page.substring(0, page.lastIndexOf('.') + 1) + name;
    }
}
