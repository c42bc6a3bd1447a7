package se.umea.vaxer.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** GitHub, as an own instance of it (Enterprise) answers: a token, the REST API's version 3, and GraphQL. */
final class GithubApi extends GitApi {

    private static final String API = "/api/v3/repos/" + PROJECT;
    /** A field of a query with a name of its own, and what it asks for. */
    private static final Pattern ALIAS = Pattern.compile("(\\w+_\\d+):\\s+(object\\(oid: |object\\(expression: |ref\\(|file\\(path: )(?:\"([^\"]*)\")?");

    GithubApi(ProjectCopy project, String branch) throws IOException {
        super(project, branch);
    }

    /** Returns the token that an editor makes in her settings. */
    static String token() {
        return TOKEN;
    }

    @Override
    protected Object answer(Request request) {
        if (request.is("GET /api/v3/user")) {
            return Map.of("id", 7, "name", "Redaktör", "login", LOGIN, "email", "redaktor@umea.example", "html_url", url() + "/" + LOGIN);
        } else if (request.is("GET " + API + "/collaborators/" + LOGIN)) {
            return Map.of();
        } else if (request.path().startsWith(API + "/git/trees/")) {
            String branch = heads.entrySet().stream().filter(head -> request.path().endsWith(head.getValue())).findFirst().orElseThrow().getKey();
            return Map.of("tree", branches.get(branch).entrySet().stream().map(file -> Map.of("type", "blob", "path", file.getKey(),
                    "sha", blob(file.getValue()), "size", file.getValue().length)).toList());
        } else if (request.path().startsWith(API + "/git/blobs/")) {
            return file(request.path().replaceFirst(".*/", ""));
        } else if (request.is("POST /api/graphql")) {
            return Map.of("data", graph(request.text("query"), map(request.body().get("variables"))));
        } else if (request.is("POST " + API + "/pulls")) {
            proposals.add(new Proposal(request.text("head"), request.text("base"), "", (Boolean.TRUE.equals(request.body().get("draft")) ? "Draft: " : "")
                    + request.text("title")));
            return Map.of("number", 1, "node_id", "PR_1", "title", request.text("title"), "html_url", url() + "/umea/vaxer/pull/1",
                    "created_at", DATE, "updated_at", DATE, "head", Map.of("sha", heads.get(request.text("head"))));
        } else if (request.is("GET " + API + "/issues/1")) {
            return Map.of("labels", List.of(Map.of("name", proposals.get(0).label())));
        } else if (request.is("POST " + API + "/issues/1/labels") || request.is("PATCH " + API + "/issues/1")) {
            Proposal old = proposals.get(0);
            proposals.set(0, new Proposal(old.source(), old.target(), ((List<?>) request.body().get("labels")).get(0).toString(), old.title()));
            return List.of();
        }
        return null;
    }

    private Map<String, Object> graph(String query, Map<?, ?> variables) {
        if (query.contains("createCommitOnBranch")) {
            return commit(query, map(variables.get("input")));
        } else if (query.contains("createRef")) {
            String name = map(variables.get("input")).get("name").toString().replace("refs/heads/", "");
            String from = heads.entrySet().stream().filter(head -> head.getValue().equals(map(variables.get("input")).get("oid"))).findFirst()
                    .orElseThrow().getKey();
            branch(from, name);
            return Map.of("createRef", Map.of("ref", Map.of("name", name)));
        } else if (query.contains("markPullRequestReadyForReview")) {
            Proposal old = proposals.get(0);
            proposals.set(0, new Proposal(old.source(), old.target(), old.label(), old.title().replaceFirst("^Draft: ", "")));
            return Map.of("markPullRequestReadyForReview", Map.of("pullRequest", Map.of("isDraft", false)));
        }
        String branch = String.valueOf(variables.get("branch"));
        Map<String, Object> repository = new HashMap<>();
        Matcher alias = ALIAS.matcher(query);
        while (alias.find()) {
            repository.put(alias.group(1), field(alias.group(1), alias.group(3)));
        }
        if (query.contains("base: repository")) {
            return Map.of("fork", Map.of("id", "R_1"), "base", Map.of("ref", Map.of("target", Map.of("oid", heads.get(branch)))));
        } else if (query.contains("pullRequests(")) {
            repository.put("pullRequests", Map.of("totalCount", 0, "nodes", pullRequests()));
        } else if (repository.isEmpty()) {
            repository.put("ref", Map.of("target", Map.of("oid", heads.get(branch), "history", Map.of("nodes", List.of(
                    Map.of("oid", heads.get(branch), "message", "Första"))))));
        }
        return Map.of("repository", repository);
    }

    private Object field(String alias, String named) {
        if (alias.startsWith("content_")) {
            return Map.of("text", new String(file(named), StandardCharsets.UTF_8), "isTruncated", false);
        } else if (alias.startsWith("file_")) {
            byte[] file = branches.get(named.replaceFirst(":.*", "")).get(named.replaceFirst("[^:]*:", ""));
            return Map.of("oid", blob(file), "byteSize", file.length, "isBinary", false, "isTruncated", false, "text",
                    new String(file, StandardCharsets.UTF_8));
        } else if (alias.startsWith("commit_") && named != null) {
            List<Object> contexts = new ArrayList<>(List.of(Map.of("context", "annat", "state", "SUCCESS", "targetUrl", "https://bygge.example/1")));
            if (deployed != null && !proposals.isEmpty() && named.equals(heads.get(proposals.get(0).source()))) {
                contexts.add(Map.of("context", "forslag", "state", "SUCCESS", "targetUrl", deployed));
            }
            return Map.of("status", Map.of("contexts", contexts), "deployments", Map.of("nodes", List.of()), "checkSuites",
                    Map.of("nodes", List.of()));
        }
        return Map.of("target", Map.of("history", Map.of("nodes", List.of(Map.of("oid", "0", "author", Map.of("name", "Redaktör", "email",
                "redaktor@umea.example"), "committedDate", DATE)))));
    }

    private List<Object> pullRequests() {
        List<Object> all = new ArrayList<>();
        for (Proposal proposal : proposals) {
            Map<String, Object> one = new HashMap<>(Map.of("id", "PR_1", "number", 1, "title", proposal.title(), "url", url() + "/umea/vaxer/pull/1",
                    "isDraft", false, "isCrossRepository", false, "createdAt", DATE, "updatedAt", DATE));
            one.putAll(Map.of("headRefName", proposal.source(), "headRefOid", heads.get(proposal.source()),
                    "labels", Map.of("nodes", List.of(Map.of("name", proposal.label()))), "files", Map.of("nodes", commits.get(0).files().keySet()
                            .stream().map(path -> Map.of("path", path, "changeType", "MODIFIED")).toList())));
            all.add(one);
        }
        return all;
    }

    private Map<String, Object> commit(String query, Map<?, ?> input) {
        String branch = map(input.get("branch")).get("branchName").toString();
        if (!heads.get(branch).equals(input.get("expectedHeadOid"))) {
            throw new IllegalStateException("another head of " + branch);
        }
        Map<String, byte[]> files = ((List<?>) map(input.get("fileChanges")).get("additions")).stream().map(GitApi::map).collect(Collectors.toMap(
                file -> file.get("path").toString(), file -> decoded(file.get("contents")), (one, other) -> one, TreeMap::new));
        Map<String, Object> commit = new HashMap<>(Map.of("oid", commit(branch, map(input.get("message")).get("headline").toString(), files),
                "committedDate", DATE));
        Matcher alias = ALIAS.matcher(query);
        while (alias.find()) {
            commit.put(alias.group(1), Map.of("oid", blob(files.get(alias.group(3)))));
        }
        return Map.of("createCommitOnBranch", Map.of("commit", commit));
    }

    private byte[] file(String hash) {
        return branches.values().stream().flatMap(files -> files.values().stream()).filter(file -> blob(file).equals(hash)).findFirst()
                .orElseThrow();
    }
}
