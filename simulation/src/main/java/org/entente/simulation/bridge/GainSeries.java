package org.entente.simulation.bridge;

import java.util.Optional;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;

/**
 * What a bridge follows from one agreement to the other: the gain of a party, or what it gains from one source.
 *
 * @param party the name of the party
 * @param source the source; empty for the whole gain
 */
record GainSeries(String party, Optional<GainSource> source) {

    /** Its net present value, which is 0 in an agreement without the source. */
    Measure measure() {
        Metric gain = source.map(from -> Metrics.gain(party, from)).orElseGet(() -> Metrics.gain(party));
        return Measure.of(gain, Period.NPV);
    }
}
