package org.entente.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
import org.entente.simulation.RandomScenario;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import org.entente.simulation.step.Worked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios that run side by side have the bits that each has alone. */
class ProgramGroupTest {

    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withSampling(Sampling.RANDOM)
            .withPaths(40)
            .withThreads(1)
            .withKept(Kept.NOTHING);

    private static final List<ScenarioResults> EACH_ALONE = Stream.of(
                    builtIn("october-2025"),
                    builtIn("amended-2026"),
                    builtIn("company-plan"),
                    builtIn("cap-60"),
                    builtIn("agi-2029-october"),
                    builtIn("amended-2026", new Setting("name", "other-rate"), new Setting("discount-rate", "0.07")))
            .map(ProgramGroupTest::alone)
            .toList();

    /** A figure, a month, or the name of somebody or something. */
    private static final Pattern PLACE =
            Pattern.compile("\\d{4}-\\d{2}|\\b\\d+(\\.\\d+)?(?=[ ,}\\]])|(seller|cloud|channel|product)-\\d(?=[ ,}\\]])"
                    + "|true|false|annual|monthly|at-end|owner(?=[ ,}])|developer(?=[ ,}])");

    /**
     * The gain of a developer with a rate of its own is a sum of its own. It has the values of the contribution, which
     * a condition reads first, so that no step writes the column of the gain.
     */
    @Test
    void run_gainWhoseValuesAnotherColumnHas_isThatOfTheSameMonths() {
        Scenario scenario = Worked.scenario("""
                name: own-rate
                discount-rate: 0.1
                parties: { maker: { discount-rate: 0.2 } }
                terms:
                  fee: { kind: payment, payer: maker, payee: seller, amount: { uniform: { min: 4, max: 6 } }, at: 2026-12 }
                  share: { kind: revenue-share, payer: maker, payee: seller, rate: 0.1, ends-on: profit }
                events:
                  profit: { when: { metric: contribution, over: 12, at-least: 1000 } }
                """);
        SimulationPlan plan = PLAN.withPaths(300);
        Simulation simulation = Simulation.of(List.of(scenario));
        Map<Outcome, Summary> all = simulation.run(plan).scenarios().get(0).summaries();
        Map<Outcome, Summary> alone = simulation
                .reporting(metric -> metric.name().equals("gain.maker"))
                .run(plan)
                .scenarios()
                .get(0)
                .summaries();
        assertThat(alone)
                .isNotEmpty()
                .allSatisfy((outcome, summary) -> assertThat(summary).isEqualTo(all.get(outcome)));
    }

    private static void requireSameBits(Scenario... scenarios) {
        List<ScenarioResults> together =
                Simulation.of(List.of(scenarios)).run(PLAN).scenarios();
        for (int k = 0; k < scenarios.length; k++) {
            assertThat(together.get(k)).isEqualTo(alone(scenarios[k]));
        }
    }

    private static ScenarioResults alone(Scenario scenario) {
        return Simulation.of(List.of(scenario)).run(PLAN).scenarios().get(0);
    }

    private static Optional<Scenario> read(String text, String name) {
        try {
            return Optional.of(RandomScenario.read(text, List.of(new Setting("name", name))));
        } catch (ScenarioFileException impossible) {
            return Optional.empty();
        }
    }

    /** A file with one change; if the change makes the scenario impossible, the next place is changed instead. */
    private static Scenario changed(String text, Random random) {
        List<MatchResult> places = PLACE.matcher(text).results().toList();
        int first = random.nextInt(places.size());
        for (int k = 0; k < places.size(); k++) {
            MatchResult place = places.get((first + k) % places.size());
            String changed = text.substring(0, place.start()) + another(place.group()) + text.substring(place.end());
            Optional<Scenario> read = read(changed, "changed");
            if (read.isPresent()) {
                return read.get();
            }
        }
        throw new IllegalStateException("no change makes a possible scenario of " + text);
    }

    private static String another(String old) {
        return switch (old) {
            case "true" -> "false";
            case "false" -> "true";
            case "owner" -> "developer";
            case "developer" -> "owner";
            case "annual" -> "monthly";
            case "monthly" -> "at-end";
            case "at-end" -> "annual";
            default -> anotherNumber(old);
        };
    }

    /** The next month, a tenth less, the next whole number, or who comes next. */
    private static String anotherNumber(String old) {
        if (Character.isLetter(old.charAt(0))) {
            int last = old.length() - 1;
            return old.substring(0, last) + (Character.digit(old.charAt(last), 10) + 1) % 3;
        }
        if (old.contains("-")) {
            return YearMonth.parse(old).plusMonths(1).toString();
        }
        return old.contains(".")
                ? Double.toString(Double.parseDouble(old) * 0.9)
                : Integer.toString(Integer.parseInt(old) + 1);
    }

    static LongStream seeds() {
        return RandomScenario.seeds(25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void run_scenarioAndOneChangeOfIt_hasTheBitsOfEachAlone(long seed) {
        String text = new RandomScenario(seed).text(seed);
        Random random = new Random(seed);
        List<Scenario> scenarios = new ArrayList<>();
        read(text, "first").ifPresent(scenarios::add);
        scenarios.add(changed(text, random));
        requireSameBits(scenarios.toArray(Scenario[]::new));
    }

    static LongStream fewSeeds() {
        return RandomScenario.seeds(12);
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void run_unlikeScenarios_hasTheBitsOfEachAlone(long seed) {
        List<Scenario> scenarios = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            read(new RandomScenario(seed + k).text(seed), "random-" + k).ifPresent(scenarios::add);
        }
        requireSameBits(scenarios.toArray(Scenario[]::new));
    }

    private static Scenario builtIn(String name, Setting... settings) {
        return ScenarioReader.read(name, List.of(settings)).scenario();
    }

    /** Each scenario comes first once, as the first computes what the others share with it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void run_builtInScenariosInAnyOrder_hasTheBitsOfEachAlone(int first) {
        List<ScenarioResults> alone = new ArrayList<>(EACH_ALONE);
        Collections.rotate(alone, first);
        List<Scenario> all = alone.stream().map(ScenarioResults::scenario).toList();
        assertThat(Simulation.of(all).run(PLAN).scenarios()).isEqualTo(alone);
    }

    /** Each differs from the first by something that a step depends on, and all of them from each other. */
    @Test
    void run_scenariosThatDifferInOneSetting_hasTheBitsOfEachAlone() {
        List<String> settings = List.of(
                "title=as it stands",
                "products.frontier.launch=2027-03",
                "channels.z-store={ owner: others }",
                "products.api.channels.from=2027-01",
                "compute.mix.from=2027-01",
                "events.agi-declared.from=2028-01",
                "events.agi-declared={ date: 2028.5, probability: 0.5 }",
                "events.agi-declared={ date: 2028.5, probability: { uniform: { min: 0.4, max: 0.5 } } }",
                "events.agi-declared={ date: { uniform: { min: 2027, max: 2029 } }, probability: 0.5 }",
                "events.price-war.hazard=0.9",
                "terms.microsoft-share.from=2026-06",
                "terms.microsoft-share.until=2029-12",
                "terms.microsoft-share.ends-on=agi-declared",
                "terms.microsoft-share.deferral={ fraction: 0.3, months: 6 }",
                "terms.microsoft-share.deferral={ fraction: 0.3, months: 7 }",
                "terms.azure-primary.from=2027-01",
                "terms.azure-primary.until=2029-12",
                "terms.azure-primary.ends-on=agi-declared",
                "terms.azure-first.lead=30",
                "terms.azure-first.holder=amazon",
                "terms.coreweave-commitment.until=2029-12",
                "terms.coreweave-commitment.true-up=monthly",
                "terms.amazon-bedrock.until=2029-12",
                "terms.amazon-bedrock.exclusive=true",
                "terms.amazon-bedrock.served-by=developer",
                "terms.amazon-bedrock.served-by=owner",
                "correlations=[]",
                "correlations=[{ between: [products.consumer.demand.growth, products.api.demand.growth], value: 0.5 }]",
                "correlations=[{ between: [products.consumer.demand.growth, products.api.demand.growth], value: 0.6 }]",
                "correlations=[{ between: [products.consumer.demand, products.api.demand], value: 0.5 }]");
        requireSameBits(IntStream.range(0, settings.size())
                .mapToObj(k ->
                        builtIn("amended-2026", new Setting("name", "variant-" + k), Setting.parse(settings.get(k))))
                .toArray(Scenario[]::new));
    }

    /** Each scenario counts its own years and months. */
    @Test
    void run_otherHorizons_hasTheBitsOfEachAlone() {
        requireSameBits(
                builtIn("amended-2026", new Setting("name", "short"), new Setting("horizon.to", "2031-06")),
                builtIn("amended-2026"),
                builtIn(
                        "amended-2026",
                        new Setting("name", "late"),
                        new Setting("horizon.from", "2026-03"),
                        new Setting("horizon.to", "2033-02")));
    }
}
