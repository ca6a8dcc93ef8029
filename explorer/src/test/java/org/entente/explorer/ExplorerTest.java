package org.entente.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.entente.explorer.deal.Knowledge;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
import org.entente.reporting.folder.ActualsOrigin;
import org.entente.simulation.Simulation;
import org.entente.simulation.live.LiveSimulation;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.Summary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The answers of an explorer to its page. */
class ExplorerTest {

    private static final String BOTH = "\"baseline\":\"october-2025\",\"scenario\":\"amended-2026\"";

    @TempDir
    private static Path folder;

    private static Explorer explorer;
    private static Client page;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(
                folder.resolve("wrong.yaml"), "extends: amended-2026\nterms:\n  microsoft-share:\n    rate: 2\n");
        explorer = Explorer.start(
                new ExplorerSetup(List.of("october-2025", "amended-2026"), folder, 0, 2, false, "0.1.0"));
        page = Client.of(explorer.address());
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    /** The same scenarios, settings and plan, without an explorer. */
    private static Results simulated(String cap) {
        return Simulation.of(List.of(
                        ScenarioReader.read("october-2025", List.of()).scenario(),
                        ScenarioReader.read("amended-2026", List.of(new Setting("terms.microsoft-share.cap", cap)))
                                .scenario()))
                .comparedTo("october-2025")
                .run(LiveSimulation.PLAN.withThreads(2));
    }

    @Test
    void show_lastStage_isTheRunToTheBit() throws IOException, InterruptedException {
        List<JsonNode> stages =
                page.ask("/api/show", "{\"page\":\"a\"," + BOTH + ",\"set\":[[\"terms.microsoft-share.cap\",\"60\"]]}");
        assertThat(stages.stream().map(stage -> stage.get("paths").longValue()).toList())
                .containsExactly(1024L, 4096L, 16_384L);
        JsonNode last = stages.get(2);
        Results run = simulated("60");
        Summary microsoft = run.scenarios()
                .get(1)
                .summary(Metrics.gain("microsoft"), Period.NPV)
                .orElseThrow();
        JsonNode shown = party(last, "microsoft");
        assertThat(shown.at("/npv/mean").doubleValue()).isEqualTo(microsoft.mean());
        assertThat(shown.at("/npv/se").doubleValue()).isEqualTo(microsoft.standardError());
        assertThat(shown.at("/npv/p/4").doubleValue()).isEqualTo(microsoft.p50());
        Summary revenue = run.scenarios()
                .get(1)
                .summary(Metrics.REVENUE, Period.ofYear(2030))
                .orElseThrow();
        assertThat(last.at("/revenue/p90/4").doubleValue()).isEqualTo(revenue.p90());
        assertThat(last.get("command").stringValue())
                .isEqualTo("entente run amended-2026 --baseline october-2025 --set terms.microsoft-share.cap=60"
                        + " --paths 16384 --replicates 4");
    }

    private static JsonNode party(JsonNode answer, String name) {
        for (JsonNode party : answer.get("parties")) {
            if (party.get("name").stringValue().equals(name)) {
                return party;
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    void deal_controls_areThoseOfTheFile() throws IOException, InterruptedException {
        JsonNode deal = page.ask("/api/deal", "{" + BOTH + ",\"set\":[]}").get(0);
        JsonNode share = deal.at("/groups/0");
        assertThat(share.get("heading").stringValue()).isEqualTo("Revenue share: OpenAI to Microsoft");
        List<String> kinds = share.get("controls")
                .valueStream()
                .filter(control -> !control.has("start"))
                .map(control -> control.get("address").stringValue().substring("terms.microsoft-share.".length()) + " "
                        + control.get("kind").stringValue())
                .toList();
        assertThat(kinds)
                .contains("already-paid distribution", "cap distribution", "from month", "rate number", "until month");
    }

    @Test
    void ranges_areThoseOfSeek() throws IOException, InterruptedException {
        JsonNode ranges = page.ask(
                        "/api/ranges",
                        "{" + BOTH + ",\"set\":[],\"addresses\":[\"terms.microsoft-share.rate\","
                                + "\"terms.microsoft-share.until\",\"terms.azure-first.lead\",\"none\"]}")
                .get(0);
        assertThat(ranges.get("terms.microsoft-share.rate").toString())
                .isEqualTo("{\"low\":0.0,\"high\":0.4,\"scale\":\"number\"}");
        assertThat(ranges.at("/terms.microsoft-share.until/scale").stringValue())
                .isEqualTo("month");
        assertThat(ranges.at("/terms.azure-first.lead/scale").stringValue()).isEqualTo("whole");
        assertThat(ranges.has("none")).isFalse();
    }

    @Test
    void show_ofAWrongFile_namesTheLine() throws IOException, InterruptedException {
        JsonNode answer = page.ask(
                        "/api/show",
                        "{\"page\":\"b\",\"baseline\":\"amended-2026\",\"scenario\":\"wrong.yaml\",\"set\":[]}")
                .get(0);
        assertThat(answer.at("/problems/0").stringValue())
                .contains("wrong.yaml:4:11")
                .contains("rate");
    }

    @Test
    void start_onATakenPort_namesWhatRuns() {
        ExplorerSetup second = new ExplorerSetup(
                List.of("amended-2026"), folder, explorer.address().getPort(), 1, false, "0.1.0");
        assertThatThrownBy(() -> Explorer.start(second))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is taken by entente serve october-2025 amended-2026 (process ");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Nothing answers at the port. One below 1024 needs a right on most machines. */
    @Test
    void refusal_ofAPortThatNoExplorerHas_isAsTheSystemSays() throws IOException {
        int port = freePort();
        assertThat(Explorer.refusal(port, new BindException("Permission denied")))
                .isEqualTo("cannot be used: Permission denied");
        assertThat(Explorer.refusal(port, new BindException("Address already in use")))
                .isEqualTo("is taken by another program");
    }

    @Test
    void setup_threads_areThoseOfAPlan() {
        assertThatThrownBy(() -> new ExplorerSetup(List.of("amended-2026"), folder, 0, 0, false, "0.1.0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be at least 1, but was 0");
    }

    /** No path can carry such growth: a mistake of the user, told by the sentence of the commands. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/show", "/api/exact", "/api/export", "/api/sensitivity"})
    void answer_withoutNumbers_isAProblem(String path) throws IOException, InterruptedException {
        List<JsonNode> answer = page.ask(
                path,
                "{\"page\":\"unbounded\"," + BOTH + ",\"metric\":\"gain.microsoft\",\"set\":["
                        + "[\"products.api.demand.growth\",\"1e200\"]]}");
        assertThat(answer.get(answer.size() - 1).at("/problems/0").stringValue(""))
                .as(answer.toString())
                .startsWith("a path must carry amounts of at most 1e60, but ");
    }

    /** A scenario that cannot have the observations is refused in the thread that simulates. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/show", "/api/exact"})
    void answer_ofAScenarioThatIsNotObserved_isAProblem(String path) throws IOException, InterruptedException {
        ActualsOrigin origin = new ActualsOrigin(
                "reported.csv",
                "",
                YearMonth.of(2026, 3),
                Optional.empty(),
                "amended-2026",
                Optional.empty(),
                new TreeMap<>());
        Knowledge known = new Knowledge(origin, scenario -> {
            throw new ScenarioFileException(List.of("reported.csv:2: it is no outcome", "reported.csv:3: nor this"));
        });
        ExplorerSetup setup =
                new ExplorerSetup(List.of("amended-2026"), folder, 0, 1, false, "0.1.0", Optional.of(known));
        try (Explorer own = Explorer.start(setup)) {
            List<JsonNode> answer = Client.of(own.address()).ask(path, "{\"page\":\"a\"," + BOTH + ",\"set\":[]}");
            assertThat(answer).hasSize(1);
            assertThat(answer.get(0).path("problems").toString())
                    .isEqualTo("[\"reported.csv:2: it is no outcome\",\"reported.csv:3: nor this\"]");
        }
    }

    /** A value in a distribution is written with the whole of it; what is struck out is null. */
    @Test
    void save_writesWhatDiffers_andNothingElse() throws IOException, InterruptedException {
        JsonNode told = page.ask(
                        "/api/save",
                        "{" + BOTH
                                + ",\"name\":\"saved\",\"title\":\"Mine: \\\"x\\\"\",\"reason\":\"a guess\",\"set\":["
                                + "[\"terms.azure-primary.minimum-share.triangular.max\",\"0.4\"],"
                                + "[\"terms.azure-first\",\"null\"],[\"terms.microsoft-share.annual-cap\",\"9\"]]}")
                .get(0);
        assertThat(told.path("saved").stringValue("")).as(told.toString()).isEqualTo("saved.yaml");
        assertThat(Files.readString(folder.resolve("saved.yaml"))).isEqualTo("""
            extends: amended-2026
            title: "Mine: \\"x\\""
            terms:
              azure-primary:
                minimum-share: { triangular: { min: 0.22, mode: 0.28, max: 0.4 } }
              azure-first: null
              microsoft-share:
                annual-cap: 9
            sources:
              terms.azure-primary.minimum-share.triangular.max: { assumption: a guess }
              terms.microsoft-share.annual-cap: { assumption: a guess }
            """);
        assertThat(page.ask("/api/start", "{}").get(0).get("references").toString())
                .contains("\"saved.yaml\"");
    }

    @Test
    void save_overAFileOrOutside_isRefused() throws IOException, InterruptedException {
        for (String name : List.of("wrong", "../outside", "a/b", "", ".hidden", "x\\u0000")) {
            JsonNode told = page.ask(
                            "/api/save",
                            "{" + BOTH + ",\"name\":\"" + name + "\",\"title\":\"t\",\"reason\":\"\",\"set\":[]}")
                    .get(0);
            assertThat(told.has("error")).as(name + ": " + told).isTrue();
        }
        assertThat(Files.readString(folder.resolve("wrong.yaml"))).startsWith("extends");
        assertThat(folder.resolve("../outside.yaml")).doesNotExist();
    }

    /** The line with the problem stands beside the sentence, with its text. */
    @Test
    void deal_ofAWrongFile_showsTheLine() throws IOException, InterruptedException {
        JsonNode answer = page.ask(
                        "/api/deal", "{\"baseline\":\"amended-2026\",\"scenario\":\"wrong.yaml\",\"set\":[]}")
                .get(0);
        assertThat(answer.at("/places/0").toString()).isEqualTo("{\"line\":4,\"text\":\"    rate: 2\",\"column\":11}");
        assertThat(answer.get("places")).hasSameSizeAs(answer.get("problems"));
    }

    /**
     * What happens to a file under an editor's hands: it is half saved, deleted, put in place of another one, longer
     * than a scenario file may be, a folder, and whole again. Each is told of, and the page can ask what is wrong.
     */
    @Test
    void watch_ofAFileInAnyState_followsIt() throws Exception {
        Path file = Files.writeString(folder.resolve("edited-badly.yaml"), "extends: amended-2026\n");
        String both = "{\"baseline\":\"amended-2026\",\"scenario\":\"edited-badly.yaml\",\"set\":[]}";
        try (Socket socket = new Socket(page.host(), page.port());
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.getOutputStream()
                    .write(String.join("\r\n", page.request("/api/watch", both)).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            await(lines, "{}");
            Files.writeString(file, "extends: amended-2026\nterms: { micro");
            await(lines, "{\"changed\":true}");
            assertThat(page.ask("/api/deal", both).get(0).at("/places/0/text").stringValue())
                    .isEqualTo("terms: { micro");
            Files.delete(file);
            await(lines, "{\"changed\":true}");
            assertThat(page.ask("/api/deal", both).get(0).get("error").stringValue())
                    .contains("must be one that is served");
            Path saved = Files.writeString(folder.resolve("saved.tmp"), "extends: amended-2026\nhorizon: never\n");
            Files.move(saved, file, StandardCopyOption.ATOMIC_MOVE);
            await(lines, "{\"changed\":true}");
            assertThat(page.ask("/api/deal", both).get(0).at("/places/0/text").stringValue())
                    .isEqualTo("horizon: never");
            Files.write(file, new byte[(16 << 20) + 1]);
            await(lines, "{\"changed\":true}");
            assertThat(page.ask("/api/deal", both).get(0).at("/problems/0").stringValue())
                    .contains("a file must have at most");
            Files.delete(file);
            Files.createDirectory(file);
            await(lines, "{\"changed\":true}");
            Files.delete(file);
            Files.writeString(file, "extends: amended-2026\ntitle: whole\n");
            await(lines, "{\"changed\":true}");
            assertThat(page.ask("/api/deal", both).get(0).get("title").stringValue())
                    .isEqualTo("whole");
        }
    }

    /** The answer that a page keeps open tells of an edit, and its end lets the explorer end. */
    @Test
    void watch_followsEdits_andEndsWithTheLastPage() throws Exception {
        Path file = Files.writeString(folder.resolve("edited.yaml"), "extends: amended-2026\n");
        try (Explorer own = Explorer.start(new ExplorerSetup(List.of(file.toString()), folder, 0, 1, true, "0.1.0"))) {
            own.warmUp();
            Client reader = Client.of(own.address());
            String question = "{\"baseline\":\"" + file + "\",\"scenario\":\"" + file + "\"}";
            try (Socket socket = new Socket(reader.host(), reader.port());
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                socket.getOutputStream()
                        .write(String.join("\r\n", reader.request("/api/watch", question))
                                .getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                await(lines, "{}");
                Files.writeString(file, "extends: amended-2026\ntitle: edited\n");
                await(lines, "{\"changed\":true}");
            }
            own.awaitEnd();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("explorer-warm-up"));
    }

    /** While a value moves, the next move waits for the answer that is at work, and neither is overtaken. */
    @Test
    void show_twoMovesAtOnce_areBothAnswered() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<List<JsonNode>>> answers = new ArrayList<>();
        for (String cap : List.of("41", "42")) {
            String moved = "{" + BOTH + ",\"moves\":true,\"page\":\"moving\",\"set\":[[\"terms.microsoft-share.cap\",\""
                    + cap + "\"]]}";
            answers.add(threads.submit(() -> page.ask("/api/show", moved)));
        }
        for (Future<List<JsonNode>> answer : answers) {
            assertThat(answer.get(1, TimeUnit.MINUTES)).hasSize(1);
            assertThat(answer.get().get(0).get("paths").longValue()).isEqualTo(1024);
        }
        threads.shutdown();
    }

    /** What the page loads at once is all that it is made of, but for what is there before. */
    @Test
    void modules_ofThePage_areItsFiles() throws IOException {
        try (InputStream in = Explorer.class.getResourceAsStream("load.js")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            String list = text.substring(text.indexOf("MODULES = ["), text.indexOf("];"));
            List<String> modules = Pattern.compile("\"(\\w+)\"")
                    .matcher(list)
                    .results()
                    .map(name -> name.group(1) + ".js")
                    .filter(name -> !name.equals("uplot.js")) // of a library
                    .toList();
            assertThat(modules)
                    .containsExactlyInAnyOrderElementsOf(Explorer.FILES.stream()
                            .filter(file -> file.endsWith(".js")
                                    && !Set.of("load.js", "main.js").contains(file))
                            .toList());
        }
    }

    private static void await(BufferedReader lines, String wanted) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(wanted)) {
            line = lines.readLine();
        }
        assertThat(line).isEqualTo(wanted);
    }
}
