package org.entente.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Horizon;
import org.entente.model.Remark;
import org.entente.model.Scenario;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.statistics.Reliance;
import org.entente.simulation.step.Worked;
import org.junit.jupiter.api.Test;

class FewPathsTest {

    private static Outcome npv(String party) {
        return new Outcome(Metrics.gain(party), Period.NPV);
    }

    /** A mean whose largest value carries a part of the sum of 1,000 values. */
    private static Reliance carried(double mean, double largestShare) {
        return new Reliance(1000, mean, largestShare, 0);
    }

    private static List<String> means(Map<Outcome, Reliance> reliances) {
        return FewPaths.means(reliances).stream().map(Remark::toString).toList();
    }

    @Test
    void means_oneValueCarriesMuch_isSaidInTwoDigits() {
        assertThat(means(Map.of(npv("maker"), carried(50, 0.2543))))
                .containsExactly(
                        "npv of gain.maker hangs on few paths: the largest carries 25 % of the sum, so its mean"
                                + " and its standard error may be far off; percentiles are firm");
    }

    @Test
    void means_uncertainError_isSaid() {
        assertThat(means(Map.of(npv("maker"), new Reliance(1000, 50, 0.1, 0.5))))
                .containsExactly("npv of gain.maker hangs on few paths: its standard error is itself uncertain by 50 %,"
                        + " so its mean and its standard error may be far off; percentiles are firm");
    }

    /** The one with the largest share is the subject, two more are named, and the rest is counted. */
    @Test
    void means_several_areOneRemark() {
        SortedMap<Outcome, Reliance> reliances =
                new TreeMap<>(Map.of(npv("a"), carried(1, 0.2), npv("b"), carried(1, 0.4), npv("c"), carried(1, 0.3)));
        assertThat(means(reliances))
                .singleElement()
                .asString()
                .startsWith("npv of gain.b hangs on few paths: the largest carries 40 %")
                .endsWith("; percentiles are firm. So do npv of gain.c, npv of gain.a");
        reliances.put(npv("d"), carried(1, 0.15));
        assertThat(means(reliances))
                .singleElement()
                .asString()
                .endsWith(". So do npv of gain.c, npv of gain.a and 1 more");
    }

    /** A thousandth of 200, whatever its sign, is 0.2. Other periods neither draw a remark nor count as largest. */
    @Test
    void means_ofWhatIsNegligible_drawNoRemark() {
        Outcome total = new Outcome(Metrics.REVENUE, Period.TOTAL);
        assertThat(means(Map.of(npv("a"), carried(-200, 0), npv("b"), carried(0.199, 0.5))))
                .isEmpty();
        assertThat(means(Map.of(npv("a"), carried(-200, 0), npv("b"), carried(-0.201, 0.5))))
                .hasSize(1);
        assertThat(means(Map.of(total, carried(-200, 0.5), npv("b"), carried(0.199, 0.5))))
                .singleElement()
                .asString()
                .startsWith("npv of gain.b ")
                .doesNotContain("So do");
        assertThat(means(Map.of())).isEmpty();
    }

    private static final Scenario STORM = Worked.scenario("events: { storm: { hazard: 0.1, from: 2026-06 } }");

    /** The remarks where the storm comes on {@code count} of 1,000 paths, each time in the last month. */
    private static List<String> events(Scenario scenario, long count, Set<String> conditioned) {
        Horizon horizon = scenario.horizon();
        List<Long> counts = new ArrayList<>(Collections.nCopies(horizon.months() - 1, 0L));
        counts.add(count);
        SortedMap<Metric, DateCurve> curves =
                new TreeMap<>(Map.of(Metrics.event("storm"), DateCurve.ofIndependent(horizon, 1000, counts)));
        return FewPaths.events(scenario, curves, conditioned).stream()
                .map(Remark::toString)
                .toList();
    }

    /** The interval of Clopper and Pearson of 9 of 1,000 is 0.00412 to 0.01702; ten paths are enough. */
    @Test
    void events_onFewPaths_drawARemark() {
        assertThat(events(STORM, 9, Set.of()))
                .containsExactly(
                        "events.storm happens on 9 of 1000 paths (0.41 % to 1.7 %), so what it changes hangs on"
                                + " few paths");
        assertThat(events(STORM, 10, Set.of())).isEmpty();
    }

    /** 1 - 0.025^(1/1000) is 0.00368. */
    @Test
    void events_onNoPath_drawARemark() {
        assertThat(events(STORM, 0, Set.of()))
                .containsExactly("events.storm happens on none of 1000 paths, so its probability is at most 0.37 % and"
                        + " what it changes is not seen");
    }

    @Test
    void events_notLeftToChanceOrNotReported_drawNone() {
        assertThat(events(STORM, 0, Set.of("storm"))).isEmpty();
        assertThat(events(Worked.scenario("events: { storm: { hazard: 0 } }"), 0, Set.of()))
                .isEmpty();
        assertThat(events(Worked.scenario("events: { storm: { hazard: 1, from: 2027-01 } }"), 0, Set.of()))
                .isEmpty();
        assertThat(FewPaths.events(STORM, new TreeMap<>(), Set.of())).isEmpty();
    }
}
