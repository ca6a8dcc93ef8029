package org.entente.simulation.plan;

import org.entente.model.quantity.Quantity;

/** An end of a band of a quantity: a value or a percentile. */
public sealed interface BandEnd {

    /** The probability that {@code quantity} is below this end. */
    double probability(Quantity quantity);

    /**
     * A value.
     *
     * @param value any number, infinite for no end
     */
    record Value(double value) implements BandEnd {

        public Value {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("an end of a band must be a number, but was NaN");
            }
        }

        @Override
        public double probability(Quantity quantity) {
            return quantity.cumulative(value);
        }

        @Override
        public String toString() {
            return Double.toString(value);
        }
    }

    /**
     * A percentile: the value below which a quantity lies with a given probability.
     *
     * @param percent in [0, 100]
     */
    record Percentile(double percent) implements BandEnd {

        public Percentile {
            if (!(percent >= 0 && percent <= 100)) {
                throw new IllegalArgumentException("a percentile must be from p0 to p100, but was p" + percent);
            }
        }

        @Override
        public double probability(Quantity quantity) {
            return percent / 100;
        }

        @Override
        public String toString() {
            return "p" + percent;
        }
    }
}
