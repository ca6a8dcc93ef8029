package org.entente.explorer.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/*
 * Any page in a browser may send requests to this machine, and any program of any user of it may connect. So a request
 *
 *   - must be for an address that was printed: the page of an attacker whose name now leads to this machine ("DNS
 *     rebinding") sends its own name as Host;
 *   - if it asks for data, must come from this page: another page sends its own Origin, and cannot send JSON without
 *     asking first, which nothing here permits;
 *   - if it asks for data, must have one length, so that no second request hides in its body;
 *   - if it asks for data, must hold the token, which is in the fragment of the printed address: browsers send no
 *     fragment, so it reaches no log and no other page, and other users of the machine do not know it.
 */

/** The rules on who is answered. */
final class Door {

    /** The header with the token. */
    static final String TOKEN = "X-Entente-Token";

    /** The most characters of all headers: more than browsers send, who keep no cookie for this page. */
    private static final int MAX_HEADERS = 32 * 1024;

    /** What a header counts besides its characters, so that many short ones are too long together. */
    private static final int HEADER_COST = 32;

    private final Set<String> hosts;
    private final byte[] token;

    /** @param hosts the hosts, with the port, that requests may be for */
    Door(Set<String> hosts, String token) {
        this.hosts = Set.copyOf(hosts);
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws RefusedException if the page may not be shown */
    void requireViewer(HttpExchange exchange) {
        requireShort(exchange.getRequestHeaders());
        requireMethod(exchange, "GET");
        host(exchange.getRequestHeaders());
    }

    /** @throws RefusedException if the question may not be answered */
    void requirePage(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        requireShort(headers);
        String host = host(headers);
        requireMethod(exchange, "POST");
        if (!one(headers, "Origin").equals("http://" + host)) {
            throw RefusedException.forbidden("a question must come from the page itself");
        }
        List<String> site = headers.getOrDefault("Sec-fetch-site", List.of("same-origin"));
        if (!site.equals(List.of("same-origin"))) {
            throw RefusedException.forbidden("a question must come from the page itself");
        }
        if (!MessageDigest.isEqual(one(headers, TOKEN).getBytes(StandardCharsets.UTF_8), token)) {
            throw RefusedException.forbidden("a question must hold the token of the address that was printed");
        }
        if (one(headers, "Content-Length").isEmpty() || headers.containsKey("Transfer-Encoding")) {
            throw RefusedException.malformed("a question must have one length");
        }
        String type = one(headers, "Content-Type").toLowerCase(Locale.ROOT).replace(" ", "");
        if (!type.equals("application/json") && !type.equals("application/json;charset=utf-8")) {
            throw RefusedException.form("a question must be application/json");
        }
    }

    private static void requireShort(Headers headers) {
        long length = headers.values().stream()
                .flatMap(List::stream)
                .mapToLong(value -> value.length() + HEADER_COST)
                .sum();
        if (length > MAX_HEADERS) {
            throw RefusedException.tooLong("headers must have at most " + MAX_HEADERS + " characters");
        }
    }

    private static void requireMethod(HttpExchange exchange, String method) {
        if (!exchange.getRequestMethod().equals(method)) {
            throw RefusedException.method("the method must be " + method);
        }
    }

    private String host(Headers headers) {
        String host = one(headers, "Host");
        if (!hosts.contains(host)) {
            throw RefusedException.forbidden("the host must be the one that was printed");
        }
        return host;
    }

    /** The value of a header that is there once; empty if it is not. */
    private static String one(Headers headers, String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? values.get(0) : "";
    }
}
