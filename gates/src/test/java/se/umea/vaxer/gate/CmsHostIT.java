package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.cli.RequiredPrograms;
import se.umea.vaxer.cms.CmsFiles;
import se.umea.vaxer.cms.GitBackend;
import se.umea.vaxer.content.Site;

/** The editor in the browser as {@code vaxer cms} writes it, against stand-ins for Git hosts: sign in, change a field, save. */
@ExtendWith(BrowserSession.class)
final class CmsHostIT {

    private static final String ENTRY = "#/collections/aktivitet/entries/sspf";
    private static final String FILE = "content/aktiviteter/sspf.md";
    private static final String BRANCH = "cms/aktivitet/sspf";
    private static final String TITLE = "Ändra " + FILE;
    private static final String PROPOSAL = "https://umea-vaxer.example/forslag/cms-aktivitet-sspf/";

    @TempDir
    private Path folder;
    private ProjectCopy project;

    @BeforeEach
    void copiesTheProject() throws IOException {
        RequiredPrograms.requireEditor();
        project = ProjectCopy.in(folder.resolve("project"));
    }

    @Test
    void proposesAChangeOnGitlab(Browser browser) throws IOException {
        try (GitlabApi api = new GitlabApi(project, "main"); SiteServer server = editor("cms.host=gitlab", "cms.url=" + api.url(),
                "cms.project=umea/vaxer", "cms.branch=main", "cms.app=" + GitlabApi.APP)) {
            CmsForm form = CmsForm.open(browser, server);
            form.clickButton("Logga in med GitLab");
            String before = api.file("main", FILE);
            change(form, server);
            form.clickButton("Skicka för granskning");
            isProposed(form, api, before);
            assertEquals(Map.of("client_id", GitlabApi.APP, "redirect_uri", server.url(""), "response_type", "code", "scope", "api",
                    "code_challenge_method", "S256"), api.asked());
            leadsToTheProposal(form, api);
            staysAtHome(form, api, server);
        }
    }

    @Test
    void proposesAChangeOnGithub(Browser browser) throws IOException {
        try (GithubApi api = new GithubApi(project, "main"); SiteServer server = editor("cms.host=github", "cms.url=" + api.url(),
                "cms.project=umea/vaxer", "cms.branch=main")) {
            CmsForm form = CmsForm.open(browser, server);
            form.clickButton("Logga in med en Access Token");
            form.await("field", "const field = document.querySelector('[role=dialog] input, dialog input'); field?.focus(); return Boolean(field)");
            form.write(GithubApi.token());
            form.clickButton("Logga in");
            String before = api.file("main", FILE);
            change(form, server);
            form.clickButton("Skicka för granskning");
            isProposed(form, api, before);
            leadsToTheProposal(form, api);
            staysAtHome(form, api, server);
        }
    }

    /** Ends an activity, which is one line of its file. */
    private static void change(CmsForm form, SiteServer server) {
        form.await("the lists", "return location.hash.startsWith('#/collections/')");
        form.browser().run("location.hash = arguments[0]", ENTRY);
        form.click("label, span", "Avslutad");
        form.clickButton("Spara");
    }

    /** The proposal has one file with one other line, and the site's branch is as it was. */
    private static void isProposed(CmsForm form, GitApi api, String before) {
        GitApi.Proposal expected = new GitApi.Proposal(BRANCH, "main", "sveltia-cms/pending_review", TITLE);
        form.await(expected + " in place of " + api.proposals(), () -> api.proposals().equals(List.of(expected)));
        assertEquals(List.of(new GitApi.Commit(BRANCH, TITLE, Map.of(FILE, before.replace("lage=ej-paborjad\n", "lage=avslutad\n")))), api.commits());
        assertEquals(before, api.file("main", FILE));
    }

    /** Once the pipeline has said where, there is a link to the changed page as it will be. */
    private static void leadsToTheProposal(CmsForm form, GitApi api) {
        form.await("the list", "return location.hash === '#/collections/aktivitet'");
        api.deploy(PROPOSAL);
        form.browser().run("window.open = address => { window.opened = address; }; location.hash = arguments[0]", ENTRY);
        // Sveltia may offer to restore a copy that it made while it was saving
        form.await("the link", """
                const named = name => document.querySelector(`button[data-label="${name}"]`);
                named('Kassera')?.click();
                named('Visa förhandsgranskning')?.click();
                return Boolean(window.opened)""");
        assertEquals(PROPOSAL + "aktiviteter/sspf.html", form.browser().run("return window.opened"));
    }

    /** Every request was one to the editor's own server or to the Git host, and the host knew it. */
    private static void staysAtHome(CmsForm form, GitApi api, SiteServer server) {
        List<List<String>> foreign = form.foreign(server.url(""), api.url() + "/");
        assertEquals(List.of(), foreign.get(0), "sent");
        assertTrue(foreign.get(1).contains("https://cdn.jsdelivr.net"), () -> "blocked: " + foreign.get(1));
        assertEquals(List.of(), api.unknown());
    }

    /** Writes the editor and serves it. */
    private SiteServer editor(String... settings) throws IOException {
        Files.write(project.root().resolve("jbake.properties"), List.of(settings), StandardOpenOption.APPEND);
        Path made = folder.resolve("cms");
        Program.Outcome outcome = Program.call("cms", "--source", project.root().toString(), "--out", made.toString());
        assertEquals(0, outcome.code(), outcome.output());
        String policy = new CmsFiles(GitBackend.of(Site.open(project.root())), () -> "").serverPolicy();
        return SiteServer.of(made, Map.of("Content-Security-Policy", policy));
    }
}
