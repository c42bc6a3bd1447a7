package se.umea.vaxer.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/**
 * Asks other sites whether the pages that a site links to are still there, each once and for as little as can be.
 *
 * <p>A host is asked one thing at a time, with a pause between; few hosts are asked at once; no answer's body is read.
 */
public final class ExternalLinkChecker {

    private static final int HOSTS_AT_ONCE = 4;
    private static final String BUSY = "svarar att den har för mycket att göra (429)";
    private static final String SILENT = "svarar inte i tid";

    private final Duration patience;
    private final Duration pause;
    private final HttpClient client;

    /**
     * @param patience how long to wait for an answer
     * @param pause    how long to leave a host alone between two questions
     */
    public ExternalLinkChecker(Duration patience, Duration pause) {
        this.patience = patience;
        this.pause = pause;
        this.client = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    /**
     * Asks for every link that leaves the site.
     *
     * @param folder the site's root
     * @return a warning for each link without a good answer, at the first page that has it
     * @throws UncheckedIOException if a page cannot be read; it names the file
     */
    public List<Finding> check(Path folder) {
        FinishedSite site = FinishedSite.read(folder, (page, address) -> { });
        Map<String, Map<URI, String>> byHost = new TreeMap<>();
        for (String path : site.pages().keySet().stream().sorted().toList()) {
            PageSummary page = site.pages().get(path);
            page.links().stream().filter(page.address()::leaves).flatMap(link -> uri(link).stream()).forEach(uri ->
                    byHost.computeIfAbsent(uri.getHost(), host -> new TreeMap<>()).putIfAbsent(uri, path));
        }
        ExecutorService hosts = Executors.newFixedThreadPool(HOSTS_AT_ONCE);
        try {
            List<CompletableFuture<List<Finding>>> answers = byHost.values().stream()
                    .map(links -> CompletableFuture.supplyAsync(() -> ask(links, site.address()), hosts)).toList();
            return answers.stream().map(CompletableFuture::join).flatMap(Collection::stream).sorted().toList();
        } finally {
            hosts.shutdown();
        }
    }

    private List<Finding> ask(Map<URI, String> links, URI site) {
        List<Finding> findings = new ArrayList<>();
        links.forEach((uri, page) -> {
            String answer = answer(uri, site);
            if (!answer.isEmpty()) {
                findings.add(Finding.warning(Rule.DEAD_LINK, page, 0, "länken \"" + uri + "\" " + answer
                        + "; pröva den i en webbläsare och byt eller ta bort den"));
            }
            rest();
        });
        return findings;
    }

    /** What is wrong with the link; empty is good. Servers that cannot answer HEAD are asked once more, with GET. */
    private String answer(URI uri, URI site) {
        String answer = answer("HEAD", uri, site);
        if (answer.isEmpty() || answer.equals(BUSY) || answer.equals(SILENT)) {
            return answer;
        }
        rest();
        return answer("GET", uri, site);
    }

    private String answer(String method, URI uri, URI site) {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(patience).header("User-Agent", "vaxer (+" + site + ")")
                .method(method, HttpRequest.BodyPublishers.noBody()).build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            response.body().close();
            return meaning(response.statusCode());
        } catch (HttpTimeoutException e) {
            return SILENT;
        } catch (IOException e) {
            return "går inte att nå";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException("avbröts när " + uri + " prövades", new InterruptedIOException());
        }
    }

    private static String meaning(int status) {
        if (status < 300) {
            return "";
        }
        if (status < 400) {
            return "skickar vidare utan att komma fram";
        }
        return status == 429 ? BUSY : "svarar med fel " + status;
    }

    private void rest() {
        CompletableFuture.runAsync(() -> { },
                CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)).join();
    }

    private static Optional<URI> uri(String link) {
        try {
            String page = link.trim().replaceFirst("#.*", "");
            URI uri = URI.create(page.startsWith("//") ? "https:" + page : page);
            return Optional.of(uri).filter(web -> web.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
