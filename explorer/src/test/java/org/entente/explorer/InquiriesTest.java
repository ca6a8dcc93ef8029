package org.entente.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.entente.reporting.bridge.BridgeText;
import org.entente.reporting.discovery.DiscoveryText;
import org.entente.reporting.seek.MapText;
import org.entente.reporting.seek.SeekText;
import org.entente.reporting.sensitivity.SensitivityText;
import org.entente.simulation.bridge.Bridge;
import org.entente.simulation.discovery.Criterion;
import org.entente.simulation.discovery.Discovery;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.seek.Candidate;
import org.entente.simulation.seek.NegotiationMap;
import org.entente.simulation.seek.Seek;
import org.entente.simulation.seek.VariedInput;
import org.entente.simulation.sensitivity.Sensitivity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The answers to questions that take a while: what the library finds for the same scenarios and plan, in words. */
class InquiriesTest {

    private static final Path FOLDER = Path.of("../docs/examples");
    private static final ScenarioSource LICENCE = source("drug-licence.yaml");
    private static final ScenarioSource EXCLUSIVE = source("drug-licence-exclusive.yaml");
    private static final Setting LOWER_ROYALTY = new Setting("terms.norden-licence.royalty", "0.25");

    private static Explorer explorer;
    private static Client page;

    @BeforeAll
    static void start() throws IOException {
        explorer = Explorer.start(new ExplorerSetup(List.of("october-2025"), FOLDER, 0, 1, false, "0.1.0"));
        page = Client.of(explorer.address());
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    private static ScenarioSource source(String file) {
        return ScenarioReader.open(FOLDER.resolve(file).toString());
    }

    /** The exclusive licence with a lower royalty, and one more value. */
    private static Scenario changed(Setting... more) {
        List<Setting> settings = new java.util.ArrayList<>(List.of(LOWER_ROYALTY));
        settings.addAll(List.of(more));
        return EXCLUSIVE.scenario(settings);
    }

    private static SimulationPlan plan(long paths) {
        return SimulationPlan.withDefaults(paths).withSampling(Sampling.SOBOL).withThreads(1);
    }

    /** The last line of the answer about the exclusive licence with a lower royalty, beside the first licence. */
    private static JsonNode ask(String question, long paths, String more) throws IOException, InterruptedException {
        List<JsonNode> lines = page.ask(
                "/api/" + question,
                "{\"baseline\":\"drug-licence.yaml\",\"scenario\":\"drug-licence-exclusive.yaml\",\"paths\":" + paths
                        + ",\"set\":[[\"terms.norden-licence.royalty\",\"0.25\"]]," + more + "}");
        return lines.get(lines.size() - 1);
    }

    private static void requireAnswer(JsonNode answer, String text, int pictures, String command) {
        assertThat(answer.path("text").asString()).as(answer.toString()).isEqualTo(text);
        assertThat(answer.get("pictures")).hasSize(pictures);
        answer.get("pictures").forEach(picture -> {
            assertThat(picture.at("/wide/0").stringValue()).isEqualTo("svg");
            assertThat(picture.at("/narrow/0").stringValue()).isEqualTo("svg");
        });
        assertThat(answer.get("command").stringValue()).isEqualTo(command);
    }

    private static VariedInput varied(String address, double low, double high, double present) {
        return new VariedInput(
                address,
                VariedInput.Scale.NUMBER,
                low,
                high,
                java.util.OptionalDouble.of(present),
                x -> Candidate.of(changed(new Setting(address, Double.toString(x)))));
    }

    @Test
    void seek_ofABreakEven_isThatOfTheCommand() throws IOException, InterruptedException {
        Seek seek = Seek.run(
                varied("terms.norden-licence.royalty", 0.0625, 1, 0.25),
                Objective.of(Measure.parse("gain.norden"), Statistic.MEAN).equalTo(LICENCE.scenario(List.of())),
                plan(512));
        requireAnswer(
                ask("seek", 512, "\"vary\":\"terms.norden-licence.royalty\",\"metric\":\"gain.norden\""),
                SeekText.text(seek),
                1,
                "entente seek drug-licence-exclusive.yaml --vary terms.norden-licence.royalty --range 0.0625:1.0"
                        + " --metric gain.norden --statistic mean --equal-to drug-licence.yaml"
                        + " --set terms.norden-licence.royalty=0.25 --paths 512 --sampling sobol");
    }
}
