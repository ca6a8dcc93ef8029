package org.entente.reporting.bridge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.reporting.analysis.AnalysisPage;
import org.entente.reporting.analysis.AnalysisPage.Named;
import org.entente.reporting.analysis.SpokenValue;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.entente.reporting.terms.Amendment;
import org.entente.reporting.words.Dimension;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.Words;
import org.entente.simulation.bridge.Bridge;
import org.entente.simulation.experiment.Estimate;

/** The page of a bridge: what each party gains by the change, and by which clause most. */
final class BridgePage {

    /** A change is told apart from none if it is so many errors away. */
    private static final double DISTINCT = 2;

    private static final int MAX_ANSWERS = 6;

    private final Bridge bridge;
    private final Optional<String> party;
    private final RunInfo info;
    private final SpokenValue words;

    private BridgePage(Bridge bridge, Optional<String> party, RunInfo info) {
        this.bridge = bridge;
        this.party = party;
        this.info = info;
        this.words = new SpokenValue(Dimension.MONEY, MoneyWords.of(bridge.to()));
    }

    /** The page of {@code bridge}, with the sources of {@code party}. */
    static AnalysisPage page(Bridge bridge, Optional<String> party, RunInfo info) {
        return new BridgePage(bridge, party, info).page();
    }

    private AnalysisPage page() {
        List<BridgeSeries> changing = BridgeSeries.changing(bridge);
        List<Named> tables = new ArrayList<>();
        tables.add(Named.shown("Clause by clause", table("What each clause changes for each party", changing)));
        bridge.sources().keySet().stream()
                .sorted(Comparator.comparing(name -> !Optional.of(name).equals(party)))
                .forEach(name -> tables.add(sources(name)));
        return new AnalysisPage(
                "What each clause changes",
                "from " + bridge.from().title() + " to " + bridge.to().title(),
                answers(changing),
                "Numbers are net present values, " + words.money().label() + ". "
                        + (bridge.averaged()
                                ? "Each step is the average over all orders in which the clauses could be replaced."
                                : "Clauses are replaced from the top down; in another order, steps differ where clauses"
                                        + " depend on each other (--shapley averages over all orders).")
                        + " ± is the standard error of the simulation, paired path by path; more paths shrink it.",
                tables,
                info.files().size() > 1
                        ? Optional.of(
                                Amendment.of(info.files().get(0), info.files().get(1)))
                        : Optional.empty());
    }

    private List<String> answers(List<BridgeSeries> changing) {
        List<String> answers = changing.stream()
                .sorted(Comparator.comparingDouble(
                        series -> -Math.abs(series.value().change().value())))
                .limit(MAX_ANSWERS)
                .map(this::answer)
                .toList();
        return answers.isEmpty() ? List.of("No party gains or loses anything.") : answers;
    }

    private String answer(BridgeSeries series) {
        Estimate change = series.value().change();
        String begin = isDistinct(change)
                ? "For " + series.title() + " it is worth " + direction(change)
                : "For " + series.title() + " it makes no difference that the simulation can tell from zero";
        return begin
                + largest(series)
                        .map(k -> ", most of all by " + ClauseTitles.inSentence(bridge, k) + " ("
                                + direction(series.value().steps().get(k)) + ")")
                        .orElse("")
                + ".";
    }

    private static boolean isDistinct(Estimate change) {
        return change.value() != 0 && Math.abs(change.value()) > DISTINCT * change.standardError();
    }

    /** The clause with the largest step, if it can be told from zero. */
    private static Optional<Integer> largest(BridgeSeries series) {
        List<Estimate> steps = series.value().steps();
        return IntStream.range(0, steps.size())
                .boxed()
                .filter(k -> isDistinct(steps.get(k)))
                .max(Comparator.comparingDouble(k -> Math.abs(steps.get(k).value())));
    }

    private String direction(Estimate step) {
        return words.size(step) + (step.value() > 0 ? " more" : " less");
    }

    private Named sources(String name) {
        String title = BridgeSeries.title(bridge, name);
        HtmlTable table =
                table("What each clause changes for " + title + ", by source", BridgeSeries.ofSources(bridge, name));
        String heading = Words.possessive(title) + " sources";
        return Optional.of(name).equals(party) ? Named.shown(heading, table) : Named.folded(heading, table);
    }

    private HtmlTable table(String caption, List<BridgeSeries> series) {
        List<String> header = new ArrayList<>(List.of("Clause"));
        series.forEach(one -> header.add(one.title()));
        List<List<HtmlCell>> rows = new ArrayList<>();
        rows.add(row(bridge.from().title(), series, value -> value(value.before())));
        for (int k = 0; k < bridge.clauses().size(); k++) {
            int clause = k;
            rows.add(row(
                    ClauseTitles.alone(bridge, k),
                    series,
                    value -> change(value.steps().get(clause))));
        }
        rows.add(row("All together", series, value -> change(value.change())));
        rows.add(row(bridge.to().title(), series, value -> value(value.after())));
        return new HtmlTable(caption + ": net present value, " + words.money().label(), header, rows, false);
    }

    /** What a row tells of a value. */
    private interface Part {
        HtmlCell of(Bridge.Value value);
    }

    private static List<HtmlCell> row(String label, List<BridgeSeries> series, Part part) {
        List<HtmlCell> row = new ArrayList<>(List.of(HtmlCell.of(label)));
        series.forEach(one -> row.add(part.of(one.value())));
        return row;
    }

    private HtmlCell value(Estimate value) {
        return HtmlCell.of(words.cell(value), value.value());
    }

    private HtmlCell change(Estimate change) {
        return HtmlCell.of(words.changeCell(change), change.value());
    }
}
