package org.entente.reporting.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** A panel of a waterfall: a bar for each step, which begins at the end of the bar before, and one of all together. */
public final class StepBars {

    private static final double BAR_THICKNESS = 0.7;

    private StepBars() {}

    /**
     * A step of a waterfall.
     *
     * @param name the name of its bar
     * @param change what it changes
     * @param label the change in words
     */
    public record Step(String name, double change, String label) {}

    /** The panel of {@code steps} and {@code whole}, what they change together. */
    public static Panel panel(String heading, List<Step> steps, Step whole) {
        XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
        XYBarRenderer renderer = HouseStyle.flat(new XYBarRenderer());
        renderer.setUseYInterval(true);
        Map<Double, String> names = new LinkedHashMap<>();
        List<EdgeLabel> labels = new ArrayList<>();
        double[] ends = {0, 0, 0}; // the end of the last bar, and the lowest and highest end so far
        for (int k = 0; k < steps.size(); k++) {
            Step step = steps.get(k);
            names.put(-1.0 * k, step.name());
            renderer.setSeriesPaint(k, step.change() < 0 ? HouseStyle.LOSS : HouseStyle.GAIN);
            bars.addSeries(Bars.bar("bar " + (double) -k, -k, BAR_THICKNESS, ends[0], ends[0] + step.change()));
            labels.add(new EdgeLabel(-k, step.label(), HouseStyle.INK));
            ends[0] += step.change();
            ends[1] = Math.min(ends[1], ends[0]);
            ends[2] = Math.max(ends[2], ends[0]);
        }
        int last = steps.size();
        names.put(-1.0 * last, whole.name());
        renderer.setSeriesPaint(last, HouseStyle.MUTED);
        bars.addSeries(Bars.bar("bar " + (double) -last, -last, BAR_THICKNESS, 0, whole.change()));
        labels.add(new EdgeLabel(-last, whole.label(), HouseStyle.INK));
        XYPlot plot = HouseStyle.plot(new NamedAxis(names, -last - 0.6, 0.6), HouseStyle.amountAxis(ends[1], ends[2]));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setDataset(bars);
        plot.setRenderer(renderer);
        return new Panel(heading, "", plot, "", labels);
    }
}
