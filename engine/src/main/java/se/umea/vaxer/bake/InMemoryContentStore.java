package se.umea.vaxer.bake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;

/**
 * JBake's content store in memory: filled once in crawl order, then read by any number of threads.
 *
 * <p>Documents of a type are sorted by date, newest first; of two with the same date, the one crawled later comes first, as with
 * unmodified JBake on one processor. The returned lists are shared and must not be changed.
 */
final class InMemoryContentStore extends ContentStore {

    private static final Comparator<DocumentModel> NEWEST_FIRST =
            Comparator.comparing(InMemoryContentStore::date, Comparator.nullsFirst(Comparator.naturalOrder())).reversed();

    private static final String ALL = "/all";
    private static final String PUBLISHED = "/published";
    private static final String TAG = "/tag/";

    private final Map<String, DocumentModel> bySourceUri = new LinkedHashMap<>();
    private final List<DocumentModel> newestFirst = new ArrayList<>();
    private final Map<String, DocumentList<DocumentModel>> lists = new HashMap<>();
    private final Set<String> postTags = new HashSet<>();
    private final Set<String> allTags = new HashSet<>();

    InMemoryContentStore() {
        super("memory", "vaxer");
    }

    /** Adds a document, in place of an earlier one with the same source address. */
    @Override
    public void addDocument(DocumentModel document) {
        bySourceUri.remove(document.getSourceuri());
        bySourceUri.put(document.getSourceuri(), document);
    }

    /** Sorts and indexes the documents. Must be called once, before the first query. */
    void index() {
        newestFirst.addAll(bySourceUri.values());
        Collections.reverse(newestFirst);
        newestFirst.sort(NEWEST_FIRST);
        for (DocumentModel document : newestFirst) {
            add(document, ALL);
            if (isPublished(document)) {
                add(document, PUBLISHED);
                Stream.of(tags(document)).distinct().forEach(tag -> add(document, TAG + tag));
            }
        }
        collectTags();
    }

    private void add(DocumentModel document, String kind) {
        lists.computeIfAbsent(document.getType() + kind, key -> new DocumentList<>()).add(document);
    }

    private DocumentList<DocumentModel> list(String type, String kind) {
        return lists.getOrDefault(type + kind, new DocumentList<>());
    }

    /** In a data file, the date and the status can be values of any type. */
    private static Date date(DocumentModel document) {
        return document.get(ModelAttributes.DATE) instanceof Date date ? date : null;
    }

    private static boolean isPublished(DocumentModel document) {
        return ModelAttributes.Status.PUBLISHED.equals(document.get(ModelAttributes.STATUS));
    }

    /** Returns a document's tags, as {@code DocumentModel.getTags} but without OrientDB. A content file in YAML has them in a list. */
    static String[] tags(DocumentModel document) {
        Object tags = document.get(ModelAttributes.TAGS);
        if (tags instanceof List<?> list) {
            return list.stream().map(String::valueOf).toArray(String[]::new);
        }
        return tags instanceof String[] array ? array : new String[0];
    }

    /** In crawl order, as the queries of unmodified JBake: the order shows if two tags share a bucket of the hash sets. */
    private void collectTags() {
        Map<String, List<String>> tags = new HashMap<>();
        for (DocumentModel document : bySourceUri.values()) {
            if (isPublished(document)) {
                Collections.addAll(tags.computeIfAbsent(document.getType(), t -> new ArrayList<>()), tags(document));
            }
        }
        for (String type : DocumentTypes.getDocumentTypes()) {
            allTags.addAll(tags.getOrDefault(type, List.of()));
        }
        postTags.addAll(tags.getOrDefault("post", List.of()));
    }

    @Override
    public long getDocumentCount(String docType) {
        return getAllContent(docType).size();
    }

    @Override
    public long getPublishedCount(String docType) {
        return getPublishedContent(docType).size();
    }

    @Override
    public DocumentList<DocumentModel> getDocumentByUri(String uri) {
        return Stream.ofNullable(bySourceUri.get(uri)).collect(Collectors.toCollection(DocumentList::new));
    }

    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String uri) {
        return getDocumentByUri(uri);
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts() {
        return getPublishedContent("post");
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
        return applyPaging ? page(getPublishedPosts()) : getPublishedPosts();
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPages() {
        return getPublishedContent("page");
    }

    @Override
    public DocumentList<DocumentModel> getPublishedContent(String docType) {
        return list(docType, PUBLISHED);
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String docType) {
        return list(docType, ALL);
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String docType, boolean applyPaging) {
        return applyPaging ? page(getAllContent(docType)) : getAllContent(docType);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
        return list("post", TAG + tag);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
        DocumentList<DocumentModel> documents = new DocumentList<>();
        for (String type : DocumentTypes.getDocumentTypes()) {
            documents.addAll(list(type, TAG + tag));
        }
        return documents;
    }

    @Override
    public Set<String> getTags() {
        return postTags;
    }

    @Override
    public Set<String> getAllTags() {
        return allTags;
    }

    /** Returns every document except data files. */
    @Override
    public DocumentList<DocumentModel> getUnrenderedContent() {
        return newestFirst.stream().filter(document -> !document.getRendered()).collect(Collectors.toCollection(DocumentList::new));
    }

    @Override
    public void deleteContent(String uri) {
        bySourceUri.remove(uri);
    }

    private DocumentList<DocumentModel> page(DocumentList<DocumentModel> documents) {
        if (getStart() < 0 || getLimit() < 0) {
            return documents;
        }
        return documents.stream().skip(getStart()).limit(getLimit()).collect(Collectors.toCollection(DocumentList::new));
    }
}
