package org.entente.simulation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "share.", ".share", "share..x"})
    void constructor_nameWithoutAWord_isRefused(String name) {
        assertThatThrownBy(() -> new Metric(name, Metric.Kind.FLOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name of a metric must be words with dots between them, but was '" + name + "'");
    }

    /** Two kinds of one name are two metrics, in a sorted set as in any other. */
    @Test
    void compareTo_sameNameOfAnotherKind_isNotEqual() {
        Metric flow = new Metric("x", Metric.Kind.FLOW);
        Metric date = new Metric("x", Metric.Kind.DATE);
        assertThat(new TreeSet<>(List.of(date, flow))).containsExactly(flow, date);
        assertThat(flow.compareTo(new Metric("x", Metric.Kind.FLOW))).isZero();
        assertThat(date).isLessThan(new Metric("y", Metric.Kind.FLOW));
    }

    @Test
    void subject_isTheSecondWord() {
        assertThat(Metrics.cap("s").subject()).isEqualTo("s");
        assertThat(Metrics.shareCumulative("s").subject()).isEqualTo("s");
        assertThat(Metrics.REVENUE.subject()).isEmpty();
    }

    @Test
    void family_isTheFirstWord() {
        assertThat(Metrics.event("e").isOf(MetricFamily.EVENT)).isTrue();
        assertThat(Metrics.shareAccrued("s").family()).contains(MetricFamily.SHARE);
        assertThat(new Metric("products.api.demand.shock", Metric.Kind.FLOW).family())
                .isEmpty();
    }

    @Test
    void ofLabel_isTheInverseOfLabel() {
        for (Metric.Kind kind : Metric.Kind.values()) {
            assertThat(Metric.Kind.ofLabel(kind.label())).contains(kind);
        }
        assertThat(Metric.Kind.ofLabel("FLOW")).isEmpty();
    }
}
