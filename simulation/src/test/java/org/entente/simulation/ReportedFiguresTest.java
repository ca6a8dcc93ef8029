package org.entente.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.Summary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in scenarios reproduce what is reported; ids such as T30 are those of docs/facts.md. */
class ReportedFiguresTest {

    private static Results results;

    @BeforeAll
    static void run() {
        results = Simulation.of(List.of(read("company-plan"), read("company-plan-october"), read("amended-2026")))
                .run(SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(16_384));
    }

    private static org.entente.model.Scenario read(String name) {
        return ScenarioReader.read(name, List.of()).scenario();
    }

    private static Summary summary(String scenario, Metric metric, Period period) {
        return results.scenario(scenario).orElseThrow().summary(metric, period).orElseThrow();
    }

    private static double mean(String scenario, Metric metric, int year) {
        return summary(scenario, metric, Period.ofYear(year)).mean();
    }

    private static double sum(String scenario, Metric metric, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToDouble(year -> mean(scenario, metric, year))
                .sum();
    }

    @ParameterizedTest
    @CsvSource({"2026, 30", "2027, 62", "2028, 118", "2029, 183", "2030, 282"})
    void companyPlan_earnsItsPlannedRevenue(int year, double reported) { // R30 to R34, T33
        assertThat(mean("company-plan", Metrics.REVENUE, year)).isCloseTo(reported, withinPercentage(4));
    }

    @Test
    void companyPlan_paysTheWholeCapAndSixIn2026() { // T30, T32
        assertThat(summary("company-plan", Metrics.share("microsoft-share"), Period.TOTAL)
                        .mean())
                .isCloseTo(38.0, withinPercentage(0.5));
        assertThat(mean("company-plan", Metrics.share("microsoft-share"), 2026)).isCloseTo(6.0, withinPercentage(5));
    }

    @Test
    void companyPlan_reachesTheCapIn2028() { // T34
        DateCurve cap = results.scenario("company-plan")
                .orElseThrow()
                .date(Metrics.cap("microsoft-share"))
                .orElseThrow();
        assertThat(cap.probabilityBy(2028)).isGreaterThanOrEqualTo(0.95);
        assertThat(cap.probabilityBy(2027)).isLessThanOrEqualTo(0.05);
    }

    @Test
    void companyPlan_underTheOctoberTerms_owes135AndPaysFourIn2026() { // T31, T32
        assertThat(sum("company-plan-october", Metrics.shareAccrued("microsoft-share"), 2026, 2030))
                .isCloseTo(135, withinPercentage(3));
        assertThat(mean("company-plan-october", Metrics.share("microsoft-share"), 2026))
                .isCloseTo(4.0, withinPercentage(7));
    }

    @Test
    void companyPlan_spends500To700OnComputeThrough2030() { // C26, C27
        assertThat(sum("company-plan", Metrics.COMPUTE, 2026, 2030)).isBetween(500.0, 700.0);
    }

    @ParameterizedTest
    @CsvSource({"2026, 25, 33", "2027, 38, 66", "2028, 52, 125", "2029, 65, 190", "2030, 75, 290"})
    void amended_revenue_spreadsAsWideAsIsJudged(int year, double p10, double p90) { // U15
        Summary revenue = summary("amended-2026", Metrics.REVENUE, Period.ofYear(year));
        assertThat(revenue.p10()).isCloseTo(p10, withinPercentage(12));
        assertThat(revenue.p90()).isCloseTo(p90, withinPercentage(12));
    }

    @ParameterizedTest
    @CsvSource({"2026, 1.2, 2.0", "2028, 0.8, 1.3", "2030, 0.5, 0.9"})
    void amended_compute_fallsAgainstRevenue(int year, double low, double high) { // U16
        assertThat(mean("amended-2026", Metrics.COMPUTE, year) / mean("amended-2026", Metrics.REVENUE, year))
                .isBetween(low, high);
    }

    @ParameterizedTest
    @CsvSource({
        "azure, 2026, 15, 25",
        "azure, 2027, 20, 35",
        "azure, 2028, 25, 45",
        "azure, 2030, 25, 50",
        "aws, 2026, 2, 6",
        "aws, 2027, 6, 14",
        "aws, 2028, 12, 22",
        "aws, 2030, 15, 28"
    })
    void amended_spendOnClouds_isWithinWhatIsJudged(String cloud, int year, double low, double high) { // U6, U7
        assertThat(mean("amended-2026", Metrics.spend(cloud), year)).isBetween(low, high);
    }

    @Test
    void gains_ofAllParties_conserveMoneyInTheMeans() {
        double revenue = summary("amended-2026", Metrics.REVENUE, Period.TOTAL).mean();
        double years = sum("amended-2026", Metrics.REVENUE, 2026, 2032);
        assertThat(revenue).isCloseTo(years, within(1e-9));
    }
}
