package org.entente.reporting.explain;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Horizon;
import org.entente.model.Party;
import org.entente.model.Scenario;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.CommonScale;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.chart.YearAxis;
import org.entente.reporting.chart.YearBars;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.words.GainSourceWords;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.simulation.explain.Explanation;
import org.entente.simulation.explain.Trace;
import org.entente.simulation.metric.GainSource;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;

/** The chart of the one path: for each party, what it gains from each source, year by year. */
final class PathGains {

    private static final String PARTIES = "parties.";
    private static final int MAX_PARTIES = 6;
    private static final int COLUMNS = 2;
    private static final int PANEL_HEIGHT = 240;

    private final Scenario scenario;
    private final Horizon horizon;
    private final Map<Party, Map<GainSource, List<Double>>> gains = new LinkedHashMap<>();

    private PathGains(Explanation explanation) {
        this.scenario = explanation.scenario();
        this.horizon = scenario.horizon();
        explanation.traces().forEach(this::add);
    }

    /** The task of the figure of {@code explanation}; none if no party gains or loses anything. */
    static List<FigureTask> tasks(Explanation explanation, RunInfo info) {
        PathGains gains = new PathGains(explanation);
        return gains.gains.isEmpty() ? List.of() : List.of(FigureTask.of(() -> gains.figure(info)));
    }

    private void add(Trace trace) {
        String address = trace.address().text();
        Optional<Party> party = address.startsWith(PARTIES)
                ? Optional.ofNullable(scenario.parties().get(address.substring(PARTIES.length())))
                : Optional.empty();
        Map<GainSource, List<Double>> sources = new LinkedHashMap<>();
        for (GainSource source : GainSource.values()) {
            trace.lines().stream()
                    .filter(line -> line.label().equals(source.label()))
                    .map(line -> ExplanationYears.values(horizon, line))
                    .filter(values -> values.stream().anyMatch(value -> value != 0))
                    .findFirst()
                    .ifPresent(values -> sources.put(source, values));
        }
        if (!sources.isEmpty()) {
            party.ifPresent(found -> gains.put(found, sources));
        }
    }

    private Figure figure(RunInfo info) {
        List<Party> parties = gains.keySet().stream()
                .sorted(Comparator.comparingDouble((Party party) -> -size(party)))
                .limit(MAX_PARTIES)
                .toList();
        List<Panel> panels =
                CommonScale.orFiner(parties.stream().map(this::panel).toList());
        int columns = Math.min(COLUMNS, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        return new Figure(
                new Caption(
                        "path-gains",
                        "What each party gains on this path, by year",
                        scenario.title() + ". One path without chance, undiscounted. What a party pays stands below 0."
                                + HorizonWords.partialYears(horizon),
                        "One path, every quantity at its median"
                                + info.actuals()
                                        .map(known -> " given what was reported up to " + known.asOf())
                                        .orElse("")
                                + " · Scenario " + scenario.name() + " · Entente "
                                + info.version()),
                key(parties),
                panels,
                columns,
                150 + rows * PANEL_HEIGHT);
    }

    private double size(Party party) {
        return sources(party).values().stream()
                .flatMap(List::stream)
                .mapToDouble(Math::abs)
                .sum();
    }

    private Map<GainSource, List<Double>> sources(Party party) {
        return gains.getOrDefault(party, Map.of());
    }

    private List<KeyEntry> key(List<Party> parties) {
        List<KeyEntry> key = new ArrayList<>();
        Arrays.stream(GainSource.values())
                .filter(source ->
                        parties.stream().anyMatch(party -> sources(party).containsKey(source)))
                .forEach(source ->
                        key.add(new KeyEntry(KeyEntry.Mark.AREA, colour(source), GainSourceWords.title(source))));
        return key;
    }

    /** The colour that a source has on the page of a run. */
    private static Color colour(GainSource source) {
        return Palette.pale(List.of(GainSource.values()).indexOf(source));
    }

    private Panel panel(Party party) {
        YearBars bars = new YearBars(horizon);
        StackedXYBarRenderer renderer = HouseStyle.flat(new StackedXYBarRenderer());
        sources(party).forEach((source, values) -> {
            renderer.setSeriesPaint(bars.getSeriesCount(), colour(source));
            bars.add(
                    GainSourceWords.title(source),
                    year -> values.get(horizon.years().indexOf(year)));
        });
        XYPlot plot = HouseStyle.plot(YearAxis.whole(horizon), HouseStyle.amountAxis(end(party, -1), end(party, 1)));
        plot.setDataset(bars);
        plot.setRenderer(renderer);
        return new Panel(party.title(), MoneyWords.of(scenario).label() + " a year", plot, "", List.of());
    }

    /** The end of the highest stack of a sign. */
    private double end(Party party, int sign) {
        double end = 0;
        for (int k = 0; k < horizon.years().size(); k++) {
            int year = k;
            double stack = sources(party).values().stream()
                    .mapToDouble(values -> Math.max(0, sign * values.get(year)))
                    .sum();
            end = Math.max(end, stack);
        }
        return sign * end;
    }
}
