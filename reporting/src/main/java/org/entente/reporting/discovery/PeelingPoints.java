package org.entente.reporting.discovery;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Panel;
import org.entente.simulation.discovery.Discovery;
import org.entente.simulation.discovery.Rule;
import org.entente.simulation.discovery.TestedBox;
import org.entente.simulation.experiment.Estimate;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The chart of the boxes that rules were chosen from: density by coverage. */
final class PeelingPoints {

    private static final Shape DOT = new Ellipse2D.Double(-3.5, -3.5, 7, 7);
    private static final Shape RING = new Ellipse2D.Double(-7, -7, 14, 14);
    private static final double SPACE_ABOVE = 1.1;
    private static final double MARGIN = 0.012;
    private static final Color FOUND = new Color(0xC9CED3);
    private static final int PANEL_HEIGHT = 430;

    /** The shades from few inputs to many, pale to dark, so that readers need no colours: grey, then viridis. */
    private static final List<Color> SHADES = List.of(
            new Color(0xB8BEC4),
            new Color(0x8FD744),
            new Color(0x35B779),
            new Color(0x21908C),
            new Color(0x31688E),
            new Color(0x443A83),
            new Color(0x440154));

    private PeelingPoints() {}

    /** The figure of {@code discovery}. */
    static Figure figure(Discovery discovery, String footer) {
        List<Panel> panels = new ArrayList<>();
        SortedSet<Integer> numbers = new TreeSet<>();
        for (int k = 0; k < discovery.rules().size(); k++) {
            Rule rule = discovery.rules().get(k);
            rule.trajectory().forEach(box -> numbers.add(inputs(box)));
            panels.add(panel(rule, discovery.rules().size() > 1 ? "Rule " + (k + 1) : "The rule"));
        }
        int columns = Math.min(2, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        return new Figure(
                new Caption(
                        "peeling-trajectory",
                        "Boxes on the way from all paths to few, and which one was chosen",
                        "Interesting are the paths on which " + OutcomeWords.titled(discovery)
                                + ". Each dot is a box, on the paths on which it is tested; its colour says how"
                                + " many inputs it"
                                + " restricts.",
                        footer),
                key(numbers),
                panels,
                columns,
                170 + rows * PANEL_HEIGHT);
    }

    private static int inputs(TestedBox box) {
        return box.box().restrictions().size();
    }

    private static List<KeyEntry> key(SortedSet<Integer> numbers) {
        List<KeyEntry> key = new ArrayList<>();
        for (int number : numbers) {
            String text = number == 0 ? "all paths" : number + (number == 1 ? " input" : " inputs");
            key.add(new KeyEntry(KeyEntry.Mark.DOT, shade(number), text));
        }
        key.add(new KeyEntry(KeyEntry.Mark.RING, HouseStyle.INK, "chosen, with standard errors"));
        key.add(new KeyEntry(KeyEntry.Mark.LINE, FOUND, "on the paths on which boxes were found"));
        return key;
    }

    private static Color shade(int inputs) {
        return SHADES.get(Math.min(inputs, SHADES.size() - 1));
    }

    private static Panel panel(Rule rule, String heading) {
        double highest = rule.trajectory().stream()
                .mapToDouble(box -> Math.max(box.box().density(), box.density().value()))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        XYPlot plot = HouseStyle.plot(coverage(), density(highest));
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(HouseStyle.GRID);
        plot.setDomainGridlineStroke(HouseStyle.HAIRLINE);
        plot.setDataset(0, found(rule));
        plot.setRenderer(0, line());
        plot.setDataset(1, tested(rule));
        plot.setRenderer(1, dots(rule));
        plot.setDataset(2, chosen(rule.box()));
        plot.setRenderer(2, ring());
        String numbers = rule.restrictions().isEmpty()
                ? "No rule: the box of all paths is left"
                : heading + ": density " + DiscoveryText.percent(rule.box().density()) + ", coverage "
                        + DiscoveryText.percent(rule.box().coverage());
        return new Panel(numbers, "Density: part of the box's paths that are interesting", plot, "", List.of());
    }

    /** The axis of densities, with room for a dot at the very top. */
    private static NumberAxis density(double highest) {
        NumberAxis axis = HouseStyle.percentAxis(Math.min(1, highest * SPACE_ABOVE));
        if (highest * SPACE_ABOVE >= 1) {
            axis.setRange(0, 1 + MARGIN);
        }
        return axis;
    }

    private static NumberAxis coverage() {
        NumberAxis axis = HouseStyle.percentAxis();
        axis.setRange(0, 1 + MARGIN);
        return HouseStyle.labelled(axis, "Coverage: part of all interesting paths that the box holds");
    }

    private static XYSeriesCollection found(Rule rule) {
        XYSeries series = new XYSeries("found", false);
        rule.trajectory()
                .forEach(box -> series.add(box.box().coverage(), box.box().density()));
        return new XYSeriesCollection(series);
    }

    private static XYLineAndShapeRenderer line() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, FOUND);
        renderer.setSeriesStroke(0, HouseStyle.LINE);
        return renderer;
    }

    /** The boxes on the test half, a series for each. */
    private static XYSeriesCollection tested(Rule rule) {
        XYSeriesCollection data = new XYSeriesCollection();
        for (int i = 0; i < rule.trajectory().size(); i++) {
            TestedBox box = rule.trajectory().get(i);
            XYSeries series = new XYSeries(i);
            series.add(box.coverage().value(), box.density().value());
            data.addSeries(series);
        }
        return data;
    }

    private static XYLineAndShapeRenderer dots(Rule rule) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        for (int i = 0; i < rule.trajectory().size(); i++) {
            renderer.setSeriesPaint(i, shade(inputs(rule.trajectory().get(i))));
            renderer.setSeriesShape(i, DOT);
        }
        return renderer;
    }

    private static XYIntervalSeriesCollection chosen(TestedBox box) {
        Estimate x = box.coverage();
        Estimate y = box.density();
        XYIntervalSeries series = new XYIntervalSeries("chosen");
        series.add(
                x.value(),
                x.value() - x.standardError(),
                x.value() + x.standardError(),
                y.value(),
                y.value() - y.standardError(),
                y.value() + y.standardError());
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }

    private static XYErrorRenderer ring() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setSeriesShape(0, RING);
        renderer.setSeriesShapesFilled(0, false);
        renderer.setSeriesPaint(0, HouseStyle.INK);
        renderer.setErrorPaint(HouseStyle.INK);
        renderer.setErrorStroke(HouseStyle.THIN);
        renderer.setCapLength(0);
        return renderer;
    }
}
