package org.entente.reporting.run;

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
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.LineLook;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.chart.YearAxis;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.simulation.results.Summary;
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
        List<KeyEntry> key = new ArrayList<>();
        for (ScenarioShare share : shares) {
            LineLook look = context.palette().line(share.scenario());
            List<Bands.Point> points = points(share, withBands);
            String title = context.title(share.scenario());
            bands.line(title, look.colour(), look.stroke(), points);
            double last = points.get(points.size() - 1).middle();
            labels.add(new EdgeLabel(last, title, Amounts.brief(last), look.colour()));
            key.add(KeyEntry.of(look, title));
        }
        List<CapLine> caps = CapLine.lines(context, shares);
        double highestCap = caps.stream().mapToDouble(CapLine::high).max().orElse(0);
        XYPlot plot = HouseStyle.plot(
                YearAxis.whole(horizon),
                HouseStyle.amountAxis(bands.lowest(), Math.max(bands.highest(), highestCap * SPACE_FOR_LABEL)));
        CapLine.addTo(plot, caps);
        bands.addTo(plot);
        RevenueShare first = shares.get(0).term();
        return Figure.of(
                new Caption(
                        "share-and-cap-" + shares.get(0).key(),
                        shares.get(0).title() + currency(context, first) + (caps.isEmpty() ? "" : " against its cap")
                                + ", " + HorizonWords.years(horizon),
                        "Accrued so far, with what was paid before. Line: mean"
                                + (withBands ? "; band: 10th to 90th percentile" : "") + " of outcomes."
                                + context.uncapped(shares) + goingOn(context, shares),
                        context.footer(ScenarioShare.scenarios(shares))),
                key,
                new Panel("", context.money().in(first.currency()).label(), plot, "Mean", labels));
    }

    /** {@code  in US dollars}, where the share has a currency of its own; otherwise empty. */
    private static String currency(FigureContext context, RevenueShare share) {
        return share.currency().isEmpty()
                ? ""
                : " in " + context.money().in(share.currency()).currency();
    }

    /** Where a share goes on under another term, in sentences, each after a space; empty where none does. */
    private static String goingOn(FigureContext context, List<ScenarioShare> shares) {
        StringBuilder text = new StringBuilder();
        for (ScenarioShare share : shares) {
            for (RevenueShare next : share.later()) {
                text.append(" From ")
                        .append(next.span().from())
                        .append(" on, that of “")
                        .append(context.title(share.scenario()))
                        .append("” goes on under ")
                        .append(next.name())
                        .append(", without a band.");
            }
        }
        return text.toString();
    }

    /** The end of a year; the percentiles of terms do not add up, so there is no band once the share has gone on. */
    private static Bands.Point point(ScenarioShare share, int year, double place, Summary level) {
        double mean = level.mean() + share.accruedLater(year);
        return share.hasGoneOn(year)
                ? Bands.Point.at(place, mean)
                : new Bands.Point(place, level.p10(), mean, level.p90());
    }

    private static List<Bands.Point> points(ScenarioShare share, boolean withBands) {
        Horizon horizon = share.results().scenario().horizon();
        Quantity before = share.term().alreadyPaid();
        List<Bands.Point> points = new ArrayList<>();
        points.add(new Bands.Point(
                YearAxis.beginning(horizon.from()), before.quantile(0.1), before.mean(), before.quantile(0.9)));
        for (int year : horizon.years()) {
            share.accrued(year).ifPresent(level -> points.add(point(share, year, YearAxis.end(year, horizon), level)));
        }
        return withBands
                ? points
                : points.stream()
                        .map(point -> Bands.Point.at(point.year(), point.middle()))
                        .toList();
    }
}
