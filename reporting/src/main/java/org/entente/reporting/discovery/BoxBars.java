package org.entente.reporting.discovery;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.reporting.chart.Bars;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.EdgeLabel;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.NamedAxis;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.words.InputTitles;
import org.entente.simulation.discovery.Discovery;
import org.entente.simulation.discovery.Rule;
import org.entente.simulation.discovery.TestedBox;
import org.entente.simulation.discovery.TestedRestriction;
import org.entente.simulation.experiment.InputKind;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * The chart of the rules of a discovery: a bar over the part of an input's distribution that lies within its limits.
 */
final class BoxBars {

    private static final double BAR_THICKNESS = 0.6;
    private static final int BAR_HEIGHT = 34;

    private BoxBars() {}

    /** The figure of {@code discovery}, whose rules must have limits. */
    static Figure figure(Discovery discovery, String footer) {
        List<Panel> panels = new ArrayList<>();
        InputTitles inputs = new InputTitles(discovery.scenario());
        int bars = 0;
        for (int k = 0; k < discovery.rules().size(); k++) {
            Rule rule = discovery.rules().get(k);
            panels.add(panel(rule, inputs, discovery.rules().size() > 1 ? "Rule " + (k + 1) + ": " : ""));
            bars = Math.max(bars, rule.restrictions().size());
        }
        return new Figure(
                new Caption(
                        "box",
                        "When " + OutcomeWords.titled(discovery),
                        "Of all paths of “" + discovery.scenario().title() + "”" + " it is so on "
                                + DiscoveryText.percent(discovery.share())
                                + ". Density: the same of the paths within the limits. Coverage: the part of all"
                                + " paths on which it"
                                + " is so that lies within them. Bars: the part of an input's distribution"
                                + " within its limits.",
                        footer),
                key(discovery),
                panels,
                1,
                170 + panels.size() * (90 + BAR_HEIGHT * Math.max(1, bars)));
    }

    private static List<KeyEntry> key(Discovery discovery) {
        List<KeyEntry> key = new ArrayList<>();
        for (InputKind kind : InputKind.values()) {
            if (discovery.rules().stream()
                    .flatMap(rule -> rule.restrictions().stream())
                    .anyMatch(tested -> tested.kind() == kind)) {
                key.add(new KeyEntry(KeyEntry.Mark.AREA, colour(kind), words(kind)));
            }
        }
        return key;
    }

    private static Color colour(InputKind kind) {
        return switch (kind) {
            case TERM -> HouseStyle.LOSS;
            case DRIVER -> HouseStyle.GAIN;
            case EVENT -> new Color(0x009E73);
            case NOISE -> new Color(0x7A8087);
        };
    }

    private static String words(InputKind kind) {
        return switch (kind) {
            case TERM -> "a term: what negotiators set";
            case DRIVER -> "a driver: what the world does";
            case EVENT -> "an event: when it happens";
            case NOISE -> "noise: all monthly shocks together";
        };
    }

    private static Panel panel(Rule rule, InputTitles inputs, String heading) {
        XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
        XYBarRenderer renderer = HouseStyle.flat(new XYBarRenderer());
        renderer.setUseYInterval(true);
        Map<Double, String> names = new LinkedHashMap<>();
        List<EdgeLabel> labels = new ArrayList<>();
        int n = rule.restrictions().size();
        for (int k = 0; k < n; k++) {
            TestedRestriction tested = rule.restrictions().get(k);
            names.put(-1.0 * k, inputs.title(tested.restriction().input()));
            renderer.setSeriesPaint(2 * k, HouseStyle.GRID);
            bars.addSeries(Bars.bar("bar " + (double) -k + " to 1.0", -k, BAR_THICKNESS, 0, 1));
            renderer.setSeriesPaint(2 * k + 1, colour(tested.kind()));
            bars.addSeries(Bars.bar(
                    "bar " + (double) -k + " to " + tested.within(),
                    -k,
                    BAR_THICKNESS,
                    tested.below(),
                    tested.within()));
            labels.add(new EdgeLabel(-k, RestrictionWords.rangeWithPercentiles(tested), HouseStyle.INK));
        }
        XYPlot plot = HouseStyle.plot(
                new NamedAxis(names, -Math.max(1, n) + 0.4, 0.6),
                HouseStyle.labelled(
                        HouseStyle.percentAxis(), "Part of the input's distribution, from its lowest values on"));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setDataset(bars);
        plot.setRenderer(renderer);
        TestedBox box = rule.box();
        String numbers =
                (heading.isEmpty() ? "Density " : "density ") + DiscoveryText.percent(box.density()) + ", coverage "
                        + DiscoveryText.percent(box.coverage()) + ", on " + DiscoveryText.percent(box.mass())
                        + " of all paths";
        return new Panel(heading + numbers, "", plot, "", labels);
    }
}
