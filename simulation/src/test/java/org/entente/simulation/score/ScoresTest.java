package org.entente.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Actuals;
import org.entente.model.actuals.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {

    /** Quantiles at 0, 1, 5, 10, 25, 50, 75, 90, 95, 99 and 100 %. */
    private static final ForecastQuantiles FORECAST =
            new ForecastQuantiles(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0));

    /** Points of the standard normal distribution in the middles of equal parts of its probability. */
    private static final double[] NORMAL = IntStream.range(0, 20_000)
            .mapToDouble(i -> new NormalDistribution(null, 0, 1).inverseCumulativeProbability((i + 0.5) / 20_000))
            .toArray();

    /**
     * By hand, from the definition of Bracher et al. (2021). The widths are 2, 4, 6 and 8, weighted by a/2 = 0.25, 0.1,
     * 0.05 and 0.01: 0.5 + 0.4 + 0.3 + 0.08 = 1.28. At 7.5, the median misses by 2.5, half of it counts: 1.25; the
     * bands of 50 and 80 % miss by 1.5 and 0.5. All over 4.5.
     */
    @Test
    void weightedIntervalScore_byItsDefinition_addsUpItsParts() {
        WeightedIntervalScore score = WeightedIntervalScore.of(FORECAST, 7.5);

        assertThat(score.dispersion()).isCloseTo(1.28 / 4.5, within(1e-15));
        assertThat(score.underprediction()).isCloseTo((1.25 + 1.5 + 0.5) / 4.5, within(1e-15));
        assertThat(score.overprediction()).isZero();
        assertThat(score.total()).isCloseTo(4.53 / 4.5, within(1e-15));
    }

    /** The score is twice the mean pinball loss of the nine quantiles, wherever the actual is. */
    @ParameterizedTest
    @ValueSource(doubles = {-3, 1, 2.5, 5, 6.2, 8, 40})
    void weightedIntervalScore_anyActual_isTwiceThePinballLoss(double actual) {
        AmountScore score = amount(actual);

        assertThat(score.intervalScore().total()).isCloseTo(2 * score.pinballLoss(), within(1e-12));
    }

    /** A forecast that is one number scores its distance from what came. */
    @Test
    void weightedIntervalScore_pointForecast_isTheDistance() {
        ForecastQuantiles point = new ForecastQuantiles(Collections.nCopies(11, 3.0));

        assertThat(WeightedIntervalScore.of(point, 5).total()).isCloseTo(2, within(1e-15));
    }

    /**
     * The widths of the bands of N(0,1) are 2 z: 0.25 · 1.34898 + 0.1 · 2.56310 + 0.05 · 3.28971 + 0.01 · 4.65270 =
     * 0.80457, over 4.5.
     */
    @Test
    void weightedIntervalScore_normalAtItsMedian_isTheWidthOfItsBands() {
        assertThat(WeightedIntervalScore.of(ForecastQuantiles.ofSorted(NORMAL), 0)
                        .total())
                .isCloseTo(0.178793, within(1e-4));
    }

    /**
     * The closed form of N(0,1) is y (2 Φ(y) - 1) + 2 φ(y) - 1/√π (Gneiting and Raftery 2007): 0.23369497725510913 at 0
     * (scoringrules 0.5, properscoring 0.1), 0.602441 at 1.
     */
    @ParameterizedTest
    @CsvSource({"0, 0.23369497725510913", "1, 0.6024413576", "-1, 0.6024413576"})
    void crps_normal_isThePublishedValue(double actual, double published) {
        assertThat(SampleScore.crps(NORMAL, actual)).isCloseTo(published, within(2e-6));
    }

    /** By hand: E|X - 2| = (1 + 1 + 3)/3 = 5/3 less half of E|X - X'| = (2·2 + 2·4 + 2·2)/9 = 16/9. */
    @Test
    void crps_threeValues_isTheDefinition() {
        assertThat(SampleScore.crps(new double[] {1, 3, 5}, 2)).isCloseTo(5.0 / 3 - 8.0 / 9, within(1e-15));
    }

    /** Of quantiles at 0, 1, 5, 10, 25 … 100 % of a normal, and its ends at 4.2 deviations, as of 65,536 paths. */
    @ParameterizedTest
    @CsvSource({"0, 0.23369", "1, 0.60244", "-2.5, 1.93982"})
    void sampleScore_betweenQuantiles_isNearThatOfTheNormal(double actual, double exact) {
        double[] z = {-4.2, -2.3263, -1.6449, -1.2816, -0.6745, 0, 0.6745, 1.2816, 1.6449, 2.3263, 4.2};
        SampleScore score =
                SampleScore.of(new ForecastQuantiles(Arrays.stream(z).boxed().toList()), actual, "revenue in 2026");
        assertThat(score.crps()).isCloseTo(exact, within(0.003 * exact));
    }

    /** By hand: above a distribution it is the distance from its top, and the integral of the square of F below. */
    @Test
    void sampleScore_farAboveQuantiles_growsByTheDistance() {
        List<Double> even =
                ForecastQuantiles.PERCENTS.stream().map(p -> p / 10.0).toList();
        double far = SampleScore.of(new ForecastQuantiles(even), 14, "revenue in 2026")
                .crps();
        assertThat(far
                        - SampleScore.of(new ForecastQuantiles(even), 12, "revenue in 2026")
                                .crps())
                .isCloseTo(2, within(1e-12));
        assertThat(SampleScore.of(new ForecastQuantiles(even), 14, "revenue in 2026")
                        .pit())
                .isEqualTo(1);
        assertThat(SampleScore.of(new ForecastQuantiles(even), 5, "revenue in 2026")
                        .pit())
                .isEqualTo(0.5);
    }

    /** A lognormal distribution, as of revenue. */
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.9, 1.1, 2.5})
    void sampleScore_quantilesOfPaths_isNearThatOfThePaths(double actual) {
        double[] paths = Arrays.stream(NORMAL).map(z -> Math.exp(0.4 * z)).toArray();
        SampleScore whole = SampleScore.of(paths, actual, "revenue in 2026");
        SampleScore through = SampleScore.of(ForecastQuantiles.ofSorted(paths), actual, "revenue in 2026");
        assertThat(through.crps()).isCloseTo(whole.crps(), within(0.005 * whole.crps()));
        assertThat(through.logCrps().orElseThrow())
                .isCloseTo(
                        whole.logCrps().orElseThrow(),
                        within(0.005 * whole.logCrps().orElseThrow()));
        assertThat(through.pit()).isCloseTo(whole.pit(), within(0.003));
    }

    @Test
    void sampleScore_quantilesAtOneValue_areAnAtom() {
        List<Double> atom = List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0);
        SampleScore score = SampleScore.of(new ForecastQuantiles(atom), 0, "lost in 2026");
        assertThat(score.below()).isZero();
        assertThat(score.atOrBelow()).isEqualTo(0.5);
        assertThat(score.pit()).isBetween(0.0, 0.5);
    }

    @Test
    void sampleScore_atom_isDrawnBetweenItsEnds() {
        SampleScore score = SampleScore.of(new double[] {0, 0, 0, 1}, 0, "shortfall in 2026");

        assertThat(score.below()).isZero();
        assertThat(score.atOrBelow()).isEqualTo(0.75);
        assertThat(score.pit()).isBetween(0.0, 0.75);
        assertThat(score.logCrps()).isEmpty();
        assertThat(SampleScore.of(new double[] {0, 0, 0, 1}, 0, "shortfall in 2026"))
                .isEqualTo(score);
    }

    /** A factor of e misses by 1 in logarithms. */
    @Test
    void logCrps_pointMass_isTheDistanceOfLogarithms() {
        assertThat(SampleScore.of(new double[] {1, 1}, Math.E, "revenue")
                        .logCrps()
                        .orElseThrow())
                .isCloseTo(1, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "5.5, 50, 75, false",
        "5, 25, 75, false",
        "0.5, 0, 1, false",
        "-1, 0, 0, true",
        "9.5, 99, 100, false",
        "11, 100, 100, true"
    })
    void pitBracket_actual_liesBetweenQuantiles(double actual, int low, int high, boolean isOutside) {
        assertThat(PitBracket.of(FORECAST, actual)).isEqualTo(new PitBracket(low, high, isOutside));
    }

    @Test
    void coverage_ofAmounts_hasTheBinomialInterval() {
        ScenarioScore score =
                new ScenarioScore("s", List.of(amount(5), amount(6.5), amount(9.5)), List.of(), List.of());

        assertThat(score.coverage(Band.FIFTY).count()).isEqualTo(1);
        assertThat(score.coverage(Band.EIGHTY).count()).isEqualTo(2);
        assertThat(score.coverage(Band.NINETY_EIGHT).paths()).isEqualTo(3);
        // Clopper and Pearson, 2 of 3: 0.0943 to 0.9916
        assertThat(score.coverage(Band.EIGHTY).interval().low()).isCloseTo(0.0943, within(1e-4));
        assertThat(score.coverage(Band.EIGHTY).interval().high()).isCloseTo(0.9916, within(1e-4));
    }

    @Test
    void backtest_ofTwoOrigins_countsTheBandsOfBoth() {
        Backtest backtest = new Backtest(
                List.of(score("2024-12", amount(6.5), amount(9.5)), score("2025-12", amount(5), amount(6.8))),
                List.of());

        assertThat(backtest.all().coverage(Band.EIGHTY).count()).isEqualTo(3);
        assertThat(backtest.all().coverage(Band.FIFTY).paths()).isEqualTo(4);
    }

    private static Score score(String known, AmountScore... amounts) {
        return new Score(
                List.of(new ScenarioScore("s", List.of(amounts), List.of(), List.of())), YearMonth.parse(known));
    }

    /** 1 in 2023 and 3 in 2024 make 9 in 2025 and 27 in 2026. */
    @Test
    void carriedGrowth_twoYearsKnown_goesOn() {
        List<Actual> known = new ArrayList<>(List.of(actual("2023", 1), actual("2024", 3), actual("2025-Q1", 99)));

        assertThat(CarriedGrowth.of(new Actuals(known), YearMonth.of(2024, 12), actual("2026", 30))
                        .orElseThrow())
                .isCloseTo(27, within(1e-12));
        assertThat(CarriedGrowth.of(new Actuals(known), YearMonth.of(2023, 12), actual("2026", 30)))
                .isEmpty();
    }

    /** Foretold within 1.0067 of 7.5, growth carried on missed by 2: half is saved. */
    @Test
    void skill_againstCarriedGrowth_isThePartSaved() {
        AmountScore score = new AmountScore(actual("2026", 7.5), FORECAST, Optional.empty(), Optional.of(9.5));

        assertThat(score.skill().orElseThrow()).isCloseTo(1 - 4.53 / 4.5 / 2, within(1e-15));
    }

    @Test
    void brier_surelyWrong_isOne() {
        assertThat(new DateScore(actual("2026", 1), 0).brier()).isEqualTo(1);
        assertThat(new DateScore(actual("2026", 1), 0.5).brier()).isEqualTo(0.25);
    }

    @Test
    void forecastQuantiles_thatFall_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ForecastQuantiles(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 3.5, 6.0, 7.0, 8.0, 9.0, 10.0)))
                .withMessageStartingWith("quantiles must ascend");
    }

    private static AmountScore amount(double actual) {
        return new AmountScore(actual("2026", actual), FORECAST, Optional.empty(), Optional.empty());
    }

    private static Actual actual(String period, double value) {
        return new Actual("revenue", Period.parse(period), value, 0, "");
    }
}
