package org.entente.reporting.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/**
 * A text beside the right edge of a plot, at the height of the line or bar that it names.
 *
 * @param value the height, as a value on the vertical axis
 * @param name the name, which is shortened where room is short; may be empty
 * @param number what stands behind the name in full; may be empty
 * @param colour the colour of the text; drawn darker if it would be hard to read
 */
public record EdgeLabel(double value, String name, String number, Color colour) {

    private static final String GAP = "  ";
    private static final double MIN_NAME_WIDTH = 20;

    /** A label without a name. */
    public EdgeLabel(double value, String number, Color colour) {
        this(value, "", number, colour);
    }

    /** The name and the number. */
    public String text() {
        return name.isEmpty() || number.isEmpty() ? name + number : name + GAP + number;
    }

    /** The text with as much of the name as {@code width} has room for. */
    String fitted(Font font, double width) {
        double room = width - Fitting.width(GAP + number, font);
        return name.isEmpty() || room < MIN_NAME_WIDTH
                ? Fitting.shortened(text(), font, width)
                : new EdgeLabel(value, Fitting.shortened(name, font, room), number, colour).text();
    }

    /**
     * The heights of labels: at least {@code gap} apart, within {@code [top, bottom]}, and as near to the wanted
     * heights as possible in least squares. Labels that crowd spread evenly around their middle. With too little room
     * for all, the gap shrinks. The method is isotonic regression by pooling adjacent violators.
     *
     * @param wanted the wanted heights, ascending
     */
    static List<Double> spread(List<Double> wanted, double gap, double top, double bottom) {
        int n = wanted.size();
        double room = n < 2 ? gap : Math.min(gap, (bottom - top) / (n - 1));
        List<double[]> groups = new ArrayList<>(); // {sum of wanted - i·room, size}, pooled while their means descend
        for (int i = 0; i < n; i++) {
            groups.add(new double[] {wanted.get(i) - i * room, 1});
            while (groups.size() > 1 && mean(groups.get(groups.size() - 2)) > mean(groups.get(groups.size() - 1))) {
                double[] lower = groups.remove(groups.size() - 1);
                double[] upper = groups.get(groups.size() - 1);
                upper[0] += lower[0];
                upper[1] += lower[1];
            }
        }
        List<Double> heights = new ArrayList<>();
        for (double[] group : groups) {
            for (int i = 0; i < group[1]; i++) {
                double clamped = Math.max(top, Math.min(bottom - (n - 1) * room, mean(group)));
                heights.add(clamped + heights.size() * room);
            }
        }
        return heights;
    }

    private static double mean(double[] group) {
        return group[0] / group[1];
    }
}
