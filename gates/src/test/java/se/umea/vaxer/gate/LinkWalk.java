package se.umea.vaxer.gate;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every link of a site to the file and the place that it names; an empty list is good. */
final class LinkWalk {

    private static final List<String> ADDRESSES = List.of("href", "src", "poster", "data", "action");

    private LinkWalk() {
    }

    /** @param host what the site's own absolute addresses begin with */
    static List<String> faults(BuiltSite site, String host) {
        List<String> faults = new ArrayList<>();
        for (String address : site.pages()) {
            Document page = site.page(address);
            for (String attribute : ADDRESSES) {
                for (Element element : page.select("[" + attribute + "]")) {
                    String fault = fault(site, host, address, page, element.attr(attribute));
                    if (!fault.isEmpty()) {
                        faults.add(address + ": " + fault + ": " + element.attr(attribute));
                    }
                }
            }
        }
        return faults;
    }

    private static String fault(BuiltSite site, String host, String from, Document page, String link) {
        // an address in full is for the web server, which answers for a folder with its index.html
        String local = link.startsWith(host + "/") ? link.substring(host.length()).replaceFirst("/$", "/index.html") : link;
        URI uri = URI.create(local);
        if (uri.isAbsolute()) {
            return "";
        }
        // what asks for a missing page may lie at any depth
        if (local.equals(link) && local.startsWith("/") && !from.equals("404.html")) {
            return "works under no other path";
        }
        if (uri.getPath().endsWith("/")) {
            return "opens no page without a server";
        }
        String target = uri.getPath().isEmpty() ? from
                : URI.create("/" + from).resolve(uri).getPath().substring(1);
        if (target.startsWith("../") || !site.has(target)) {
            return "leads nowhere";
        }
        if (uri.getFragment() == null) {
            return "";
        }
        Document there = target.equals(from) ? page : site.page(target);
        return there.getElementById(uri.getFragment()) == null ? "no such place on the page" : "";
    }
}
