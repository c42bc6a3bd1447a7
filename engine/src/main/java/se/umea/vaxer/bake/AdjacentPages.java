package se.umea.vaxer.bake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/** Sets the previous and next page of each document: its neighbours by date within its type, without drafts. */
final class AdjacentPages {

    private AdjacentPages() {
    }

    /** Returns copies with {@code previousContent} and {@code nextContent}; the lists in templates have the originals. */
    static List<DocumentModel> set(List<DocumentModel> documents, InMemoryContentStore store) {
        Map<String, DocumentModel> previous = new HashMap<>();
        Map<String, DocumentModel> next = new HashMap<>();
        documents.stream().map(DocumentModel::getType).distinct().map(store::getAllContent).forEach(newestFirst -> {
            putNeighbours(next, newestFirst.iterator());
            putNeighbours(previous, newestFirst.descendingIterator());
        });
        List<DocumentModel> copies = new ArrayList<>(documents.size());
        for (DocumentModel document : documents) {
            DocumentModel copy = new DocumentModel();
            copy.putAll(document);
            copy.setPreviousContent(previous.get(document.getSourceuri()));
            copy.setNextContent(next.get(document.getSourceuri()));
            copies.add(copy);
        }
        return copies;
    }

    private static void putNeighbours(Map<String, DocumentModel> neighbours, Iterator<DocumentModel> documents) {
        DocumentModel neighbour = null;
        while (documents.hasNext()) {
            DocumentModel document = documents.next();
            neighbours.put(document.getSourceuri(), neighbour);
            if (ModelAttributes.Status.PUBLISHED.equals(document.getStatus())) {
                neighbour = new DocumentModel();
                neighbour.setNoExtensionUri(document.getNoExtensionUri());
                neighbour.setUri(document.getUri());
                neighbour.put(ModelAttributes.TITLE, document.get(ModelAttributes.TITLE));
            }
        }
    }
}
