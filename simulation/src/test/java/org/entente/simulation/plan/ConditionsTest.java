package org.entente.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.entente.model.Address;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
import org.entente.model.quantity.Quantity;
import org.entente.simulation.Simulation;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.Observations;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.step.Compiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    private static final Scenario AMENDED =
            ScenarioReader.read("amended-2026", List.of()).scenario();
    private static final String GROWTH = "products.api.demand.growth";
    private static final String RELATED = "products.enterprise.demand.growth";
    private static final String DATE = "events.agi-declared.date";

    /**
     * Among many paths without conditions, those in the lowest fifth are what the condition draws: the mean of a
     * correlated quantity is the same within 5 errors, false in 1,700,000 seeds.
     */
    @Test
    void run_quantityInABand_isTheRunOfAllPathsWithinIt() {
        SimulationPlan plan =
                SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(50_000);
        Observations all = Experiment.of(plan, List.of(AMENDED)).observe(AMENDED, List.of());
        double limit = growth().percentile(0.2);
        double[] growth = all.input(GROWTH).orElseThrow().values();
        double[] related = all.input(RELATED).orElseThrow().values();
        double[] left = new double[growth.length];
        int n = 0;
        for (int i = 0; i < growth.length; i++) {
            if (growth[i] < limit) {
                left[n++] = related[i];
            }
        }
        double[] given = column(Conditions.NONE.givenQuantity(GROWTH + " < p20"), RELATED);
        double[] ofAll = Arrays.copyOf(left, n);
        assertThat(Math.abs(mean(given) - mean(ofAll))).isLessThan(5 * Math.hypot(error(given), error(ofAll)));
        assertThat(mean(given)).isLessThan(mean(related) - 20 * error(related));
    }

    @Test
    void run_quantityInABand_staysInIt() {
        double[] growth = column(Conditions.NONE.givenQuantity(GROWTH + " in 0.5 to p60"), GROWTH);
        double high = growth().percentile(0.6);
        assertThat(Arrays.stream(growth).min().orElseThrow()).isGreaterThanOrEqualTo(0.5);
        assertThat(Arrays.stream(growth).max().orElseThrow()).isLessThanOrEqualTo(high * (1 + 1e-9));
    }

    /** January 2029 has the index 36. */
    @ParameterizedTest
    @ValueSource(strings = {"agi-declared before 2029-01", "agi-declared from 2028-01 before 2029-01"})
    void run_eventInAWindow_happensInIt(String text) {
        double[] months = column(Conditions.NONE.givenEvent(text), "event.agi-declared");
        assertThat(Arrays.stream(months).max().orElseThrow()).isLessThan(36);
        assertThat(Arrays.stream(months).min().orElseThrow()).isGreaterThanOrEqualTo(text.contains("from") ? 24 : 0);
    }

    @Test
    void run_eventNever_doesNotHappen() {
        double[] months = column(Conditions.NONE.givenEvent("agi-declared never"), "event.agi-declared");
        assertThat(months).containsOnly(Double.POSITIVE_INFINITY);
    }

    /** With an even date in 2027 to 2031 and a probability of a half, every path has it, in 2028 alone. */
    @Test
    void run_eventByDateInAWindow_happensInIt() {
        double[] months = column(
                dated(), Conditions.NONE.givenEvent("agi-declared from 2028-01 before 2029-01"), "event.agi-declared");
        assertThat(Arrays.stream(months)).allMatch(month -> month >= 24 && month < 36);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> 0.2 and > 0.5", "> 0.5 and > 0.2"})
    void where_twoLowerEnds_bothHold(String both) {
        assertThat(Arrays.stream(column(given(both), GROWTH))).allMatch(growth -> growth >= 0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"< 0.5 and < 0.9", "< 0.9 and < 0.5"})
    void where_twoUpperEnds_bothHold(String both) {
        assertThat(Arrays.stream(column(given(both), GROWTH))).allMatch(growth -> growth <= 0.5 * (1 + 1e-9));
    }

    /** The part above both ends is the same as above the higher one alone, so the draws are the same. */
    @Test
    void where_valueAndPercentile_theNarrowerEndCounts() {
        double low = growth().percentile(0.4);
        double high = growth().percentile(0.7);
        assertThat(column(given("> p50 and > " + low), GROWTH)).isEqualTo(column(given("> p50"), GROWTH));
        assertThat(column(given("> " + high + " and > p50"), GROWTH)).isEqualTo(column(given("> " + high), GROWTH));
        assertThat(column(given("< p50 and < " + low), GROWTH)).isEqualTo(column(given("< " + low), GROWTH));
        assertThat(column(given("in p10 to p80 and in p30 to " + high), GROWTH))
                .isEqualTo(column(given("in p30 to " + high), GROWTH));
    }

    @Test
    void where_nothingInCommon_isRefused() {
        assertRefused(given("> 0.5 and < 0.2"), "is never > 0.5 and < 0.2");
        assertRefused(given("in p10 to p20 and in p30 to p40"), "is never in p10.0 to p20.0 and in p30.0 to p40.0");
    }

    @Test
    void where_inABandAndFixed_isRefused() {
        assertRefused(
                given("> 0.5").holding(new Address(GROWTH), 0.7), "on an uncertain quantity, but " + GROWTH + " of");
    }

    @Test
    void holding_anotherValue_isRefused() {
        Address growth = new Address(GROWTH);
        Conditions fixed = Conditions.NONE.holding(growth, 0.5);
        assertThat(fixed.holding(growth, 0.5)).isEqualTo(fixed);
        assertThatThrownBy(() -> fixed.holding(growth, 0.7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fixed at one value, but " + GROWTH + " was at 0.5 and 0.7");
    }

    /** January 2028 has the index 24, July 2028 the index 30 and January 2029 the index 36. */
    @Test
    void where_twoWindows_bothHold() {
        Conditions both = Conditions.NONE
                .givenEvent("agi-declared from 2028-01 before 2029-01")
                .givenEvent("agi-declared before 2028-07");
        assertThat(both.windows()).hasToString("{agi-declared=from 2028-01 before 2028-07}");
        assertThat(Arrays.stream(column(both, "event.agi-declared"))).allMatch(month -> month >= 24 && month < 30);
        assertThat(Conditions.NONE.givenEvent("agi-declared never").givenEvent("agi-declared never"))
                .isEqualTo(Conditions.NONE.givenEvent("agi-declared never"));
    }

    @ParameterizedTest
    @CsvSource({"never, before 2029-01", "from 2028-01 before 2029-01, before 2028-01"})
    void where_windowsApart_isRefused(String first, String second) {
        Conditions given = Conditions.NONE.givenEvent("agi-declared " + first);
        assertThatThrownBy(() -> given.givenEvent("agi-declared " + second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("agi-declared", first, second);
    }

    /** Mid-2028 is 2028.5: what is left of 2028 is from July on, the months 30 to 35. */
    @Test
    void where_windowAndBandOnTheDate_bothHold() {
        Conditions late = Conditions.NONE.givenQuantity(DATE + " > 2028.5");
        double[] months =
                column(dated(), late.givenEvent("agi-declared from 2028-01 before 2029-01"), "event.agi-declared");
        assertThat(Arrays.stream(months)).allMatch(month -> month >= 30 && month < 36);
    }

    @Test
    void where_windowAndDateApart_isRefused() {
        Conditions window = Conditions.NONE.givenEvent("agi-declared before 2029-01");
        assertThatThrownBy(() -> column(dated(), window.givenQuantity(DATE + " > 2030"), "event.agi-declared"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot happen before 2029-01: its date is given as > 2030.0");
        assertThatThrownBy(() -> column(dated(), window.holding(new Address(DATE), 2030), "event.agi-declared"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot happen before 2029-01: its date is always 2030");
    }

    /** Half a millionth of a year is 6 millionths of a month: that date is one of December 2027 (MODEL 10). */
    @Test
    void where_windowFromTheNextMonth_isRefused() {
        Scenario lateDecember = dated("2027.9999995");
        assertThatThrownBy(() -> column(
                        lateDecember,
                        Conditions.NONE.givenEvent("agi-declared from 2028-01 before 2029-01"),
                        "event.agi-declared"))
                .hasMessageContaining("its date is always 2027.9999995");
    }

    @Test
    void given_textOfEachKind_isTheConditionThatIsMeant() {
        Conditions given = Conditions.NONE
                .givenQuantity(GROWTH + " > p10")
                .givenQuantity(GROWTH + " < 1.5")
                .givenEvent("agi-declared never");
        assertThat(given.bands()).hasToString("{" + GROWTH + "=[> p10.0, < 1.5]}");
        assertThat(given.windows()).hasToString("{agi-declared=never}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x <", "x < p", "x = 3", "x < p101"})
    void given_otherText_isRefused(String text) {
        assertThatThrownBy(() -> Conditions.NONE.givenQuantity(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void run_impossibleCondition_isRefused() {
        assertRefused(
                Conditions.NONE.givenQuantity("products.api.demand.grwth < p10"),
                "did you mean 'products.api.demand.growth'?");
        assertRefused(Conditions.NONE.givenQuantity(GROWTH + " < -5"), "is never < -5.0");
        assertRefused(Conditions.NONE.givenQuantity("terms.microsoft-share.rate < p10"), "is always 0.2");
        assertRefused(Conditions.NONE.givenQuantity("terms.microsoft-share.cap < p10"), "without separate parts");
        assertRefused(
                Conditions.NONE.givenQuantity(GROWTH + " < p10").givenQuantity(RELATED + " < p10"),
                "at most one of correlated quantities can be given");
        assertRefused(Conditions.NONE.givenEvent("agi-declared before 2026-01"), "the horizon begins in 2026-01");
    }

    private static void assertRefused(Conditions given, String words) {
        assertThatThrownBy(() -> Simulation.of(List.of(AMENDED))
                        .given(given)
                        .run(SimulationPlan.withDefaults()
                                .withSampling(Sampling.RANDOM)
                                .withPaths(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    private static Quantity growth() {
        return Maps.require(AMENDED.quantities(), new Address(GROWTH));
    }

    private static Scenario dated() {
        return dated("{uniform: {min: 2027, max: 2031}}");
    }

    private static Scenario dated(String date) {
        return ScenarioReader.read(
                        "amended-2026",
                        List.of(Setting.parse("events.agi-declared={date: " + date + ", probability: 0.5}")))
                .scenario();
    }

    /** Conditions on demand's growth, such as {@code > 0.2 and < 0.5}. */
    private static Conditions given(String both) {
        Conditions given = Conditions.NONE;
        for (String one : both.split(" and ", -1)) {
            given = given.givenQuantity(GROWTH + " " + one);
        }
        return given;
    }

    private static double[] column(Conditions given, String name) {
        return column(AMENDED, given, name);
    }

    /** The values of a column on the first 2,560 paths. */
    private static double[] column(Scenario scenario, Conditions given, String name) {
        Program program = Compiler.compile(scenario, given, new RandomDraws(3), new Samplers());
        Block block = program.newBlock();
        double[] values = new double[10 * Block.PATHS];
        for (int unit = 0; unit < 10; unit++) {
            program.begin(block, (long) unit * Block.PATHS, Block.PATHS);
            System.arraycopy(block.column(program.column(name)), 0, values, unit * Block.PATHS, Block.PATHS);
        }
        return values;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double error(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }
}
