package se.umea.vaxer.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/**
 * Lists what a PDF can do beyond being read, by the names of ISO 32000-1: actions (§12.6.4) such as JavaScript and Launch, annotations that
 * play something (§12.5.6) such as Movie, XFA forms, an address that opens without a click, and the names of programs in it.
 */
final class PdfActions {

    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition", "GoToR", "GoToE",
            "Movie", "Sound", "RichMediaExecute", "GoTo3DView");
    private static final Set<String> ANNOTATIONS = Set.of("Movie", "Sound", "Screen", "RichMedia", "3D");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName URI = COSName.getPDFName("URI");
    private static final Pattern PROGRAM = Pattern.compile("(?i).*\\.(exe|com|bat|cmd|scr|pif|cpl|dll|msi|msix|reg|lnk|hta|jse?|vb[es]|"
            + "ws[fh]|ps1|jar|apk|app|dmg|pkg|sh|command|py|do[ct]m|xl[st]m|pp[ts]m|html?|svg)");
    private static final List<String> PROGRAM_STARTS = List.of("MZ", "\u007fELF", "#!", "\u00ca\u00fe\u00ba\u00be",
            "\u00cf\u00fa\u00ed\u00fe");
    private static final int START = 4;
    private static final int MAX_CHAIN = 100;

    private final Set<String> found = new TreeSet<>();

    private PdfActions() {
    }

    /** Looks at every object of the file, so that no way to an action is missed. */
    static Set<String> in(COSDocument document) throws IOException {
        PdfActions actions = new PdfActions();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> left = new ArrayDeque<>();
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            Optional.ofNullable(document.getObjectFromPool(key).getObject()).ifPresent(left::add);
        }
        while (!left.isEmpty()) {
            COSBase object = left.pop();
            if (!seen.add(object)) {
                continue;
            }
            Iterable<? extends COSBase> parts = object instanceof COSArray array ? array
                    : object instanceof COSDictionary dictionary ? dictionary.getValues() : List.of();
            // what references lead to is in the list of objects already
            parts.forEach(part -> {
                if (part instanceof COSArray || part instanceof COSDictionary) {
                    left.push(part);
                }
            });
            if (object instanceof COSDictionary dictionary) {
                actions.check(dictionary);
            }
        }
        return actions.found;
    }

    private void check(COSDictionary dictionary) throws IOException {
        Optional.ofNullable(dictionary.getNameAsString(COSName.S)).filter(ACTIONS::contains).ifPresent(found::add);
        Optional.ofNullable(dictionary.getNameAsString(COSName.SUBTYPE)).filter(ANNOTATIONS::contains).ifPresent(found::add);
        if (dictionary.containsKey(XFA)) {
            found.add("XFA");
        }
        checkAutomatic(dictionary.getDictionaryObject(COSName.OPEN_ACTION));
        if (dictionary.getDictionaryObject(COSName.AA) instanceof COSDictionary events) {
            events.keySet().forEach(event -> checkAutomatic(events.getDictionaryObject(event)));
        }
        if (dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary files) {
            checkEmbedded(dictionary, files);
        }
    }

    /** A link to an address is harmless until a reader follows it; here it opens with the file or a page, perhaps after other actions. */
    private void checkAutomatic(COSBase action) {
        Deque<COSBase> left = new ArrayDeque<>();
        Optional.ofNullable(action).ifPresent(left::add);
        for (int i = 0; !left.isEmpty() && i < MAX_CHAIN; i++) {
            COSBase next = left.pop();
            if (next instanceof COSArray array) {
                for (int j = 0; j < Math.min(array.size(), MAX_CHAIN); j++) {
                    Optional.ofNullable(array.getObject(j)).ifPresent(left::add);
                }
            } else if (next instanceof COSDictionary dictionary) {
                if (URI.equals(dictionary.getCOSName(COSName.S))) {
                    found.add("URI");
                }
                Optional.ofNullable(dictionary.getDictionaryObject(COSName.NEXT)).ifPresent(left::add);
            }
        }
    }

    private void checkEmbedded(COSDictionary specification, COSDictionary files) throws IOException {
        String name = Optional.ofNullable(specification.getString(COSName.UF)).orElse(specification.getString(COSName.F, "?"));
        if (PROGRAM.matcher(name.trim()).matches()) {
            found.add(name);
        }
        for (COSName key : files.keySet()) {
            if (files.getDictionaryObject(key) instanceof COSStream stream) {
                try (InputStream content = stream.createInputStream()) {
                    String start = new String(content.readNBytes(START), StandardCharsets.ISO_8859_1);
                    if (PROGRAM_STARTS.stream().anyMatch(start::startsWith)) {
                        found.add(name);
                    }
                }
            }
        }
    }
}
