package org.entente.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
        List<Setting> settings = new ArrayList<>(List.of(LOWER_ROYALTY));
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
        assertThat(answer.get("text").stringValue()).isEqualTo(text);
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
                OptionalDouble.of(present),
                x -> Candidate.of(changed(new Setting(address, Double.toString(x)))));
    }

    @Test
    void seek_ofABreakEven_isThatOfTheCommand() throws IOException, InterruptedException {
        Seek seek = Seek.run(
                varied("terms.norden-licence.royalty", 0, 0.5, 0.25),
                Objective.of(Measure.parse("gain.norden"), Statistic.MEAN).equalTo(LICENCE.scenario(List.of())),
                plan(512));
        requireAnswer(
                ask("seek", 512, "\"vary\":\"terms.norden-licence.royalty\",\"metric\":\"gain.norden\""),
                SeekText.text(seek),
                1,
                "entente seek ../docs/examples/drug-licence-exclusive.yaml --vary terms.norden-licence.royalty"
                        + " --range 0.0:0.5 --metric gain.norden --statistic mean --equal-to ../docs/examples/drug-licence.yaml"
                        + " --set terms.norden-licence.royalty=0.25 --paths 512 --sampling sobol");
    }

    @Test
    void map_ofTwoTerms_isThatOfTheCommand() throws IOException, InterruptedException {
        VariedInput rate = varied("terms.calder-share.rate", 0, 0.1, 0.05);
        VariedInput cap = varied("terms.calder-share.cap", 0.075, 1.2, 0.3);
        NegotiationMap map = NegotiationMap.run(
                rate,
                cap,
                (right, up) -> Optional.of(Candidate.of(changed(
                        new Setting(rate.name(), Double.toString(right)),
                        new Setting(cap.name(), Double.toString(up))))),
                Objective.of(Measure.parse("gain.calder"), Statistic.MEAN).at(0.2),
                plan(256));
        requireAnswer(
                ask(
                        "map",
                        256,
                        "\"vary\":\"terms.calder-share.rate\",\"map\":\"terms.calder-share.cap\","
                                + "\"metric\":\"gain.calder\",\"target\":0.2"),
                MapText.text(map),
                1,
                "entente seek ../docs/examples/drug-licence-exclusive.yaml --vary terms.calder-share.rate"
                        + " --range 0.0:0.1 --map terms.calder-share.cap --map-range 0.075:1.2 --metric gain.calder --statistic mean"
                        + " --target 0.2 --set terms.norden-licence.royalty=0.25 --paths 256 --sampling sobol");
    }

    @Test
    void sensitivity_ofADifference_isThatOfTheCommand() throws IOException, InterruptedException {
        Objective objective = Objective.of(Measure.parse("gain.norden less drug-licence.yaml"), Statistic.MEAN)
                .less(LICENCE.scenario(List.of()));
        Sensitivity sensitivity = Sensitivity.run(changed(), objective, plan(256));
        JsonNode answer = ask("sensitivity", 256, "\"metric\":\"gain.norden less drug-licence.yaml\"");
        assertThat(answer.get("text").stringValue()).isEqualTo(SensitivityText.text(sensitivity));
        assertThat(answer.get("command").stringValue())
                .isEqualTo("entente sensitivity ../docs/examples/drug-licence-exclusive.yaml --metric"
                        + " 'gain.norden less ../docs/examples/drug-licence.yaml' --statistic mean"
                        + " --set terms.norden-licence.royalty=0.25 --paths 256 --sampling sobol");
    }

    @Test
    void bridge_fromTheBaseline_isThatOfTheCommand() throws IOException, InterruptedException {
        Bridge bridge = Bridge.runInOrder(LICENCE.scenario(List.of()), changed(), EXCLUSIVE.terms(), plan(512));
        requireAnswer(
                ask("bridge", 512, "\"party\":\"norden\""),
                BridgeText.text(bridge) + "\n" + BridgeText.sources(bridge, "norden"),
                2,
                "entente bridge ../docs/examples/drug-licence.yaml ../docs/examples/drug-licence-exclusive.yaml"
                        + " --metric gain.norden"
                        + " --set terms.norden-licence.royalty=0.25 --paths 512 --sampling sobol");
    }

    @Test
    void discover_ofALoss_isThatOfTheCommand() throws IOException, InterruptedException {
        Discovery discovery = Discovery.run(changed(), Criterion.parse("gain.norden < p25"), plan(2048));
        JsonNode answer = ask("discover", 2048, "\"outcome\":\"gain.norden < p25\"");
        assertThat(answer.get("text").stringValue()).isEqualTo(DiscoveryText.text(discovery));
        assertThat(answer.get("pictures").isEmpty()).isFalse();
    }

    @Test
    void sensitivity_lessAnotherScenarioThanTheBaseline_isRefused() throws IOException, InterruptedException {
        assertThat(ask("sensitivity", 256, "\"metric\":\"gain.norden less october-2025\"")
                        .at("/problems/0")
                        .stringValue())
                .isEqualTo(
                        "a difference must be from the baseline ../docs/examples/drug-licence.yaml, but was from 'october-2025'");
    }

    @Test
    void seek_morePathsThanTheCommandTakes_isRefused() throws IOException, InterruptedException {
        assertThat(ask("seek", 1_000_000, "\"vary\":\"terms.calder-share.cap\",\"metric\":\"gain.norden\"")
                        .get("error")
                        .stringValue())
                .isEqualTo("paths must be from 1 to 4096");
    }
}
