package org.entente.reporting.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.entente.model.sweep.Case;
import org.entente.reporting.chart.Bands;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.Dots;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.chart.Panel;
import org.entente.simulation.metric.Outcome;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * The chart of cases against a number that varies: a line through the cases that differ in nothing else, if there are
 * few such lines; otherwise a dot for each case, in the colour of its scenario.
 */
final class CaseLines {

    private static final int MAX_LINES = 8;
    private static final int MAX_BANDS = 4;
    private static final int MAX_WHISKERS = 60;
    private static final double BAND_OPACITY = 0.13;
    private static final int ROW_HEIGHT = 215;
    private static final int HEADING_HEIGHT = 170;

    private final SweepContext context;
    private final Optional<String> axis;
    private final Map<Case, Double> places = new LinkedHashMap<>();
    private final Map<String, List<Case>> series;
    private final boolean lines;
    private final CaseView view;

    private CaseLines(SweepContext context, Optional<String> axis, CaseView view) {
        this.context = context;
        this.axis = axis;
        List<Case> cases = context.sweep().cases();
        for (Case sweepCase : cases) {
            double number = places.size() + 1;
            places.put(
                    sweepCase,
                    axis.map(address -> SweepContext.place(sweepCase, address)).orElse(number));
        }
        Map<String, List<Case>> apart = groups(sweepCase -> context.labels().labelWithout(axis.orElse(""), sweepCase));
        this.lines = apart.size() <= MAX_LINES && apart.values().stream().allMatch(this::isLine);
        this.series = lines ? apart : groups(Case::scenario);
        this.view = view;
    }

    /** The figures of a sweep for each numeric axis, or of one with many cases, which are numbered. */
    static List<FigureTask> tasks(SweepContext context) {
        List<String> axes = context.axes();
        if (axes.isEmpty()) {
            return tasks(context, Optional.empty());
        }
        return axes.stream()
                .flatMap(axis -> tasks(context, Optional.of(axis)).stream())
                .toList();
    }

    private static List<FigureTask> tasks(SweepContext context, Optional<String> axis) {
        CaseLines means = new CaseLines(context, axis, CaseView.MEANS);
        boolean legible = means.lines ? means.series.size() <= MAX_BANDS : means.places.size() <= MAX_WHISKERS;
        FigureTask meansTask = FigureTask.of(means::figure);
        return legible
                ? List.of(meansTask, FigureTask.of(() -> new CaseLines(context, axis, CaseView.SPREAD).figure()))
                : List.of(meansTask);
    }

    /** The name of the figure's files: that of the view, with the number of the axis from the second on. */
    private String fileName() {
        int number = axis.map(context.axes()::indexOf).orElse(0) + 1;
        return number == 1 ? view.fileName() : view.fileName() + "-" + number;
    }

    /** The cases in groups of one {@code name}, each group from left to right. */
    private Map<String, List<Case>> groups(Function<Case, String> name) {
        Map<String, List<Case>> groups = new LinkedHashMap<>();
        context.sweep()
                .cases()
                .forEach(sweepCase -> groups.computeIfAbsent(name.apply(sweepCase), any -> new ArrayList<>())
                        .add(sweepCase));
        groups.values().forEach(group -> group.sort(Comparator.comparingDouble(this::place)));
        return groups;
    }

    private double place(Case sweepCase) {
        return places.getOrDefault(sweepCase, 0.0);
    }

    private boolean isLine(List<Case> cases) {
        return cases.size() > 1
                && cases.stream().mapToDouble(this::place).distinct().count() == cases.size();
    }

    private Figure figure() {
        List<Panel> panels =
                context.table().outcomes().stream().map(this::panel).toList();
        int columns = context.columns(3);
        int rows = Math.max(2, (panels.size() + columns - 1) / columns);
        return new Figure(
                new Caption(
                        fileName(),
                        axis.map(address ->
                                        "What depends on “" + context.labels().title(address) + "”")
                                .orElse("What came of each case"),
                        "Mean of the simulated outcomes of each case"
                                + axis.map(address -> "").orElse(context.numbering())
                                + ". Each panel has a scale of its own, which need not begin at 0.",
                        context.footer()),
                key(),
                panels,
                columns,
                HEADING_HEIGHT + rows * ROW_HEIGHT);
    }

    private List<KeyEntry> key() {
        List<KeyEntry> key = new ArrayList<>();
        if (series.size() > 1) {
            KeyEntry.Mark mark = lines ? KeyEntry.Mark.LINE : KeyEntry.Mark.AREA;
            series.keySet().forEach(name -> key.add(new KeyEntry(mark, Palette.alternative(key.size()), name)));
        }
        if (view == CaseView.SPREAD) {
            key.add(new KeyEntry(
                    lines ? KeyEntry.Mark.AREA : KeyEntry.Mark.WHISKER,
                    lines ? HouseStyle.GRID : HouseStyle.INK,
                    "10th to 90th percentile of outcomes"));
        }
        return key;
    }

    private Panel panel(Outcome outcome) {
        XYPlot plot = SweepContext.plot(outcome, domain(), context.range(outcome, view));
        List<List<Bands.Point>> points =
                series.values().stream().map(cases -> points(cases, outcome)).toList();
        if (lines) {
            lines(points).addTo(plot);
        } else {
            Dots dots = new Dots();
            IntStream.range(0, points.size()).forEach(i -> dots.add(Palette.alternative(i), points.get(i)));
            dots.addTo(plot);
        }
        return new Panel(context.title(outcome), context.unit(outcome), plot, "", List.of());
    }

    private static Bands lines(List<List<Bands.Point>> points) {
        Bands bands = new Bands(BAND_OPACITY);
        for (int i = 0; i < points.size(); i++) {
            bands.line(Integer.toString(i), Palette.alternative(i), HouseStyle.LINE, points.get(i));
            bands.dots();
        }
        return bands;
    }

    private List<Bands.Point> points(List<Case> cases, Outcome outcome) {
        List<Bands.Point> points = new ArrayList<>();
        for (Case sweepCase : cases) {
            context.table()
                    .cell(outcome, sweepCase.id())
                    .ifPresent(cell -> points.add(view.point(place(sweepCase), cell)));
        }
        return points;
    }

    private NumberAxis domain() {
        double low = places.values().stream().mapToDouble(place -> place).min().orElse(0);
        double high = places.values().stream().mapToDouble(place -> place).max().orElse(1);
        NumberAxis domain = HouseStyle.spanAxis(
                low,
                high,
                axis.filter(context.labels()::isPercent).isPresent()
                        ? HouseStyle.percentNumbers()
                        : HouseStyle.numbers());
        return HouseStyle.labelled(domain, axis.map(context.labels()::axis).orElse("case"));
    }
}
