package org.entente.reporting.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Support;
import org.entente.reporting.words.Amounts;

/**
 * The small picture of a distribution: the outline of its density, a stem for each value that has a probability of its
 * own, and the range from the 10th to the 90th percentile with the median. It stands beside words that say the same.
 *
 * @param outline the density, as the data of an SVG path
 * @param stems the values with a probability of their own, as the data of an SVG path
 * @param range the range from the 10th to the 90th percentile, as the data of an SVG path
 * @param median the median, as the data of an SVG path
 */
public record DensityPicture(String outline, String stems, String range, String median) {

    /** The width and the height of the picture, in its own units. */
    public static final int WIDTH = 120;

    public static final int HEIGHT = 24;

    private static final int BINS = 60;
    private static final double BASE = 18;
    private static final double MARGIN = 2;
    private static final double OUTER_PART = 0.02;

    /** A support that is wider than so many times the range of nearly all values is not drawn to its ends. */
    private static final double MAX_WIDTHS = 4;

    private static final int PERCENTILES_ASKED = 200;
    private static final int MAX_STEMS = 40;
    /** The height of the density beside stems. */
    private static final double DENSITY_BESIDE_STEMS = 0.55;

    /** The picture of {@code quantity}; none of a constant, or where all percentiles are one value. */
    public static Optional<DensityPicture> of(Quantity quantity) {
        double low = end(quantity, quantity.support().low(), OUTER_PART);
        double high = end(quantity, quantity.support().high(), 1 - OUTER_PART);
        boolean isDrawn = !(quantity instanceof Constant) && high > low && Double.isFinite(high - low);
        return isDrawn ? Optional.of(new Scale(quantity, low, high).picture()) : Optional.empty();
    }

    private static double end(Quantity quantity, double bound, double part) {
        Support support = quantity.support();
        double usual = quantity.percentile(1 - OUTER_PART) - quantity.percentile(OUTER_PART);
        boolean isNear = support.high() - support.low() <= MAX_WIDTHS * usual
                || Math.abs(bound - quantity.median()) <= MAX_WIDTHS / 2 * usual;
        return Double.isFinite(bound) && isNear ? bound : quantity.percentile(part);
    }

    /** A quantity between the ends of its picture. */
    private record Scale(Quantity quantity, double low, double high) {

        DensityPicture picture() {
            SortedMap<Double, Double> stems = stems();
            double range = y(0) + 3;
            return new DensityPicture(
                    outline(stems),
                    stemPath(stems),
                    "M" + x(quantity.percentile(0.1)) + " " + number(range) + "H" + x(quantity.percentile(0.9)),
                    "M" + x(quantity.median()) + " " + number(range - 2) + "v4");
        }

        /** The probability of each value that has one; empty if there are too many to tell apart. */
        private SortedMap<Double, Double> stems() {
            SortedMap<Double, Double> stems = new TreeMap<>();
            for (int i = 1; i < PERCENTILES_ASKED; i++) {
                double value = quantity.percentile((double) i / PERCENTILES_ASKED);
                if (quantity.hasAtomAt(value)) {
                    stems.computeIfAbsent(
                            value, atom -> quantity.cumulative(atom) - quantity.cumulative(Math.nextDown(atom)));
                }
            }
            return stems.size() > MAX_STEMS ? new TreeMap<>() : stems;
        }

        private String outline(SortedMap<Double, Double> stems) {
            double[] parts = new double[BINS];
            double largest = 0;
            for (int i = 0; i < BINS; i++) {
                double left = low + (high - low) * i / BINS;
                double right = i == BINS - 1 ? high : low + (high - low) * (i + 1) / BINS;
                double stem = stems.entrySet().stream()
                        .filter(entry -> entry.getKey() > left && entry.getKey() <= right)
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
                parts[i] = Math.max(0, quantity.cumulative(right) - quantity.cumulative(left) - stem);
                largest = Math.max(largest, parts[i]);
            }
            if (!(largest > 1e-6)) {
                return "";
            }
            double top = stems.isEmpty() ? 1 : DENSITY_BESIDE_STEMS;
            List<String> points = new ArrayList<>(List.of("M" + x(low) + " " + number(y(0))));
            for (int i = 0; i < BINS; i++) {
                points.add("L" + x(low + (high - low) * (i + 0.5) / BINS) + " " + number(y(parts[i] / largest * top)));
            }
            points.add("L" + x(high) + " " + number(y(0)) + "Z");
            return String.join("", points);
        }

        private String stemPath(SortedMap<Double, Double> stems) {
            double largest = stems.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(1);
            StringBuilder path = new StringBuilder();
            stems.forEach((value, probability) -> path.append('M')
                    .append(x(value))
                    .append(' ')
                    .append(number(y(0)))
                    .append('V')
                    .append(number(y(probability / largest))));
            return path.toString();
        }

        private String x(double value) {
            double part = Math.min(1, Math.max(0, (value - low) / (high - low)));
            return number(MARGIN + part * (WIDTH - 2 * MARGIN));
        }

        private static double y(double height) {
            return BASE - height * (BASE - MARGIN);
        }

        private static String number(double value) {
            return Amounts.withoutTrailingZeros(Amounts.fixed(value, 1));
        }
    }
}
