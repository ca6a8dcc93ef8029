package org.entente.reporting.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.analysis.AnalysisPage;
import org.entente.reporting.analysis.AnalysisPage.Named;
import org.entente.reporting.analysis.SpokenValue;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Dimension;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.InputTitles;
import org.entente.reporting.words.MeasureWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PlanWords;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.sensitivity.GroupIndices;
import org.entente.simulation.sensitivity.InputGroup;
import org.entente.simulation.sensitivity.RankedInputs;
import org.entente.simulation.sensitivity.Sensitivity;
import org.entente.simulation.sensitivity.SobolAnalysis;
import org.entente.simulation.sensitivity.SobolIndex;
import org.entente.simulation.sensitivity.Tornado;

/** The page of a sensitivity: which input moves the measure most, then all of them by three methods. */
final class SensitivityPage {

    private static final double PERCENT = 100;

    /** An error above this part of a share of the variance makes it rough. */
    private static final double ROUGH = 0.02;

    private final Sensitivity sensitivity;
    private final Tornado tornado;
    private final SobolAnalysis indices;
    private final InputTitles inputs;
    private final SpokenValue words;
    private final String measure;
    private final RunInfo info;

    private SensitivityPage(Sensitivity sensitivity, RunInfo info) {
        Scenario scenario = sensitivity.scenario();
        this.sensitivity = sensitivity;
        this.tornado = sensitivity.tornado();
        this.indices = sensitivity.indices();
        this.inputs = new InputTitles(scenario);
        this.words = new SpokenValue(
                Dimension.of(tornado.objective(), sensitivity.kind()),
                MoneyWords.of(scenario, sensitivity.measure().metric()));
        this.measure = new MeasureWords(scenario, tornado.objective().lessScenario())
                .noun(sensitivity.measure(), sensitivity.kind());
        this.info = info;
    }

    /** The page of {@code sensitivity}. */
    static AnalysisPage page(Sensitivity sensitivity, RunInfo info) {
        return new SensitivityPage(sensitivity, info).page();
    }

    private AnalysisPage page() {
        List<ScenarioFile> files = info.files();
        return new AnalysisPage(
                "What moves " + measure,
                sensitivity.scenario().title(),
                answers(),
                note(),
                Stream.of(
                                Optional.of(Named.shown("Tornado", tornado())),
                                Optional.of(Named.shown("Parts of the variance", variance())),
                                byYear().map(table -> Named.folded("Parts of the variance by year", table)),
                                Optional.of(Named.folded("Rank correlations", ranks())),
                                correlated().map(table -> Named.folded("Correlated inputs", table)))
                        .flatMap(Optional::stream)
                        .toList(),
                AnalysisPage.fromBaseline(files));
    }

    // ------------------------------------------------------------------ the answer

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        List<Tornado.Bar> moving =
                tornado.bars().stream().filter(Tornado.Bar::effective).toList();
        if (moving.isEmpty()) {
            answers.add("No uncertain quantity moves " + measure + ".");
        } else {
            Tornado.Bar first = moving.get(0);
            answers.add(quoted(first) + " moves " + measure + " most: " + move(first) + ".");
            Optional<Tornado.Bar> other =
                    moving.stream().filter(bar -> side(bar) != side(first)).findFirst();
            answers.add(other.map(
                            bar -> "Of what " + actor(side(bar)) + ", it is " + quoted(bar) + ": " + move(bar) + ".")
                    .orElse("Nothing that " + actor(side(first) == InputKind.TERM ? InputKind.DRIVER : InputKind.TERM)
                            + " and that is uncertain has an effect."));
        }
        variances().ifPresent(answers::add);
        return answers;
    }

    private static InputKind side(Tornado.Bar bar) {
        return bar.kind().side();
    }

    private static String actor(InputKind side) {
        return side == InputKind.TERM ? "negotiators set" : "the world does";
    }

    private String quoted(Tornado.Bar bar) {
        return "“" + title(bar) + "”";
    }

    private String title(Tornado.Bar bar) {
        return inputs.title(bar.address().text());
    }

    private String move(Tornado.Bar bar) {
        boolean rises = bar.swing().value() > 0;
        return "held at " + value(bar, bar.p90()) + " (its P90) instead of " + value(bar, bar.p10())
                + " (its P10), the " + statistic() + " is " + words.size(bar.swing()) + " "
                + (words.dimension() == Dimension.DATE ? rises ? "later" : "earlier" : rises ? "higher" : "lower");
    }

    private String statistic() {
        Statistic statistic = tornado.objective().statistic();
        return switch (statistic.kind()) {
            case MEAN -> words.dimension() == Dimension.PROBABILITY ? "probability" : "mean";
            case SD -> "standard deviation";
            case PERCENTILE -> "P" + statistic.toString().substring(1);
            case SHORTFALL -> "mean of the tail (" + statistic + ")";
            case ABOVE, BELOW -> "probability of a value " + statistic;
        };
    }

    private String value(Tornado.Bar bar, double value) {
        return inputs.value(bar.address(), value);
    }

    /** What all inputs of each side explain together, as a sentence. */
    private Optional<String> variances() {
        int place = place();
        List<String> parts = new ArrayList<>();
        for (InputKind side : InputKind.SIDES) {
            indices.side(side)
                    .map(group -> group.in(place))
                    .filter(index -> Double.isFinite(index.first()))
                    .ifPresent(index -> parts.add((index.firstError() > ROUGH * Math.abs(index.first()) ? "about " : "")
                            + Amounts.percent(Math.max(0, Math.min(1, index.first()))) + " if all that "
                            + actor(side) + " were known"));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("Of the variance would go: " + String.join(", and ", parts) + ".");
    }

    private int place() {
        return indices.place(sensitivity.period());
    }

    private String note() {
        return "Where nothing is held, the " + statistic() + " is " + words.cell(tornado.base()) + ", "
                + words.unit() + ". ± is the standard error of the simulation, which more paths shrink. The tornado is"
                + " on " + PlanWords.paths(tornado.plan()) + ", the rest on " + PlanWords.paths(indices.plan()) + ". "
                + SensitivityText.method(sensitivity);
    }

    // ------------------------------------------------------------------ the tables

    private HtmlTable tornado() {
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (Tornado.Bar bar : tornado.bars()) {
            rows.add(List.of(
                    HtmlCell.of(title(bar)),
                    HtmlCell.of(side(side(bar))),
                    HtmlCell.of(value(bar, bar.p10()), bar.p10()),
                    HtmlCell.of(value(bar, bar.p90()), bar.p90()),
                    change(bar.low()),
                    change(bar.high()),
                    change(bar.swing()),
                    HtmlCell.of(bar.address().text())));
        }
        return new HtmlTable(
                "Change of the " + statistic() + " of " + measure + ", " + words.changeUnit()
                        + ", with one quantity held and all else drawn as ever",
                List.of("Quantity", "Side", "P10", "P90", "At P10", "At P90", "From P10 to P90", "Address"),
                rows,
                true);
    }

    private HtmlCell change(Estimate change) {
        double scale = words.dimension() == Dimension.PROBABILITY ? PERCENT : 1;
        return HtmlCell.of(words.changeCell(change), scale * change.value());
    }

    private static String side(InputKind side) {
        return side == InputKind.TERM ? "term" : "world";
    }

    private HtmlTable variance() {
        List<List<HtmlCell>> rows = new ArrayList<>();
        int place = place();
        Stream.concat(indices.sides().stream(), groups(place)).forEach(group -> {
            SobolIndex index = group.in(place);
            rows.add(List.of(
                    HtmlCell.of(name(group.group())),
                    HtmlCell.of(group.group().side().map(SensitivityPage::side).orElse("both")),
                    percent(index.first(), index.firstError()),
                    percent(index.total(), index.totalError())));
        });
        return new HtmlTable(
                "Parts of the variance of " + measure
                        + ": what would go if a group alone were known, and what would stay if all others were known"
                        + " (Sobol' indices)",
                List.of("Group", "Side", "Known alone", "All others known"),
                rows,
                true);
    }

    private Stream<GroupIndices> groups(int place) {
        return SensitivityText.SIDES.stream().flatMap(side -> indices.largest(side, place).stream());
    }

    private String name(InputGroup group) {
        if (group.addresses().size() != 1 || group.name().startsWith("all ")) {
            String name = group.name();
            return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }
        return inputs.title(group.name());
    }

    private static HtmlCell percent(double part, double error) {
        return Double.isNaN(part)
                ? HtmlCell.of("–")
                : HtmlCell.of(Amounts.withError(PERCENT * part, PERCENT * error) + " %", part);
    }

    private Optional<HtmlTable> byYear() {
        List<Integer> years = IntStream.range(0, indices.periods().size())
                .filter(k -> indices.periods().get(k).isYear())
                .boxed()
                .toList();
        if (years.size() < 2) {
            return Optional.empty();
        }
        List<String> header = new ArrayList<>(List.of("Group"));
        years.forEach(year -> header.add(HorizonWords.period(
                sensitivity.scenario().horizon(), indices.periods().get(year))));
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (GroupIndices group : indices.largestOfAnyYear(Integer.MAX_VALUE)) {
            List<HtmlCell> row = new ArrayList<>(List.of(HtmlCell.of(name(group.group()))));
            years.forEach(year ->
                    row.add(percent(group.in(year).first(), group.in(year).firstError())));
            rows.add(row);
        }
        return Optional.of(new HtmlTable(
                "Part of the variance in each year that would go if a group alone were known", header, rows, true));
    }

    private Optional<HtmlTable> correlated() {
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (InputGroup group : sensitivity.correlated()) {
            boolean areProcesses = group.name().contains("shocks");
            group.addresses()
                    .forEach(address -> rows.add(List.of(
                            HtmlCell.of(name(group)),
                            HtmlCell.of(inputs.title(areProcesses ? address.text() + ".shock" : address.text())),
                            HtmlCell.of(address.text()))));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new HtmlTable(
                        "The inputs of each correlated group", List.of("Group", "Input", "Address"), rows, false));
    }

    private HtmlTable ranks() {
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (RankedInputs.Entry entry : sensitivity.ranked().inputs()) {
            double value = entry.correlation().value();
            rows.add(List.of(
                    HtmlCell.of(inputs.title(entry.input())),
                    HtmlCell.of(side(entry.side())),
                    Double.isNaN(value)
                            ? HtmlCell.of("does not vary")
                            : HtmlCell.of(
                                    Amounts.signedWithError(
                                            value, entry.correlation().standardError()),
                                    value),
                    HtmlCell.of(new Address(entry.input()).text())));
        }
        return new HtmlTable(
                "Rank correlation of " + measure + " with each random input, which also credits an input for what moves"
                        + " with it",
                List.of("Input", "Side", "Correlation", "Address"),
                rows,
                true);
    }
}
