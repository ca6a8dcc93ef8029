package org.entente.reporting.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.model.sweep.Case;
import org.entente.reporting.chart.Bands;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.Dots;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.chart.NamedAxis;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.chart.Panel;
import org.entente.simulation.metric.Outcome;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;

/** The chart of a few named cases: a row for each case, downwards in the order of the sweep. */
final class CaseBars {

    private static final int ROW_HEIGHT = 17;
    private static final int PANEL_HEIGHT = 75;
    private static final int HEADING_HEIGHT = 150;

    private final SweepContext context;
    private final List<Case> cases;
    private final CaseView view;

    private CaseBars(SweepContext context, CaseView view) {
        this.context = context;
        this.view = view;
        this.cases = context.sweep().cases();
    }

    /** The figures of a sweep of few cases. */
    static List<FigureTask> tasks(SweepContext context) {
        return Stream.of(CaseView.values())
                .map(view -> FigureTask.of(() -> new CaseBars(context, view).figure()))
                .toList();
    }

    private Figure figure() {
        List<Panel> panels =
                context.table().outcomes().stream().map(this::panel).toList();
        int columns = context.columns(2);
        int rows = (panels.size() + columns - 1) / columns;
        return new Figure(
                new Caption(
                        view.fileName(),
                        "What came of each case",
                        "Dots: mean of the simulated outcomes."
                                + (view == CaseView.SPREAD
                                        ? " Lines: from the 10th to the 90th percentile of the outcomes."
                                        : ""),
                        context.footer()),
                List.of(),
                panels,
                columns,
                HEADING_HEIGHT + rows * (PANEL_HEIGHT + cases.size() * ROW_HEIGHT));
    }

    private Panel panel(Outcome outcome) {
        XYPlot plot = SweepContext.plot(outcome, names(), context.range(outcome, view));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        Map<String, List<Bands.Point>> points = new LinkedHashMap<>();
        for (int row = 0; row < cases.size(); row++) {
            double place = -row;
            Case sweepCase = cases.get(row);
            List<Bands.Point> ofScenario = points.computeIfAbsent(sweepCase.scenario(), any -> new ArrayList<>());
            context.table().cell(outcome, sweepCase.id()).ifPresent(cell -> ofScenario.add(view.point(place, cell)));
        }
        Dots dots = new Dots();
        int next = 0;
        for (List<Bands.Point> ofScenario : points.values()) {
            dots.add(Palette.alternative(next++), ofScenario);
        }
        dots.addTo(plot);
        return new Panel(context.title(outcome), context.unit(outcome), plot, "", List.of());
    }

    private NamedAxis names() {
        Map<Double, String> names = new LinkedHashMap<>();
        for (int row = 0; row < cases.size(); row++) {
            names.put((double) -row, context.labels().label(cases.get(row)));
        }
        return new NamedAxis(names, 0.5 - cases.size(), 0.5);
    }
}
