package se.umea.vaxer.bake;

import java.util.ArrayList;
import java.util.HashMap;
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
        documents.stream().map(DocumentModel::getType).distinct().forEach(type -> {
            DocumentModel newer = null;
            List<DocumentModel> waiting = new ArrayList<>();
            for (DocumentModel document : store.getAllContent(type)) {
                next.put(document.getSourceuri(), newer);
                waiting.add(document);
                if (ModelAttributes.Status.PUBLISHED.equals(document.getStatus())) {
                    DocumentModel link = link(document);
                    waiting.remove(waiting.size() - 1);
                    waiting.forEach(before -> previous.put(before.getSourceuri(), link));
                    waiting.clear();
                    waiting.add(document);
                    newer = link;
                }
            }
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

    private static DocumentModel link(DocumentModel document) {
        DocumentModel link = new DocumentModel();
        link.setNoExtensionUri(document.getNoExtensionUri());
        link.setUri(document.getUri());
        link.put(ModelAttributes.TITLE, document.get(ModelAttributes.TITLE));
        return link;
    }
}
