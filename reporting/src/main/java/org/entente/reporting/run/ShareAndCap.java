package org.entente.reporting.run;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.Horizon;
import org.entente.model.quantity.Quantity;
import org.entente.model.term.RevenueShare;
import org.entente.reporting.chart.Bands;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.EdgeLabel;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.chart.YearAxis;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.simulation.metric.Metrics;
import org.jfree.chart.plot.XYPlot;

/** The chart of a revenue share, accrued so far, against its cap, in each scenario that has the share. */
final class ShareAndCap {

    private static final double SPACE_FOR_LABEL = 1.08;

    /** More bands than this on top of each other would be indistinguishable. */
    private static final int MAX_BANDS = 3;

    private ShareAndCap() {}

    /** The figure of one share in the scenarios that have it, at least one, in the order of the run. */
    static Figure figure(FigureContext context, List<ScenarioShare> shares) {
        Horizon horizon = FigureContext.spanning(ScenarioShare.scenarios(shares));
        boolean withBands = shares.size() <= MAX_BANDS;
        Bands bands = new Bands(0.16);
        List<EdgeLabel> labels = new ArrayList<>();
        for (ScenarioShare share : shares) {
            Color colour = context.palette().scenario(share.scenario());
            List<Bands.Point> points = points(share, withBands);
            bands.line(share.scenario(), colour, HouseStyle.LINE, points);
            double last = points.get(points.size() - 1).middle();
            labels.add(new EdgeLabel(last, share.scenario(), Amounts.brief(last), colour));
        }
        List<CapLine> caps = CapLine.lines(shares);
        double highestCap = caps.stream().mapToDouble(CapLine::high).max().orElse(0);
        XYPlot plot = HouseStyle.plot(
                YearAxis.whole(horizon),
                HouseStyle.amountAxis(bands.lowest(), Math.max(bands.highest(), highestCap * SPACE_FOR_LABEL)));
        CapLine.addTo(plot, caps);
        bands.addTo(plot);
        RevenueShare first = shares.get(0).term();
        return Figure.of(
                new Caption(
                        "share-and-cap-" + first.name(),
                        "Revenue share to " + context.party(first.payee()) + (caps.isEmpty() ? "" : " against its cap")
                                + ", " + HorizonWords.years(horizon),
                        first.name()
                                + ": accrued so far, with what was paid before. Line: median"
                                + (withBands ? "; band: 10th to 90th percentile" : "") + " of outcomes."
                                + ScenarioShare.uncapped(shares) + HorizonWords.partialYears(horizon),
                        context.footer(ScenarioShare.scenarios(shares))),
                List.of(),
                new Panel("", context.money().in(first.currency()).label(), plot, "Median", labels));
    }

    private static List<Bands.Point> points(ScenarioShare share, boolean withBands) {
        Horizon horizon = share.results().scenario().horizon();
        Quantity before = share.term().alreadyPaid();
        List<Bands.Point> points = new ArrayList<>();
        points.add(new Bands.Point(
                YearAxis.beginning(horizon.from()), before.quantile(0.1), before.median(), before.quantile(0.9)));
        for (int year : horizon.years()) {
            FigureContext.summary(
                            share.results(),
                            Metrics.shareCumulative(share.term().name()),
                            year)
                    .ifPresent(level -> points.add(
                            new Bands.Point(YearAxis.end(year, horizon), level.p10(), level.p50(), level.p90())));
        }
        return withBands
                ? points
                : points.stream()
                        .map(point -> Bands.Point.at(point.year(), point.middle()))
                        .toList();
    }
}
