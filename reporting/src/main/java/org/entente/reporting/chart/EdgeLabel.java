package org.entente.reporting.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * A text beside the right edge of a plot, at the height of the line or bar that it names.
 *
 * @param value the height, as a value on the vertical axis
 * @param text a few words
 * @param colour the colour of the text; drawn darker if it would be hard to read
 */
public record EdgeLabel(double value, String text, Color colour) {

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
