package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.umea.vaxer.cli.RequiredPrograms;

/** A real nginx or Apache, as Debian packages it, with a main configuration of the test's own. */
final class WebServer implements AutoCloseable {

    private static final Path NGINX_MODULES = Path.of("/usr/lib/nginx/modules");
    private static final Path APACHE_MODULES = Path.of("/usr/lib/apache2/modules");
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final List<String> command;
    private final Path pid;

    private WebServer(List<String> command, Path pid) {
        this.command = command;
        this.pid = pid;
    }

    /** The module for brotli; without it, or nginx, the test is skipped. */
    static Path requireNginx() {
        RequiredPrograms.require("nginx");
        return RequiredPrograms.require(NGINX_MODULES, "ngx_http_brotli_static_module.so");
    }

    static WebServer nginx(HostFolder host) throws IOException, InterruptedException {
        return nginx(RequiredPrograms.require("nginx"), host, "load_module " + requireNginx() + ";\n");
    }

    /** As a host has it where nobody has installed the module for brotli. */
    static WebServer nginxWithoutBrotli(HostFolder host) throws IOException, InterruptedException {
        return nginx(RequiredPrograms.require("nginx"), host, "");
    }

    private static WebServer nginx(Path nginx, HostFolder host, String modules) throws IOException, InterruptedException {
        Path pid = host.folder().resolve("nginx.pid");
        StringBuilder temporary = new StringBuilder();
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            temporary.append(kind).append("_temp_path ").append(host.folder().resolve("tmp-" + kind)).append(";\n");
        }
        Path main = Files.writeString(host.folder().resolve("nginx-main.conf"), modules + (ROOT ? "user www-data;\n" : "") + """
                pid %s;
                error_log %s;
                events { }
                http {
                access_log off;
                # visitors from elsewhere, for the logs
                set_real_ip_from 127.0.0.1;
                real_ip_header X-Visitor;
                %sinclude %s;
                }
                """.formatted(pid, host.logs().resolve("error.log"), temporary, host.configuration("nginx.conf")));
        return started(List.of(nginx.toString(), "-c", main.toString()), pid);
    }

    /** With what Debian's configuration has by itself, and the modules that ours asks for. */
    static WebServer apache(HostFolder host) throws IOException, InterruptedException {
        Path apache = RequiredPrograms.require("apache2");
        Path pid = host.folder().resolve("apache.pid");
        List<String> lines = new ArrayList<>();
        for (String module : List.of("mpm_event", "authz_core", "alias", "deflate", "dir", "filter", "headers", "http2", "mime",
                "negotiation", "remoteip", "rewrite", "setenvif", "socache_shmcb", "ssl", "auth_basic", "authn_core", "authn_file", "authz_user")) {
            lines.add("LoadModule " + module + "_module " + RequiredPrograms.require(APACHE_MODULES, "mod_" + module + ".so"));
        }
        if (ROOT) {
            lines.add("User www-data\nGroup www-data");
        }
        lines.addAll(List.of("ServerName prov", "ServerRoot " + host.folder(), "DefaultRuntimeDir " + host.folder(), "PidFile " + pid,
                "Define APACHE_LOG_DIR " + host.logs(), "ErrorLog " + host.logs().resolve("error.log"), "TypesConfig /dev/null",
                "Listen 127.0.0.1:" + host.tls(), "Listen 127.0.0.1:" + host.plain(),
                "Listen [::1]:" + host.tls(), "Listen [::1]:" + host.plain(), "StartServers 1",
                "AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css application/xml",
                "RemoteIPHeader X-Visitor", "AddType application/x-gzip .gz .tgz", "AddLanguage br .br", "Alias /icons/ " + host.folder() + "/project/assets/",
                "<Directory " + host.folder() + "/project/assets>", "Require all granted", "</Directory>",
                "Include " + host.configuration("apache.conf")));
        Path main = Files.write(host.folder().resolve("apache-main.conf"), lines);
        return started(List.of(apache.toString(), "-f", main.toString()), pid);
    }

    /** What the server says of its configuration. */
    String test() throws IOException, InterruptedException {
        return run("-t").output();
    }

    /** Ends the server and waits until it has. */
    @Override
    public void close() throws IOException {
        ProcessHandle process = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Both give their terminal back once they listen. */
    private static WebServer started(List<String> command, Path pid) throws IOException, InterruptedException {
        WebServer server = new WebServer(command, pid);
        Program.Outcome outcome = server.run();
        assertEquals(0, outcome.code(), outcome.output());
        return server;
    }

    private Program.Outcome run(String... more) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.addAll(Arrays.asList(more));
        return Program.run(new ProcessBuilder(all));
    }
}
