package org.entente.simulation.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.experiment.Stake;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SobolAnalysisTest {

    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(4096);

    /**
     * Of a product of two independent factors with squared coefficients of variation c, the first index is c/(2c + c²),
     * the total one (c + c²)/(2c + c²). A uniform variable has c = width²/12/mean²: 0.2²/12/0.2² = 10²/12/10² = 1/12.
     * So 12/25 and 13/25. Six errors: Student's t with 7 degrees of freedom lies outside once in 1,900 times, the
     * normal once in 5e8; fixed seeds.
     */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void run_productOfTwo_isTheClosedForm(Sampling sampling) {
        SobolAnalysis analysis = SobolAnalysis.run(Stake.scenario(), "gain.holder", PLAN.withSampling(sampling));
        int place = analysis.place(Period.NPV);
        for (String name : new String[] {Stake.FRACTION, Stake.MULTIPLE}) {
            SobolIndex index = indices(analysis, name).in(place);
            assertThat(index.first()).as(name).isCloseTo(12.0 / 25, within(6 * index.firstError()));
            assertThat(index.total()).as(name).isCloseTo(13.0 / 25, within(6 * index.totalError()));
            assertThat(index.firstError()).isPositive().isLessThan(0.05);
        }
        Estimate additive = analysis.additive().get(place);
        assertThat(additive.value()).isCloseTo(24.0 / 25, within(6 * additive.standardError()));
    }

    /** Nothing has an index of 0 to the bit; everything has 1. */
    @Test
    void nothingAndEverything_areZeroAndOne() {
        SobolAnalysis analysis = SobolAnalysis.run(Stake.scenario(), "gain.holder", PLAN);
        int place = analysis.place(Period.NPV);
        assertThat(analysis.nothing().in(place)).isEqualTo(new SobolIndex(0, 0, 0, 0));
        SobolIndex everything = analysis.everything().in(place);
        assertThat(everything.first()).isCloseTo(1, within(4.5 * everything.firstError())); // false in 150,000 seeds
        assertThat(everything.total()).isCloseTo(1, within(4.5 * everything.totalError()));
        assertThat(indices(analysis, "clouds.hosting.margin").in(place)).isEqualTo(new SobolIndex(0, 0, 0, 0));
    }

    /** The sum of the groups' first indices, to rounding. */
    @Test
    void additive_isTheSumOfFirstIndices() {
        SobolAnalysis analysis = SobolAnalysis.run(Stake.scenario(), "gain.holder", PLAN);
        int place = analysis.place(Period.TOTAL);
        double sum = analysis.groups().stream()
                .mapToDouble(indices -> indices.in(place).first())
                .sum();
        assertThat(analysis.additive().get(place).value()).isCloseTo(sum, within(1e-12));
    }

    /** There is one term, so that all terms together are the fraction, and one driver that matters. */
    @Test
    void sides_oneTermAndOneDriver_haveTheirIndices() {
        SobolAnalysis analysis = SobolAnalysis.run(Stake.scenario(), "gain.holder", PLAN);
        int place = analysis.place(Period.NPV);
        assertThat(analysis.sides())
                .extracting(side -> side.group().side())
                .containsExactly(Optional.of(InputKind.TERM), Optional.of(InputKind.DRIVER));
        assertThat(analysis.sides().get(0).in(place))
                .isEqualTo(indices(analysis, Stake.FRACTION).in(place));
        assertThat(analysis.sides().get(1).in(place))
                .isEqualTo(indices(analysis, Stake.MULTIPLE).in(place));
    }

    /** The stake is worth something in 2027 only. */
    @Test
    void run_yearInWhichNothingVaries_hasNoIndices() {
        SobolAnalysis analysis = SobolAnalysis.run(Stake.scenario(), "gain.holder", PLAN.withPaths(512));
        assertThat(analysis.periods())
                .containsExactly(Period.ofYear(2026), Period.ofYear(2027), Period.TOTAL, Period.NPV);
        assertThat(indices(analysis, Stake.FRACTION).in(0).first()).isNaN();
        assertThat(indices(analysis, Stake.FRACTION).in(1).first())
                .isEqualTo(indices(analysis, Stake.FRACTION).in(2).first());
    }

    /** A group of correlated quantities has the index of both: all of the variance here. */
    @Test
    void run_correlatedQuantities_areOneGroup() {
        Scenario correlated = Stake.with("""
                correlations:
                  - { between: [terms.stake.fraction, terms.stake.multiple], value: 0.8 }
                """);
        SobolAnalysis analysis = SobolAnalysis.run(correlated, "gain.holder", PLAN.withSampling(Sampling.SOBOL));
        SobolIndex index = indices(analysis, "2 correlated quantities").in(analysis.place(Period.NPV));
        assertThat(index).isEqualTo(analysis.everything().in(analysis.place(Period.NPV)));
    }

    @Test
    void run_anyNumberOfThreads_isTheSame() {
        SimulationPlan plan = PLAN.withPaths(1000);
        SobolAnalysis analysis = SobolAnalysis.run(Stake.scenario(), "gain.holder", plan.withThreads(1));
        SobolAnalysis three = SobolAnalysis.run(Stake.scenario(), "gain.holder", plan.withThreads(3));
        assertThat(three.groups()).isEqualTo(analysis.groups());
        assertThat(three.additive()).isEqualTo(analysis.additive());
        assertThat(three.everything()).isEqualTo(analysis.everything());
    }

    /** Levels have an end and no total; dates are whether they have come by then. */
    @Test
    void periods_ofADate_areYearsAndTheEnd() {
        Scenario eventful = Stake.with("events: { boom: { hazard: 0.5 } }");
        SobolAnalysis analysis = SobolAnalysis.run(eventful, "event.boom", PLAN.withPaths(512));
        assertThat(analysis.periods()).containsExactly(Period.ofYear(2026), Period.ofYear(2027), Period.END);
        SobolIndex index = indices(analysis, "events.boom").in(analysis.place(Period.END));
        assertThat(index.total()).isCloseTo(1, within(4.5 * index.totalError())); // false in 150,000 seeds
        assertThatThrownBy(() -> analysis.place(Period.NPV))
                .hasMessage("a period of the indices must be one of [2026, 2027, end], but was npv");
    }

    private static GroupIndices indices(SobolAnalysis analysis, String name) {
        return analysis.groups().stream()
                .filter(indices -> indices.group().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
