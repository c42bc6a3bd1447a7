package se.umea.vaxer.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Makes a link that breaks over several lines one link again: the renderer writes one for each line, and a screen reader would tell of
 * them all. The lines become the areas of one annotation ({@code QuadPoints}, ISO 32000-1 §12.5.6.5).
 */
final class BrokenLinks {

    private static final COSName LINK = COSName.getPDFName("Link");
    private static final COSName QUAD_POINTS = COSName.getPDFName("QuadPoints");
    private static final COSName OBJECT = COSName.getPDFName("Obj");
    private static final COSName PAGE = COSName.getPDFName("Pg");

    /** The structure elements of marked content, for each page by its key in the parent tree. */
    private final Map<Integer, COSArray> marked = new HashMap<>();
    /** The arrays of the parent tree that have an annotation's key. */
    private final Map<Integer, COSArray> parents = new HashMap<>();

    private BrokenLinks() {
    }

    static void join(PDDocument pdf) {
        COSDictionary root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        BrokenLinks links = new BrokenLinks();
        links.readParents(root.getCOSDictionary(COSName.PARENT_TREE));
        links.visit(root);
    }

    private void readParents(COSDictionary node) {
        COSArray numbers = node.getCOSArray(COSName.NUMS);
        for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
            if (numbers.getObject(i + 1) instanceof COSArray elements) {
                marked.put(numbers.getInt(i), elements);
            } else {
                parents.put(numbers.getInt(i), numbers);
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            readParents((COSDictionary) kids.getObject(i));
        }
    }

    private void visit(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSDictionary only) {
            visit(only);
        } else if (kids instanceof COSArray all) {
            COSDictionary before = null;
            for (int i = 0; i < all.size(); i++) {
                COSDictionary kid = all.getObject(i) instanceof COSDictionary dictionary ? dictionary : null;
                if (before != null && kid != null && isSameLink(before, kid)) {
                    join(before, kid);
                    all.remove(i--);
                } else {
                    before = kid;
                    if (kid != null) {
                        visit(kid);
                    }
                }
            }
        }
    }

    private static boolean isSameLink(COSDictionary one, COSDictionary other) {
        COSDictionary first = annotation(one);
        COSDictionary second = annotation(other);
        return first != null && second != null && one.getCOSDictionary(PAGE) == other.getCOSDictionary(PAGE)
                && Objects.equals(first.getString(COSName.CONTENTS), second.getString(COSName.CONTENTS))
                && Objects.equals(target(first), target(second));
    }

    private static String target(COSDictionary annotation) {
        COSDictionary action = annotation.getCOSDictionary(COSName.A);
        return action == null ? "" : action.getString(COSName.URI);
    }

    /** Returns the annotation of a link's structure element; null if it is none, or a link in several parts. */
    private static COSDictionary annotation(COSDictionary element) {
        COSArray kids = LINK.equals(element.getCOSName(COSName.S)) ? element.getCOSArray(COSName.K) : null;
        COSDictionary found = null;
        for (int i = 0; kids != null && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary reference && reference.getCOSDictionary(OBJECT) != null) {
                found = reference.getCOSDictionary(OBJECT);
            }
        }
        return found;
    }

    private void join(COSDictionary first, COSDictionary next) {
        COSDictionary annotation = annotation(first);
        COSDictionary gone = annotation(next);
        COSArray kids = first.getCOSArray(COSName.K);
        List<COSBase> contents = new ArrayList<>();
        for (COSBase kid : next.getCOSArray(COSName.K)) {
            if (kid instanceof COSInteger) {
                contents.add(kid);
            }
        }
        kids.addAll(kids.size() - 1, contents);
        PDPage page = new PDPage(first.getCOSDictionary(PAGE));
        COSArray elements = marked.get(page.getStructParents());
        contents.forEach(content -> elements.set(((COSInteger) content).intValue(), first));
        addArea(annotation, gone);
        COSArray numbers = parents.get(gone.getInt(COSName.STRUCT_PARENT));
        for (int i = 0; i < numbers.size(); i += 2) {
            if (numbers.getInt(i) == gone.getInt(COSName.STRUCT_PARENT)) {
                numbers.set(i + 1, first);
            }
        }
        page.getCOSObject().getCOSArray(COSName.ANNOTS).removeObject(gone);
    }

    private static void addArea(COSDictionary annotation, COSDictionary other) {
        COSArray areas = annotation.getCOSArray(QUAD_POINTS);
        if (areas == null) {
            areas = corners(annotation.getCOSArray(COSName.RECT));
            annotation.setItem(QUAD_POINTS, areas);
        }
        areas.addAll(corners(other.getCOSArray(COSName.RECT)));
        float[] one = annotation.getCOSArray(COSName.RECT).toFloatArray();
        float[] two = other.getCOSArray(COSName.RECT).toFloatArray();
        COSArray both = new COSArray();
        both.setFloatArray(new float[] {Math.min(one[0], two[0]), Math.min(one[1], two[1]),
            Math.max(one[2], two[2]), Math.max(one[3], two[3])});
        annotation.setItem(COSName.RECT, both);
    }

    /** Returns the corners of a rectangle in the order that viewers expect: the upper two, then the lower two. */
    private static COSArray corners(COSArray rectangle) {
        float[] r = rectangle.toFloatArray();
        COSArray corners = new COSArray();
        for (float value : new float[] {r[0], r[3], r[2], r[3], r[0], r[1], r[2], r[1]}) {
            corners.add(new COSFloat(value));
        }
        return corners;
    }
}
