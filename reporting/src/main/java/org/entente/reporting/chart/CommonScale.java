package org.entente.reporting.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.entente.reporting.words.Amounts;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/**
 * One scale for panels side by side, so that an amount is as long in one as in another. Where some panels would be flat
 * at the scale of the largest, these share a finer one, and each says so.
 */
public final class CommonScale {

    /** A panel whose amounts span less than this part of the largest has the finer scale. */
    private static final double MIN_PART = 0.1;

    private CommonScale() {}

    /** The {@code panels} with one scale of amounts. */
    public static List<Panel> of(List<Panel> panels) {
        if (!panels.isEmpty()) {
            share(panels);
        }
        return panels;
    }

    /**
     * The {@code panels} with one scale of amounts, or with two: those with small amounts follow the others, and say in
     * their units how much finer their scale is.
     */
    public static List<Panel> orFiner(List<Panel> panels) {
        double largest = panels.stream().mapToDouble(CommonScale::length).max().orElse(0);
        Predicate<Panel> isSmall = panel -> length(panel) < MIN_PART * largest;
        List<Panel> coarse =
                panels.stream().filter(panel -> !isSmall.test(panel)).toList();
        List<Panel> fine = panels.stream().filter(isSmall).toList();
        of(coarse);
        of(fine);
        List<Panel> all = new ArrayList<>(coarse);
        for (Panel panel : fine) {
            String finer = "scale " + Amounts.exact(round(length(coarse.get(0)) / length(panel))) + " times as fine";
            all.add(panel.withUnit(panel.unit().isEmpty() ? finer : panel.unit() + ", " + finer));
        }
        return all;
    }

    private static double round(double times) {
        return times < 10 ? times : Math.rint(times);
    }

    private static double length(Panel panel) {
        return panel.plot().getRangeAxis().getRange().getLength();
    }

    /** Gives each panel an axis that spans all; {@code panels} has at least one. */
    private static void share(List<Panel> panels) {
        Range all = panels.stream()
                .map(panel -> panel.plot().getRangeAxis().getRange())
                .reduce(Range::combine)
                .orElseThrow();
        for (Panel panel : panels) {
            XYPlot plot = panel.plot();
            ValueAxis before = plot.getRangeAxis();
            NumberAxis axis = HouseStyle.amountAxis(all.getLowerBound(), all.getUpperBound());
            if (before instanceof NumberAxis numbers) {
                axis.setNumberFormatOverride(numbers.getNumberFormatOverride());
            }
            axis.setLabel(before.getLabel());
            plot.setRangeAxis(axis);
        }
    }
}
