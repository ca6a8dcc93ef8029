package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.explorer.Explorer;
import org.entente.explorer.ExplorerSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code serve}, and the commands that its page shows. */
class ServeCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** A year of one product: as short as a run can be. */
    static final String SHORT = """
        developer: maker
        horizon: { from: 2026-01, to: 2026-12 }
        discount-rate: 0.1
        parties: { maker: {}, holder: {} }
        channels: { own: { owner: maker } }
        products:
          thing:
            demand:
              { kind: fading-growth, run-rate: 10, growth: 0.4, long-run-growth: 0, half-life: 2, volatility: 0.2 }
            inference-cost: { initial: 0.1, floor: 0.1, half-life: 2 }
            channels: { from: 2026-01, half-life: 1, mix: { own: 1 } }
        terms:
          share: { kind: revenue-share, payer: maker, payee: holder, rate: 0.2, cap: 1 }
        """;

    @TempDir
    private Path folder;

    /** The words of a line for a POSIX shell: pieces in single quotes, and others with a backslash before a quote. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\'') {
                isQuoted = !isQuoted;
            } else if (c == '\\' && !isQuoted) {
                word.append(line.charAt(++i));
            } else if (c == ' ' && !isQuoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }

    private static List<JsonNode> ask(URI address, String path, String question)
            throws IOException, InterruptedException {
        String origin = "http://127.0.0.1:" + address.getPort();
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Origin", origin)
                .header("X-Entente-Token", address.getFragment().substring("token=".length()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return body.lines().map(JSON::readTree).toList();
    }

    /** A file with a name that shells would take apart, with another number of the world and a new clause. */
    @Test
    void page_command_givesItsNumbersToTheBit() throws IOException, InterruptedException {
        Path file = folder.resolve("it's \"my\" $HOME deal.yaml");
        Files.writeString(file, SHORT);
        String reference = JSON.writeValueAsString(file.toString());
        JsonNode last;
        try (Explorer explorer =
                Explorer.start(new ExplorerSetup(List.of(file.toString()), folder, 0, 2, false, "0.1.0"))) {
            List<JsonNode> stages = ask(
                    explorer.address(),
                    "/api/show",
                    "{\"page\":\"a\",\"baseline\":" + reference + ",\"scenario\":" + reference
                            + ",\"set\":[[\"discount-rate\",\"0.12\"],[\"terms.gift\","
                            + "\"kind: payment\\npayer: maker\\npayee: holder\\namount: 1\\n"
                            + "at: 2026-07 # it's theirs\"]]}");
            last = stages.get(stages.size() - 1);
        }
        assertThat(last.has("parties")).as(last.toString()).isTrue();
        List<String> words = words(last.get("command").stringValue());
        List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
        Path out = folder.resolve("run");
        arguments.addAll(List.of("--out", out.toString(), "--charts", "none", "--quiet"));
        CommandResult result = CommandResult.of(arguments.toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isZero();
        String results = Files.readString(out.resolve("summary.csv"));
        for (JsonNode party : last.get("parties")) {
            assertThat(results).contains("," + party.at("/npv/mean") + ",");
        }
    }

    /** A program that has a port, and knows no page. */
    private static HttpServer otherProgram() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        other.start();
        return other;
    }

    @Test
    void serve_onAPortOfAnotherProgram_saysSo() throws IOException {
        HttpServer other = otherProgram();
        try {
            int port = other.getAddress().getPort();
            CommandResult result = CommandResult.of("serve", "--port", Integer.toString(port));
            assertThat(result.code()).isEqualTo(ExitCode.BAD_USAGE);
            assertThat(result.err().lines().findFirst().orElse(""))
                    .isEqualTo("entente serve: the port " + port
                            + " is taken by another program; --port names another one");
        } finally {
            other.stop(0);
        }
    }

    /** The page says what is wrong with a file; a port that is taken ends the command after files were looked for. */
    @Test
    void serve_ofABrokenFile_goesOn() throws IOException {
        Path file = folder.resolve("broken.yaml");
        Files.writeString(file, "terms: [");
        HttpServer other = otherProgram();
        try {
            CommandResult result = CommandResult.of(
                    "serve",
                    file.toString(),
                    "--baseline",
                    "october-2025",
                    "--port",
                    Integer.toString(other.getAddress().getPort()));
            assertThat(result.err()).startsWith("entente serve: the port ");
        } finally {
            other.stop(0);
        }
        assertThat(CommandResult.of("serve", folder.resolve("none.yaml").toString())
                        .err())
                .contains("none.yaml");
    }

    @Test
    void serve_ofAFolderThatIsNone_isRefused() {
        CommandResult result =
                CommandResult.of("serve", "--folder", folder.resolve("none").toString());
        assertThat(result.code()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(result.err()).contains("--folder must be a folder, but was '");
    }

    /** As {@code run} refuses them, before anything is served. */
    @Test
    void serve_onNoThreads_isRefused() {
        CommandResult result = CommandResult.of("serve", "--port", "0", "--threads", "0");
        assertThat(result.code()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .isEqualTo(CommandResult.of("run", "--threads", "0").err().replace("entente run", "entente serve"))
                .startsWith("entente serve: threads must be at least 1, but was 0");
    }
}
