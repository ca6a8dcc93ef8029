package org.entente.simulation.seek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.step.Worked;
import org.junit.jupiter.api.Test;

/**
 * On {@link Worked}'s market without access terms, what others would sell comes to the maker for 0.6 of it: 0.5 + 0.6
 * 0.5 = 0.8 a month, 9.6 in the year.
 */
class SeekTest {

    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(256);
    private static final Measure TOTAL = Measure.parse("total of share.s");
    private static final Objective PAID = Objective.of(TOTAL, Statistic.MEAN);

    private static final ScenarioSource SHARE = Worked.source("terms: { s: { kind: revenue-share, payer: maker, payee:"
            + " seller, rate: 0.2, cap: 100, until: 2026-12 } }\n");

    private static Scenario share(double rate, double cap, String until) {
        return SHARE.scenario(List.of(
                new Setting("terms.s.rate", Double.toString(rate)),
                new Setting("terms.s.cap", Double.toString(cap)),
                new Setting("terms.s.until", until)));
    }

    private static VariedInput rate() {
        return VariedInput.number("rate", 0.1, 0.5, x -> share(x, 100, "2026-12"));
    }

    /** 9.6 times 0.125 is 1.2. */
    @Test
    void run_rateToPayAnAmount_isTheAmountOverTheBase() {
        Seek seek = Seek.run(rate(), PAID.at(1.2), PLAN);
        assertThat(seek.solutions()).hasSize(1);
        assertThat(seek.solutions().get(0).x()).isCloseTo(0.125, within(1e-4));
        assertThat(seek.solutions().get(0).standardError()).isLessThan(1e-12);
    }

    @Test
    void run_rateToPayAsMuchAsAnother_isTheRateOfTheOther() {
        Seek seek = Seek.run(rate(), PAID.equalTo(share(0.3, 100, "2026-12")), PLAN);
        assertThat(seek.solutions()).hasSize(1);
        assertThat(seek.solutions().get(0).x()).isCloseTo(0.3, within(1e-4));
    }

    /** 9.6 (x - 0.3) is -0.96 at 0.2. */
    @Test
    void run_rateToPayLessThanAnother_isTheOtherRateLessTheAmountOverTheBase() {
        Objective less = PAID.less(share(0.3, 100, "2026-12"));
        Seek seek = Seek.run(rate(), less.at(-0.96), PLAN);
        assertThat(seek.solutions()).hasSize(1);
        assertThat(seek.solutions().get(0).x()).isCloseTo(0.2, within(1e-4));
        assertThat(seek.solutions().get(0).slope().value()).isCloseTo(9.6, within(1e-9));
        assertThat(seek.objective()).hasToString("mean of total of share.s less worked");
    }

    /** As below: both pay the same at 18.75 if both move, and at 4.8 if the other stays at 1.92. */
    @Test
    void run_differenceOfWhatMoves_isZeroWhereBothAreEqual() {
        VariedInput demand = VariedInput.number("demand", 4, 30, x -> shareOf(x, 0.5, 3));
        Objective even = PAID.less(shareOf(12, 0.2, 100)).at(0);
        Seek both = Seek.run(demand.movingReference(x -> shareOf(x, 0.2, 100)), even, PLAN);
        assertThat(both.solutions()).hasSize(1);
        assertThat(both.solutions().get(0).x()).isCloseTo(18.75, within(1e-3));
        assertThat(Seek.run(demand, even, PLAN).solutions().get(0).x()).isCloseTo(4.8, within(1e-3));
    }

    @Test
    void equalTo_differenceBetweenScenarios_isRefused() {
        Objective less = PAID.less(share(0.3, 100, "2026-12"));
        assertThatThrownBy(() -> less.equalTo(share(0.2, 100, "2026-12")))
                .hasMessage("the target of a difference must be a number, but was the scenario worked; a target of 0 is"
                        + " where both scenarios are equal");
    }

    /**
     * With a demand of x a year, a rate of a half pays min(0.4 x, 3) under a cap of 3, and a fifth pays 0.16 x: the
     * same at 18.75, where the difference falls by 0.16. A target fixed at the present demand of 12 would be 1.92,
     * which is met at 4.8.
     */
    @Test
    void run_referenceMoves_solvesForTheDifference() {
        VariedInput demand = VariedInput.number("demand", 4, 30, x -> shareOf(x, 0.5, 3));
        Seek seek =
                Seek.run(demand.movingReference(x -> shareOf(x, 0.2, 100)), PAID.equalTo(shareOf(12, 0.2, 100)), PLAN);
        assertThat(seek.target().moves()).isTrue();
        assertThat(seek.solutions()).hasSize(1);
        assertThat(seek.solutions().get(0).x()).isCloseTo(18.75, within(1e-3));
        assertThat(seek.solutions().get(0).slope().value()).isCloseTo(-0.16, within(1e-9));
        assertThat(seek.points())
                .allSatisfy(point -> assertThat(point.target().value()).isCloseTo(0.16 * point.x(), within(1e-9)));
        assertThat(Seek.run(demand, PAID.equalTo(shareOf(12, 0.2, 100)), PLAN)
                        .solutions()
                        .get(0)
                        .x())
                .isCloseTo(4.8, within(1e-3));
    }

    private static Scenario shareOf(double demand, double rate, double cap) {
        return SHARE.scenario(List.of(
                new Setting("products.app.demand.points.2026-01", Double.toString(demand)),
                new Setting("terms.s.rate", Double.toString(rate)),
                new Setting("terms.s.cap", Double.toString(cap))));
    }

    /** With a rate of a half 4.8 would be paid, so that a cap above that changes nothing. */
    @Test
    void nearest_targetOutOfReach_isTheCapThatNoLongerBinds() {
        VariedInput cap = VariedInput.number("cap", 1, 8, x -> share(0.5, x, "2026-12"));
        Seek seek = Seek.run(cap, PAID.at(6), PLAN);
        assertThat(seek.solutions()).isEmpty();
        assertThat(seek.isFlat()).isFalse();
        assertThat(seek.nearest().value().value()).isCloseTo(4.8, within(1e-12));
    }

    @Test
    void isFlat_capThatNeverBinds_isTrue() {
        VariedInput cap = VariedInput.number("cap", 5, 8, x -> share(0.5, x, "2026-12"));
        assertThat(Seek.run(cap, PAID.at(6), PLAN).isFlat()).isTrue();
        assertThat(Seek.run(cap, PAID.at(6), PLAN).solutions()).isEmpty();
    }

    /** A fifth of 0.8 a month is 0.16: 0.64 by April, 0.8 by May. */
    @Test
    void run_monthToPayAnAmount_isAStep() {
        VariedInput until = VariedInput.month(
                "until", YearMonth.of(2026, 1), YearMonth.of(2026, 12), month -> share(0.2, 100, month.toString()));
        Seek seek = Seek.run(until, PAID.at(0.7), PLAN);
        assertThat(seek.solutions()).hasSize(1);
        assertThat(seek.solutions().get(0).meeting()).isEqualTo(Seek.Meeting.STEP);
        assertThat(VariedInput.month(seek.solutions().get(0).x())).isEqualTo(YearMonth.of(2026, 5));
        assertThat(seek.points()).hasSize(12);
    }

    /** From a cap of 4.8 on, which is all that a rate of a half can pay, it is 4.8. */
    @Test
    void run_targetMetByARangeOfCaps_isAStretch() {
        VariedInput cap = VariedInput.number("cap", 1, 8, x -> share(0.5, x, "2026-12"));
        Seek seek = Seek.run(cap, PAID.at(4.8), PLAN);
        assertThat(seek.solutions()).hasSize(1);
        assertThat(seek.solutions().get(0).meeting()).isEqualTo(Seek.Meeting.STRETCH);
        assertThat(seek.solutions().get(0).x()).isCloseTo(4.8, within(1e-3));
        assertThat(seek.solutions().get(0).to()).isEqualTo(8);
    }

    /**
     * With a rate spread evenly from 0.1 to 0.3, what would be paid without a cap is spread evenly from a = 0.96 to
     * 2.88; under a cap c it is c - (c - a)²/3.84 on average, which is 1.44 at c = a + 1.92 (1 - √½) = 1.5224, with the
     * slope √½. There the spread of what is paid is 0.15526, so that of 1,024 paths the answer has the error
     * 0.15526/32/√½ = 0.00686. A difference of 4.5 errors is false in 150,000.
     */
    @Test
    void run_capForAMean_isTheClosedFormWithItsError() {
        VariedInput cap = VariedInput.number("cap", 1, 2.8, SeekTest::evenRate);
        Seek.Solution found =
                Seek.run(cap, PAID.at(1.44), PLAN.withPaths(1024)).solutions().get(0);
        assertThat(found.meeting()).isEqualTo(Seek.Meeting.CROSSING);
        assertThat(found.x()).isCloseTo(1.522355, within(4.5 * 0.00686));
        assertThat(found.standardError()).isCloseTo(0.00686, within(0.0007));
        assertThat(found.slope().value()).isCloseTo(Math.sqrt(0.5), within(0.07));
    }

    private static Scenario evenRate(double cap) {
        return SHARE.scenario(List.of(
                Setting.parse("terms.s.rate={ uniform: { min: 0.1, max: 0.3 } }"),
                new Setting("terms.s.cap", Double.toString(cap))));
    }

    /** 9.6 times 0.3125 is 3. */
    @Test
    void run_probabilityWithoutChance_jumpsOverTheTarget() {
        Seek seek =
                Seek.run(rate(), Objective.of(TOTAL, Statistic.parse("above 3")).at(0.5), PLAN);
        assertThat(seek.solutions()).hasSize(1);
        assertThat(seek.solutions().get(0).meeting()).isEqualTo(Seek.Meeting.JUMP);
        assertThat(seek.solutions().get(0).x()).isCloseTo(0.3125, within(1e-6));
    }

    /**
     * A fifth of 0.8 a month is 0.16, so that the cap is reached in some month if it is at most 1.92, and else never.
     */
    @Test
    void run_dateThatMayNeverCome_jumpsOverTheTarget() {
        VariedInput cap = VariedInput.number("cap", 0.5, 3, x -> share(0.2, x, "2026-12"));
        Seek seek = Seek.run(
                cap,
                Objective.of(Measure.parse("date of cap.s"), Statistic.MEAN).at(2030),
                PLAN);
        assertThat(seek.solutions()).hasSize(1);
        assertThat(seek.solutions().get(0).meeting()).isEqualTo(Seek.Meeting.JUMP);
        assertThat(seek.solutions().get(0).x()).isCloseTo(1.92, within(1e-6));
    }

    /** The months from January to December are 12. */
    @Test
    void scanned_twelveMonths_areSimulatedOnce() {
        VariedInput until = VariedInput.month(
                "until", YearMonth.of(2026, 1), YearMonth.of(2026, 12), month -> share(0.2, 100, month.toString()));
        assertThat(Seek.run(until, PAID.at(5), PLAN).scanned()).hasSize(12);
    }

    /** Of fewer than twenty paths no error is known. */
    @Test
    void run_unknownError_findsTheTarget() {
        VariedInput cap = VariedInput.number("cap", 1, 2.8, SeekTest::evenRate);
        Seek seek = Seek.run(cap, Objective.of(TOTAL, Statistic.parse("p50")).at(1.5), PLAN.withPaths(19));
        assertThat(seek.solutions()).hasSize(1);
        assertThat(seek.solutions().get(0).standardError()).isNaN();
        assertThat(seek.nearest().difference().value()).isCloseTo(0, within(1e-6));
    }

    /** Twelfths of the way from 0.1 to 0.5 are 0.0333 apart: 0.3 is one. */
    @Test
    void points_presentValueKnown_holdThePresentValue() {
        assertThat(Seek.run(rate().from(0.28), PAID.at(9), PLAN).points())
                .hasSize(14)
                .extracting(Seek.Point::x)
                .contains(0.28);
        assertThat(Seek.run(rate().from(0.301), PAID.at(9), PLAN).points())
                .hasSize(13)
                .extracting(Seek.Point::x)
                .contains(0.301);
    }

    @Test
    void run_targetThatIsNoFiniteNumber_isRefused() {
        assertThatThrownBy(() -> Seek.run(rate(), PAID.at(Double.NaN), PLAN))
                .hasMessage("a target must be finite, but was NaN");
        Scenario open = share(0.1, 100, "2026-12");
        assertThatThrownBy(() -> Seek.run(
                        rate(),
                        Objective.of(Measure.parse("date of cap.s"), Statistic.MEAN)
                                .equalTo(open),
                        PLAN))
                .hasMessage("the mean of date of cap.s under worked must be finite, but was Infinity");
    }

    @Test
    void run_objectiveWithoutTarget_isRefused() {
        assertThatThrownBy(() -> Seek.run(rate(), PAID, PLAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the objective of a search must have a target, but the mean of total of share.s had none");
    }
}
