package se.umea.vaxer.gate;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** GitLab: OAuth 2.0 with PKCE (RFC 7636), the REST API's version 4, and GraphQL. */
final class GitlabApi extends GitApi {

    static final String APP = "0a1b2c3d";
    private static final String API = "/api/v4/projects/umea%2Fvaxer";
    private static final String CODE = "prov-kod";

    private Map<String, String> asked = Map.of();

    GitlabApi(ProjectCopy project, String branch) throws IOException {
        super(project, branch);
    }

    /** Returns what the sign-in asked for, but for what is another each time. */
    Map<String, String> asked() {
        Map<String, String> known = new TreeMap<>(asked);
        known.keySet().removeAll(List.of("state", "code_challenge"));
        return known;
    }

    @Override
    protected boolean isOpen(Request request) {
        return request.path().startsWith("/oauth/");
    }

    @Override
    protected Object answer(Request request) {
        String path = request.path();
        if (request.is("GET /oauth/authorize")) {
            asked = request.query();
            return URI.create(asked.get("redirect_uri") + "?code=" + CODE + "&state="
                    + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        } else if (request.is("POST /oauth/token")) {
            return request.text("code").equals(CODE) && challenge(request.text("code_verifier")).equals(asked.get("code_challenge"))
                    && request.text("client_id").equals(asked.get("client_id"))
                    ? Map.of("access_token", TOKEN, "token_type", "Bearer", "expires_in", 7200, "refresh_token", "ny") : Map.of("error", "invalid_grant");
        } else if (request.is("GET /api/v4/user")) {
            return Map.of("id", 7, "name", "Redaktör", "username", LOGIN, "email", "redaktor@umea.example", "web_url", url() + "/" + LOGIN);
        } else if (request.is("GET " + API + "/users")) {
            return List.of(Map.of("id", 7, "username", LOGIN));
        } else if (request.is("POST /api/graphql")) {
            return Map.of("data", Map.of("project", Map.of("repository", graph(request.text("query"), map(request.body().get("variables"))))));
        } else if (request.is("POST " + API + "/repository/commits")) {
            return commit(request.body());
        } else if (request.is("POST " + API + "/merge_requests")) {
            proposals.add(new Proposal(request.text("source_branch"), request.text("target_branch"), request.text("labels"), request.text("title")));
            return mergeRequest(proposals.size());
        } else if (request.is("GET " + API + "/merge_requests")) {
            List<Object> found = new ArrayList<>();
            for (int number = 1; number <= proposals.size(); number++) {
                if (proposals.get(number - 1).label().equals(request.query().get("labels"))) {
                    found.add(mergeRequest(number));
                }
            }
            return found;
        } else if (path.matches(API + "/merge_requests/\\d+/diffs")) {
            return commits.get(commits.size() - 1).files().keySet().stream().map(file -> Map.of("old_path", file, "new_path", file,
                    "deleted_file", false, "renamed_file", false)).toList();
        } else if (request.method().equals("PUT") && path.matches(API + "/merge_requests/\\d+")) {
            Proposal old = proposals.get(0);
            proposals.set(0, new Proposal(old.source(), old.target(), request.text("add_labels"), request.text("title")));
            return mergeRequest(1);
        } else if (path.startsWith(API + "/repository/branches/")) {
            return Map.of("commit", Map.of("id", heads.get(decode(path.substring((API + "/repository/branches/").length())))));
        } else if (path.equals(API + "/deployments")) {
            return deployed == null || proposals.isEmpty() ? List.of() : List.of(Map.of("sha", heads.get(proposals.get(0).source()), "status", "success",
                    "environment", Map.of("name", "forslag/1", "external_url", deployed)));
        } else if (path.matches(API + "/repository/commits/\\w+/statuses")) {
            // each job has one, with the address of its log
            return List.of(Map.of("name", "verify", "status", "success", "target_url", url() + "/umea/vaxer/-/jobs/1"));
        } else if (path.startsWith(API + "/repository/files/")) {
            return branches.get(request.query().get("ref")).get(decode(path.substring((API + "/repository/files/").length()).replaceFirst("/raw$", "")));
        } else if (request.is("GET " + API + "/repository/commits")) {
            return List.of();
        }
        return null;
    }

    private Map<String, Object> graph(String query, Map<?, ?> variables) {
        String branch = String.valueOf(variables.get("branch"));
        if (query.contains("lastCommit")) {
            return Map.of("tree", Map.of("lastCommit", Map.of("sha", heads.get(branch), "message", "Första")));
        } else if (query.contains("recursive: true")) {
            return Map.of("tree", Map.of("blobs", Map.of("nodes", branches.get(branch).entrySet().stream().map(file -> Map.of("type", "blob",
                    "path", file.getKey(), "sha", blob(file.getValue()))).toList(), "pageInfo", Map.of("endCursor", "", "hasNextPage", false))));
        }
        return Map.of("blobs", Map.of("nodes", ((List<?>) variables.get("paths")).stream().map(path -> {
            byte[] file = branches.get(branch).get(path.toString());
            return Map.of("path", path, "oid", blob(file), "size", file.length, "rawTextBlob", new String(file, StandardCharsets.UTF_8));
        }).toList()));
    }

    private Map<String, Object> commit(Map<?, ?> body) {
        String branch = body.get("branch").toString();
        if (body.get("start_branch") != null) {
            branch(body.get("start_branch").toString(), branch);
        }
        Map<String, byte[]> files = ((List<?>) body.get("actions")).stream().map(GitApi::map).collect(Collectors.toMap(
                action -> action.get("file_path").toString(), action -> action.get("encoding").equals("base64") ? decoded(action.get("content"))
                        : action.get("content").toString().getBytes(StandardCharsets.UTF_8), (one, other) -> one, TreeMap::new));
        return Map.of("id", commit(branch, body.get("commit_message").toString(), files), "committed_date", DATE);
    }

    private Map<String, Object> mergeRequest(int number) {
        Proposal proposal = proposals.get(number - 1);
        return Map.of("iid", number, "id", 100 + number, "title", proposal.title(), "web_url", url() + "/umea/vaxer/-/merge_requests/" + number,
                "source_branch", proposal.source(), "sha", heads.get(proposal.source()), "labels", List.of(proposal.label()), "created_at", DATE,
                "updated_at", DATE, "author", Map.of("name", "Redaktör", "username", LOGIN, "id", 7));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String decode(String segment) {
        return segment.replace("%2F", "/");
    }
}
