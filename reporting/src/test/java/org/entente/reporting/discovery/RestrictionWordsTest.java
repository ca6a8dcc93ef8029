package org.entente.reporting.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.simulation.discovery.Restriction;
import org.entente.simulation.discovery.TestedRestriction;
import org.entente.simulation.experiment.InputKind;
import org.junit.jupiter.api.Test;

class RestrictionWordsTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final double NONE = Double.NEGATIVE_INFINITY;

    @Test
    void clause_quantity_hasItsPercentiles() {
        assertThat(RestrictionWords.clause(bound("a.growth", InputKind.DRIVER, NONE, 0.59, 0, 0.14)))
                .isEqualTo("a.growth is at most 0.59 (its P14)");
        assertThat(RestrictionWords.clause(bound("terms.b.cap", InputKind.TERM, 30, NEVER, 0.2, 1)))
                .isEqualTo("terms.b.cap is at least 30 (its P20)");
        assertThat(RestrictionWords.clause(bound("a.growth", InputKind.DRIVER, 0.2, 0.5, 0.05, 0.995)))
                .isEqualTo("a.growth is between 0.2 and 0.5 (its P5 to P99.5)");
        assertThat(RestrictionWords.clause(bound("a.growth", InputKind.DRIVER, 2, 2, 0.3, 0.6)))
                .isEqualTo("a.growth is 2 (its P30 to P60)");
    }

    @Test
    void clause_dateThatVaries_isADecimalYear() {
        assertThat(RestrictionWords.clause(bound("events.boom.date", InputKind.DRIVER, 2028.075, 2028.6751, 0.1, 0.9)))
                .isEqualTo("events.boom.date is between 2028.075 and 2028.675 (its P10 to P90)");
    }

    @Test
    void clause_noise_isInStandardDeviations() {
        assertThat(RestrictionWords.clause(bound("a.demand.shock", InputKind.NOISE, NONE, -0.5, 0, 0.31)))
                .isEqualTo("the shocks of a.demand add up to at most −0.5 standard deviations (P31)");
    }

    /** Decimal dates: April 2029 is 2029.25. */
    @Test
    void clause_event_hasMonths() {
        assertThat(event(NONE, 2029.25)).isEqualTo("boom happens by 2029-04");
        assertThat(event(2028 + 11 / 12.0, NEVER)).isEqualTo("boom does not happen before 2028-12");
        assertThat(event(2028 + 11 / 12.0, 2029)).isEqualTo("boom happens from 2028-12 to 2029-01");
        assertThat(event(NEVER, NEVER)).isEqualTo("boom never happens");
    }

    private static String event(double low, double high) {
        return RestrictionWords.clause(bound("events.boom", InputKind.EVENT, low, high, 0.1, 0.9));
    }

    private static TestedRestriction bound(
            String input, InputKind kind, double low, double high, double below, double within) {
        return new TestedRestriction(
                new Restriction(input, low, high, 0.01),
                kind,
                below,
                within,
                0.01,
                SampleDiscovery.discovery().rules().get(0).box());
    }
}
