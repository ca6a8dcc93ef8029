package org.entente.simulation.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void compareTo_isByMetricThenPeriod() {
        Outcome last = new Outcome(Metrics.REVENUE, Period.ofYear(2026));
        Outcome second = new Outcome(Metrics.gain("p"), Period.NPV);
        Outcome first = new Outcome(Metrics.gain("p"), Period.ofYear(2030));
        assertThat(new TreeSet<>(List.of(last, second, first))).containsExactly(first, second, last);
    }

    @Test
    void toString_isReadAsAMeasureOfTheOutcome() {
        Outcome outcome = new Outcome(Metrics.gain("microsoft"), Period.NPV);
        assertThat(outcome).hasToString("npv of gain.microsoft");
        assertThat(Measure.parse(outcome.toString()).outcome(List.of(Metrics.REVENUE, outcome.metric())))
                .contains(outcome);
    }

    /** Without a period it is the present value of a flow, and whether a date has come by the end. */
    @Test
    void outcome_ofAMeasureWithoutAPeriod_sumsTheMetricUp() {
        List<Metric> reported = List.of(Metrics.REVENUE, Metrics.cap("s"));
        assertThat(Measure.parse("revenue").outcome(reported)).contains(new Outcome(Metrics.REVENUE, Period.NPV));
        assertThat(Measure.parse("cap.s").outcome(reported)).contains(new Outcome(Metrics.cap("s"), Period.END));
        assertThat(Measure.parse("cap.t").outcome(reported)).isEmpty();
    }
}
