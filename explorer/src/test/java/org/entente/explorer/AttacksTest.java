package org.entente.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Attacks on an explorer: by pages of others, by other users of the machine, and by what scenarios say. */
class AttacksTest {

    private static final String START = "/api/start";

    @TempDir
    private static Path folder;

    private static Explorer explorer;
    private static Client page;

    @BeforeAll
    static void start() throws IOException {
        Path served = Files.createDirectory(folder.resolve("served"));
        Files.writeString(folder.resolve("secret.yaml"), "extends: amended-2026\ntitle: hidden words\n");
        Files.writeString(
                served.resolve("mine.yaml"), "extends: amended-2026\ntitle: '<img src=x onerror=alert(1)>'\n");
        Files.createSymbolicLink(served.resolve("link.yaml"), folder.resolve("secret.yaml"));
        explorer = Explorer.start(
                new ExplorerSetup(List.of("october-2025", "amended-2026"), served, 0, 1, false, "0.1.0"));
        page = Client.of(explorer.address());
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    private static String with(UnaryOperator<String> change) throws IOException {
        return page.send(page.request(START, "{}").stream().map(change).toList());
    }

    private static UnaryOperator<String> header(String name, String value) {
        return line -> line.startsWith(name + ":") ? name + ": " + value : line;
    }

    @Test
    void page_itself_isAnswered() throws IOException {
        assertThat(with(line -> line)).isEqualTo("HTTP/1.1 200 OK");
        assertThat(with(header("Content-Type", "application/json; charset=UTF-8")))
                .startsWith("HTTP/1.1 200");
    }

    /** A page of an attacker whose name has come to lead to this machine (DNS rebinding). */
    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:%d", "127.0.0.1", "127.0.0.1:80", "localhost.evil.example:%d", ""})
    void host_ofAnotherName_isRefused(String host) throws IOException {
        String name = host.replace("%d", Integer.toString(page.port()));
        assertThat(with(header("Host", name))).matches("HTTP/1.1 40[03] .*");
        assertThat(page.send(List.of("GET / HTTP/1.1", "Host: " + name, "Connection: close", "", "")))
                .matches("HTTP/1.1 40[03] .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1", ""})
    void origin_ofAnotherPage_isRefused(String origin) throws IOException {
        assertThat(with(header("Origin", origin))).startsWith("HTTP/1.1 403");
        assertThat(with(line -> line.startsWith("Origin:") ? "Sec-Fetch-Site: cross-site" : line))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void token_wrongOrTwiceOrNone_isRefused() throws IOException {
        assertThat(with(header("X-Entente-Token", "0".repeat(32)))).startsWith("HTTP/1.1 403");
        assertThat(with(header("X-Entente-Token", page.token() + "\r\nX-Entente-Token: " + page.token())))
                .startsWith("HTTP/1.1 403");
        assertThat(with(line -> line.startsWith("X-Entente") ? "X-Other: 1" : line))
                .startsWith("HTTP/1.1 403");
    }

    /** What a browser says of a request that another page sends, with or without asking first. */
    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "same-origin\r\nSec-Fetch-Site: same-origin"})
    void fetchSite_ofAnotherPage_isRefused(String site) throws IOException {
        assertThat(with(header("Origin", page.origin() + "\r\nSec-Fetch-Site: " + site)))
                .startsWith("HTTP/1.1 403");
    }

    /** Two lengths, or none, let one request hide in the body of another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2\r\nContent-Length: 200",
                "2\r\nTransfer-Encoding: chunked",
                "2\r\nTransfer-Encoding: identity",
                "-2",
                "2, 2",
                "0x2",
                "99999999999999999999"
            })
    void length_ofTwoMeanings_isRefused(String length) throws IOException {
        assertThat(with(header("Content-Length", length))).doesNotContain(" 200 ");
    }

    /** What follows a body is another request, which needs a key of its own. */
    @Test
    void request_behindARefusedOne_isNotAnswered() throws IOException {
        String first = String.join("\r\n", page.request(START, "{}")).replace("Connection: close\r\n", "");
        String second = String.join("\r\n", page.request(START, "{}"));
        assertThat(page.all(first + second)).hasSize(2).allMatch(line -> line.contains(" 200 "));
        assertThat(page.all(first.replace(page.token(), "0".repeat(32)) + second))
                .containsExactly("HTTP/1.1 403 Forbidden");
    }

    @Test
    void headers_hugeOrMany_areRefused() throws IOException {
        assertThat(with(header("Content-Type", "application/json\r\nX-Large: " + "x".repeat(1 << 20))))
                .doesNotContain(" 200 ");
        assertThat(with(header("Content-Type", "application/json" + "\r\nX-Many: x".repeat(1000))))
                .doesNotContain(" 200 ");
        assertThat(page.send(List.of("GET /" + "x".repeat(1 << 20) + " HTTP/1.1", "", "")))
                .doesNotContain(" 200 ");
    }

    /** More connections than there is room for, which say nothing; once they are gone, the page is answered. */
    @Test
    void connections_many_holdUpNothingForLong() throws IOException {
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            silent.add(new Socket(page.host(), page.port()));
        }
        for (Socket socket : silent) {
            socket.close();
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String answer = "";
        while (!answer.contains(" 200 ") && System.nanoTime() < end) {
            answer = with(line -> line);
        }
        assertThat(answer).isEqualTo("HTTP/1.1 200 OK");
    }

    /** The key is in the fragment alone, which no browser sends and no server logs, and in no answer. */
    @Test
    void token_standsInNoRequestLineAndNoAnswer() throws IOException, InterruptedException {
        assertThat(explorer.address().getRawPath()).isEqualTo("/");
        assertThat(explorer.address().getRawQuery()).isNull();
        for (String path : List.of("/", "/running", "/main.js", "/none")) {
            HttpResponse<String> response = page.get(path);
            assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(response.body() + response.headers().map()).doesNotContain(page.token());
        }
        assertThat(page.ask(START, "{}").toString()).doesNotContain(page.token());
    }

    /** Forms and pictures of other pages need no permission to send these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "application/json,text/plain"
            })
    void contentType_ofForms_isRefused(String type) throws IOException {
        assertThat(with(header("Content-Type", type))).startsWith("HTTP/1.1 415");
    }

    @Test
    void methods_butTheTwo_areRefused() throws IOException {
        for (String method : List.of("GET", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "post")) {
            assertThat(with(line -> line.replaceFirst("^POST ", method + " "))).startsWith("HTTP/1.1 405");
        }
        assertThat(page.send(page.request("/", "{}"))).startsWith("HTTP/1.1 405");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.yaml",
                "/%2e%2e/secret.yaml",
                "/mine.yaml",
                "/..%2fsecret.yaml",
                "/%2e%2e%2fsecret.yaml",
                "/..%5csecret.yaml",
                "/%c0%ae%c0%ae/secret.yaml",
                "/%252e%252e/secret.yaml",
                "/%6dain.js",
                "/main.js%00",
                "/main.js;/../secret.yaml",
                "/main.js/..",
                "//etc/passwd",
                "/META-INF/LICENSE",
                "/api",
                "/api/none"
            })
    void paths_ofOtherFiles_areUnknown(String path) throws IOException {
        assertThat(page.send(List.of(
                        "GET " + path + " HTTP/1.1",
                        "Host: " + page.host() + ":" + page.port(),
                        "Connection: close",
                        "",
                        "")))
                .matches("HTTP/1.1 40[045] .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.yaml",
                "link.yaml",
                "/etc/passwd",
                "served/../../secret.yaml",
                "mine.yaml\\u0000",
                "secret.yaml",
                ""
            })
    void scenario_outsideTheFolder_isUnknown(String reference) throws IOException, InterruptedException {
        List<JsonNode> answer =
                page.ask("/api/deal", "{\"baseline\":\"amended-2026\",\"scenario\":\"" + reference + "\",\"set\":[]}");
        assertThat(answer.get(0).path("error").stringValue("")).contains("must be one that is served");
    }

    /** A value can name no file: what a scenario extends is read before anything is set. */
    @Test
    void setting_ofAnotherFile_readsNothing() throws IOException, InterruptedException {
        String secret = folder.resolve("secret.yaml").toString();
        List<JsonNode> answer = page.ask(
                "/api/deal",
                "{\"baseline\":\"amended-2026\",\"scenario\":\"mine.yaml\",\"set\":[[\"extends\",\"" + secret
                        + "\"]]}");
        assertThat(answer.toString()).doesNotContain("hidden words").contains("onerror");
    }

    @Test
    void body_tooLongOrNoJson_isRefused() throws IOException {
        assertThat(page.send(page.request(START, " ".repeat(300_000) + "{}"))).matches("(HTTP/1.1 413 .*)?");
        assertThat(page.send(page.request(START, "{"))).startsWith("HTTP/1.1 400");
        assertThat(page.send(page.request(START, "[]"))).startsWith("HTTP/1.1 400");
        assertThat(page.send(page.request(START, "[".repeat(100_000)))).startsWith("HTTP/1.1 400");
        assertThat(page.send(page.request("/api/deal", "{\"scenario\":7}"))).startsWith("HTTP/1.1 400");
        assertThat(page.send(page.request("/api/deal", "{\"scenario\":\"" + "a".repeat(5000) + "\"}")))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void responses_haveAStrictPolicy() throws IOException, InterruptedException {
        HttpResponse<String> response = page.get("/");
        String policy = response.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe")
                .contains("frame-ancestors 'none'");
        assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(response.body())
                .doesNotContain("<style")
                .doesNotContain(" style=")
                .doesNotContainPattern("<script[^>]*>[^<]");
        assertThat(response.body()).doesNotContain(page.token());
    }

    @Test
    void running_saysWhatRuns_andNoToken() throws IOException, InterruptedException {
        assertThat(page.get("/running").body())
                .startsWith("entente serve october-2025 amended-2026 (process ")
                .doesNotContain(page.token());
    }

    /** Twenty answers of 20 kB and more, each of which would wait 40 ms for an acknowledgement. */
    @Test
    void answers_ofSeveralPackets_doNotWait() throws IOException, InterruptedException {
        String question = "{\"baseline\":\"amended-2026\",\"scenario\":\"amended-2026\",\"set\":[]}";
        assertThat(System.getProperty("sun.net.httpserver.nodelay")).isEqualTo("true");
        assertThat(page.ask("/api/deal", question).get(0).toString().length()).isGreaterThan(20_000);
    }
}
