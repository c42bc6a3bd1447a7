package se.umea.vaxer.cms;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.umea.vaxer.content.Site;

/**
 * Where the form saves: a project on a Git host, from the settings {@code cms.host}, {@code cms.url}, {@code cms.project},
 * {@code cms.branch} and {@code cms.app}; or a folder on the editor's own computer.
 *
 * @param host    the kind of Git host
 * @param url     the address of the host's pages, without a slash at its end
 * @param project as in {@code group/project}
 * @param branch  what pages are changed from; empty for the project's own
 * @param app     by which the host knows the form when somebody signs in (OAuth 2.0, "client identifier"); empty to sign in with a token
 * @param preview what the pipeline names the environment or the commit status with a proposal's address after; empty if it has none
 */
public record GitBackend(Host host, String url, String project, String branch, String app, String preview) {

    /** The kinds of Git host, named as Sveltia CMS does in lower case. */
    enum Host {

        GITLAB("https://gitlab.com", "/api/v4"),
        GITHUB("https://github.com", "/api/v3"),
        /** Forgejo too. */
        GITEA("https://gitea.com", "/api/v1");

        private final String url;
        private final String api;

        Host(String url, String api) {
            this.url = url;
            this.api = api;
        }
    }

    private static final String GITHUB_API = "https://api.github.com";
    private static final String PREFIX = "cms.";

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException if one is missing, or has a value that cannot be used; it names the setting
     */
    public static GitBackend of(Site site) {
        Host host = List.of(Host.values()).stream().filter(known -> name(known).equals(site.setting(PREFIX + "host"))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text("cms.bad-setting", PREFIX + "host", "gitlab, github, gitea")));
        String branch = setting(site, "branch", "[\\w./-]*", "main");
        if (host == Host.GITEA && List.of("", "main", "master").contains(branch)) {
            throw new IllegalArgumentException(text("cms.own-branch", PREFIX + "branch", name(host)));
        }
        String url = setting(site, "url", "(https://[\\w.-]+|http://(127\\.0\\.0\\.1|localhost))(:\\d+)?(/[\\w./-]*)?|",
                "https://git.example.org");
        return new GitBackend(host, url.isEmpty() ? host.url : url.replaceFirst("/+$", ""),
                setting(site, "project", "[\\w.-]+(/[\\w.-]+)+", "group/project"), branch, setting(site, "app", "[\\w.-]*", "0a1b2c3d"),
                site.setting("proposals.folder"));
    }

    /** Returns the backend for a folder on this computer, which the editor picks; its name is all that the form shows of it. */
    public static GitBackend local(Path folder) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName()).replaceAll("[^\\w.-]", "-");
        return new GitBackend(Host.GITEA, Host.GITEA.url, name + '/' + name, "main", "", "");
    }

    /** Returns whether a site has settings for a Git host. */
    public static boolean isSet(Site site) {
        return !site.setting(PREFIX + "host").isEmpty();
    }

    /** Returns whether what is saved becomes a proposal, which Sveltia CMS offers for two hosts. */
    boolean makesProposals() {
        return host != Host.GITEA;
    }

    /** Returns the addresses that the form connects to. */
    List<String> origins() {
        String own = url.replaceFirst("(https?://[^/]+).*", "$1");
        return host == Host.GITHUB && url.equals(host.url) ? List.of(GITHUB_API) : List.of(own);
    }

    /** Returns Sveltia's configuration of it. */
    Map<String, Object> config() {
        Map<String, Object> config = new LinkedHashMap<>(Map.of("name", name(host), "repo", project));
        if (!branch.isEmpty()) {
            config.put("branch", branch);
        }
        if (makesProposals() && !preview.isEmpty()) {
            config.put("preview_context", preview);
        }
        config.put("base_url", url);
        if (!url.equals(host.url)) {
            config.put("api_root", url + host.api);
            if (host == Host.GITHUB) {
                // Sveltia's own guess is not where GitHub Enterprise has it
                config.put("graphql_api_root", url + "/api/graphql");
            }
        }
        if (app.isEmpty() || host == Host.GITHUB) {
            config.put("auth_methods", List.of("token"));
        } else {
            config.put("auth_type", "pkce");
            config.put("app_id", app);
        }
        return config;
    }

    private static String name(Host host) {
        return host.name().toLowerCase(Locale.ROOT);
    }

    private static String setting(Site site, String name, String form, String example) {
        String value = site.setting(PREFIX + name);
        if (!value.matches(form)) {
            throw new IllegalArgumentException(text("cms.bad-setting", PREFIX + name, example));
        }
        return value;
    }
}
