package org.entente.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.model.Scenario;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.step.Worked;
import org.junit.jupiter.api.Test;

/**
 * MODEL 1: results by year are those of fiscal years. The developer sells 0.5 a month, and 0.6 of the other 0.5 is
 * diverted to it.
 */
class FiscalYearTest {

    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withSampling(Sampling.RANDOM)
            .withPaths(8)
            .withThreads(1);

    private static Scenario scenario(int yearEnd) {
        return Worked.scenario("name: ends-" + yearEnd + "\nfiscal-year-end: " + yearEnd
                + "\nhorizon: { from: 2026-03, to: 2027-10 }\nevents: { storm: { date: 2026.5 } }\n");
    }

    private static ScenarioResults results(Scenario scenario) {
        return Simulation.of(List.of(scenario)).run(PLAN).scenarios().get(0);
    }

    /** March to June 2026 is 4 months, July 2026 to June 2027 is 12, and July to October 2027 is 4. */
    @Test
    void years_endInJune_holdTheirMonths() {
        ScenarioResults results = results(scenario(6));
        assertThat(mean(results, "FY2026")).isCloseTo(3.2, within(1e-12));
        assertThat(mean(results, "FY2027")).isCloseTo(9.6, within(1e-12));
        assertThat(mean(results, "FY2028")).isCloseTo(3.2, within(1e-12));
        assertThat(results.summaries()).doesNotContainKey(new Outcome(Metrics.REVENUE, Period.ofYear(2027)));
    }

    /** July 2026 is the first month of FY2027. */
    @Test
    void date_inTheFirstMonthOfAFiscalYear_hasNotComeByTheEndOfTheYearBefore() {
        ScenarioResults results = results(scenario(6));
        assertThat(results.date(Metrics.event("storm")).orElseThrow().probabilityBy(2026))
                .isZero();
        assertThat(results.date(Metrics.event("storm")).orElseThrow().probabilityBy(2027))
                .isEqualTo(1);
    }

    @Test
    void simulation_differentFiscalYears_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.of(List.of(scenario(6), scenario(12))))
                .withMessage("the scenarios of a run must have the same fiscal-year-end, but ends-6 has 6 and ends-12"
                        + " has 12");
    }

    private static double mean(ScenarioResults results, String year) {
        return results.summary(Metrics.REVENUE, new Period(year)).orElseThrow().mean();
    }
}
