package org.entente.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
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
                .map(control -> control.get("address").stringValue().substring("terms.microsoft-share.".length()) + " "
                        + control.get("kind").stringValue())
                .toList();
        assertThat(kinds)
                .containsExactly(
                        "already-paid distribution", "cap distribution", "from month", "rate number", "until month");
    }

    @Test
    void ranges_areThoseOfSeek() throws IOException, InterruptedException {
        JsonNode ranges = page.ask(
                        "/api/ranges",
                        "{" + BOTH + ",\"set\":[],\"addresses\":[\"terms.microsoft-share.rate\","
                                + "\"terms.microsoft-share.until\",\"terms.azure-first.lead\",\"none\"]}")
                .get(0);
        assertThat(ranges.get("terms.microsoft-share.rate").toString())
                .isEqualTo("{\"low\":0.05,\"high\":0.8,\"scale\":\"number\"}");
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
}
