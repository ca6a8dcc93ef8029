package org.entente.simulation.results;

import java.util.List;

/**
 * How likely a number is above each amount: a curve that falls in steps. From the amount of a point on, up to that of
 * the next, the probability is that of the point; below the first it is 1.
 *
 * @param points the points, in ascending order of their amounts and with probabilities that never rise
 */
public record Exceedance(List<Point> points) {

    /**
     * A step of the curve.
     *
     * @param amount the amount
     * @param probability the part of the paths on which the number is above the amount, in [0, 1]
     */
    public record Point(double amount, double probability) {

        public Point {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability must be in [0, 1], but was " + probability);
            }
        }
    }

    public Exceedance {
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            Point before = points.get(i - 1);
            Point point = points.get(i);
            if (!(before.amount() < point.amount() && before.probability() >= point.probability())) {
                throw new IllegalArgumentException(
                        "amounts must ascend and probabilities never rise, but " + point + " followed " + before);
            }
        }
    }
}
