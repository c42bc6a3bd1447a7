package se.umea.vaxer.bake;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/** The previous and next page of each document: its neighbours by date within its type, without drafts. */
final class AdjacentPages {

    private final Map<String, DocumentModel> previous = new HashMap<>();
    private final Map<String, DocumentModel> next = new HashMap<>();

    AdjacentPages(List<DocumentModel> documents, InMemoryContentStore store) {
        documents.stream().map(DocumentModel::getType).distinct().map(store::getAllContent).forEach(newestFirst -> {
            putNeighbours(next, newestFirst.iterator());
            putNeighbours(previous, newestFirst.descendingIterator());
        });
    }

    /** Returns a copy with {@code previousContent} and {@code nextContent}; the lists in templates have the original. */
    DocumentModel set(DocumentModel document) {
        DocumentModel copy = new DocumentModel();
        copy.putAll(document);
        copy.setPreviousContent(reference(previous.get(document.getSourceuri())));
        copy.setNextContent(reference(next.get(document.getSourceuri())));
        return copy;
    }

    private static DocumentModel reference(DocumentModel document) {
        if (document == null) {
            return null;
        }
        DocumentModel reference = new DocumentModel();
        reference.setNoExtensionUri(document.getNoExtensionUri());
        reference.setUri(document.getUri());
        reference.put(ModelAttributes.TITLE, document.get(ModelAttributes.TITLE));
        return reference;
    }

    private static void putNeighbours(Map<String, DocumentModel> neighbours, Iterator<DocumentModel> documents) {
        DocumentModel neighbour = null;
        while (documents.hasNext()) {
            DocumentModel document = documents.next();
            neighbours.put(document.getSourceuri(), neighbour);
            if (ModelAttributes.Status.PUBLISHED.equals(document.getStatus())) {
                neighbour = document;
            }
        }
    }
}
