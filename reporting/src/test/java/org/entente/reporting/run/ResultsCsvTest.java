package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.model.Horizon;
import org.entente.model.Scenario;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Exceedance;
import org.entente.simulation.results.PointEstimate;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Quantiles;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.SamplePath;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Series;
import org.entente.simulation.results.Summary;
import org.entente.simulation.results.SummaryMoments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of every file in full, for results of two months and four paths. */
class ResultsCsvTest {

    private static final Metric REVENUE = Metrics.REVENUE;
    private static final Metric BALANCE = Metrics.balance("b");
    private static final Metric EVENT = Metrics.event("e");
    private static final Horizon HORIZON = new Horizon(YearMonth.of(2026, 12), YearMonth.of(2027, 1));
    private static final Scenario SCENARIO = SampleRun.scenario("small", "Two months", HORIZON);

    @TempDir
    private Path folder;

    @Test
    void summary_eachMetricAndPeriod_hasARow() throws IOException {
        SummaryCsv.write(results(), folder.resolve("summary.csv"));
        assertThat(Files.readString(folder.resolve("summary.csv"))).isEqualTo("""
                scenario,metric,period,kind,family,about,subject,detail,year,title,unit,mean,sd,se,skewness,min,p1,p5,p10,p25,p50,p75,p90,p95,p99,max,es5,es95,p1_se,p5_se,p10_se,p25_se,p50_se,p75_se,p90_se,p95_se,p99_se,es5_se,es95_se,probability_negative,probability_negative_se,probability_negative_low,probability_negative_high
                small,balance.b,end,level,balance,term,b,,,Due and not bought under b,$ billion,1.0,2.0,3.0,4.0,5.0,6.0,7.0,8.0,9.0,10.0,11.0,12.0,13.0,14.0,15.0,16.0,17.0,18.0,19.0,20.0,21.0,22.0,23.0,24.0,25.0,26.0,27.0,28.0,0.25,0.17817416127494962,0.006309463209709866,0.8058795503167566
                small,event.e,date,date,event,event,e,,,e,decimal year,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
                small,revenue,2026,flow,revenue,,,,2026,Revenue,$ billion,1.0,2.0,3.0,4.0,5.0,6.0,7.0,8.0,9.0,10.0,11.0,12.0,13.0,14.0,15.0,16.0,17.0,18.0,19.0,20.0,21.0,22.0,23.0,24.0,25.0,26.0,27.0,28.0,0.25,0.17817416127494962,0.006309463209709866,0.8058795503167566
                small,revenue,npv,flow,revenue,,,,,Revenue,$ billion,1.0,2.0,3.0,4.0,5.0,6.0,7.0,8.0,9.0,10.0,11.0,12.0,13.0,14.0,15.0,16.0,17.0,18.0,19.0,20.0,21.0,22.0,23.0,24.0,25.0,26.0,27.0,28.0,0.25,0.17817416127494962,0.006309463209709866,0.8058795503167566
                """);
    }

    /** One path of four in December, two more in January; the error of either is sqrt(1/4 3/4 / 4) = sqrt(3)/8. */
    @Test
    void dates_years_areCumulative() throws IOException {
        DatesCsv.writeYears(results(), folder.resolve("dates.csv"));
        assertThat(Files.readString(folder.resolve("dates.csv"))).isEqualTo("""
                scenario,metric,year,probability,se,low,high
                small,event.e,2026,0.25,0.17817416127494962,0.006309463209709866,0.8058795503167566
                small,event.e,2027,0.75,0.17817416127494962,0.19412044968324338,0.9936905367902902
                """);
    }

    @Test
    void dates_monthsThatAreKnown_areMarked() throws IOException {
        DatesCsv.writeMonths(results(), Optional.of(YearMonth.of(2026, 12)), folder.resolve("date-months.csv"));
        assertThat(Files.readAllLines(folder.resolve("date-months.csv")))
                .extracting(line -> line.substring(line.lastIndexOf(',') + 1))
                .containsExactly("known", "yes", "no");
    }

    @Test
    void dates_months_areCumulative() throws IOException {
        DatesCsv.writeMonths(results(), Optional.empty(), folder.resolve("date-months.csv"));
        assertThat(Files.readString(folder.resolve("date-months.csv"))).isEqualTo("""
                scenario,metric,month,probability,se,low,high
                small,event.e,2026-12,0.25,0.17817416127494962,0.006309463209709866,0.8058795503167566
                small,event.e,2027-01,0.75,0.17817416127494962,0.19412044968324338,0.9936905367902902
                """);
    }

    @Test
    void comparison_baseline_comesFirst() throws IOException {
        ComparisonCsv.write(results(), folder.resolve("comparison.csv"));
        assertThat(Files.readString(folder.resolve("comparison.csv"))).isEqualTo("""
                baseline,scenario,metric,period,family,about,subject,detail,year,title,unit,mean,se,p5,p10,p25,p50,p75,p90,p95,p5_se,p10_se,p25_se,p50_se,p75_se,p90_se,p95_se,probability_positive,probability_positive_se,probability_positive_low,probability_positive_high,pairing_gain
                base,small,revenue,2026,revenue,,,,2026,Revenue,$ billion,1.0,2.0,3.0,4.0,5.0,6.0,7.0,8.0,9.0,8.0,9.0,10.0,11.0,12.0,13.0,14.0,0.5,0.1889822365046136,0.06758598648854294,0.9324140135108218,
                """);
    }

    /** A path on which the event happens in January, and one on which it never does. */
    @Test
    void pathMonths_flowsAndLevels_comeBeforeDates() throws IOException {
        PathMonthsCsv.write(results(), Optional.empty(), folder.resolve("path-months.csv"));
        assertThat(Files.readString(folder.resolve("path-months.csv"))).isEqualTo("""
                scenario,path,metric,month,value
                small,0,balance.b,2026-12,0.5
                small,0,balance.b,2027-01,-0.5
                small,0,revenue,2026-12,1.5
                small,0,revenue,2027-01,2.5
                small,0,event.e,2027-01,2027.0
                small,1,balance.b,2026-12,0.5
                small,1,balance.b,2027-01,-0.5
                small,1,revenue,2026-12,1.5
                small,1,revenue,2027-01,2.5
                """);
    }

    private static Results results() {
        Summary summary = new Summary(
                new SummaryMoments(4, 1, 2, 3, 4),
                Quantiles.of(
                        Summary.PERCENTS,
                        percent -> 5 + Summary.PERCENTS.indexOf(percent),
                        percent -> 17 + Summary.PERCENTS.indexOf(percent)),
                new PointEstimate(16, 27),
                new PointEstimate(17, 28),
                new Proportion(1, 4));
        ScenarioResults scenario = new ScenarioResults(
                SCENARIO,
                new TreeMap<>(Map.of(
                        new Outcome(REVENUE, Period.NPV), summary,
                        new Outcome(REVENUE, Period.ofYear(2026)), summary,
                        new Outcome(BALANCE, Period.END), summary,
                        new Outcome(EVENT, Period.DATE), SampleRun.NO_PATHS)),
                new TreeMap<>(Map.of(EVENT, DateCurve.ofIndependent(HORIZON, 4, List.of(1L, 2L)))),
                List.of(path(0, 1), path(1, 2)));
        Difference difference = new Difference(
                4,
                1,
                2,
                Quantiles.of(
                        Difference.PERCENTS,
                        percent -> 3 + Difference.PERCENTS.indexOf(percent),
                        percent -> 8 + Difference.PERCENTS.indexOf(percent)),
                new Proportion(2, 4));
        Comparison comparison = new Comparison(
                "base", "small", new TreeMap<>(Map.of(new Outcome(REVENUE, Period.ofYear(2026)), difference)));
        return new Results(
                SimulationPlan.withDefaults()
                        .withSampling(Sampling.RANDOM)
                        .withPaths(4)
                        .withThreads(1)
                        .withKept(Kept.first(2).byMonth()),
                List.of(scenario),
                List.of(comparison));
    }

    private static SamplePath path(long index, int eventMonth) {
        return new SamplePath(
                index,
                new TreeMap<>(Map.of(REVENUE, Series.of(1.5, 2.5), BALANCE, Series.of(0.5, -0.5))),
                new TreeMap<>(Map.of(EVENT, eventMonth)));
    }

    @Test
    void exceedance_writtenAndRead_isTheSame() throws Exception {
        Outcome gain = new Outcome(Metrics.gain("openai"), Period.NPV);
        Exceedance curve = new Exceedance(
                List.of(new Exceedance.Point(-1.5, 0.75), new Exceedance.Point(0, 0.25), new Exceedance.Point(3, 0)));
        Results sample = SampleRun.results();
        ScenarioResults scenario = sample.scenarios().get(0).withExceedances(new TreeMap<>(Map.of(gain, curve)));
        Results results = new Results(sample.plan(), List.of(scenario), List.of());
        Path file = folder.resolve("exceedance.csv");
        ExceedanceCsv.write(results, file);
        assertThat(ExceedanceCsv.read(file)).isEqualTo(Map.of("capped", new TreeMap<>(Map.of(gain, curve))));
    }
}
