package org.entente.reporting.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.model.sweep.Case;
import org.entente.reporting.actuals.KnownPart;
import org.entente.reporting.analysis.AnalysisFiles;
import org.entente.reporting.analysis.AnalysisPage;
import org.entente.reporting.analysis.AnalysisPage.Named;
import org.entente.reporting.analysis.SpokenValue;
import org.entente.reporting.batch.CaseTable.Cell;
import org.entente.reporting.folder.Invocation;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.entente.reporting.html.Reproduction;
import org.entente.reporting.html.Reproduction.Detail;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Dimension;
import org.entente.reporting.words.MeasureWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PlanWords;
import org.entente.reporting.words.Words;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.plan.Sampling;

/** The page of a batch: between which cases each outcome ranges, and the outcomes of each case. */
final class BatchPage {

    private static final int MAX_ANSWERS = 6;

    private final BatchRun run;
    private final CaseTable table;
    private final Scenario model;
    private final CaseLabels labels;
    private final MoneyWords money;
    private final Map<String, Case> cases = new LinkedHashMap<>();

    private BatchPage(BatchRun run, CaseTable table, Scenario model) {
        this.run = run;
        this.table = table;
        this.model = model;
        this.labels = CaseLabels.of(run.sweep(), run.models().toList());
        this.money = run.money();
        run.cases().forEach(sweepCase -> cases.put(sweepCase.id(), sweepCase));
    }

    /** The page and the workbook of {@code run}, with the results in {@code table}. */
    static AnalysisFiles content(BatchRun run, CaseTable table, List<String> remarks) {
        Optional<Scenario> model = run.models().findFirst();
        AnalysisPage page = model.map(first -> new BatchPage(run, table, first).page())
                .orElseGet(() ->
                        new AnalysisPage(title(run), run.sweep().name(), List.of(), "", List.of(), Optional.empty()));
        return new AnalysisFiles(page, known(run), Optional.empty(), remarks, reproduction(run));
    }

    private static Optional<KnownPart> known(BatchRun run) {
        return run.actuals().flatMap(origin -> KnownPart.of(origin, run.observed(origin)));
    }

    private static String title(BatchRun run) {
        int count = run.cases().size();
        return Amounts.count(count) + (count == 1 ? " case" : " cases") + " of "
                + run.sweep().name();
    }

    private AnalysisPage page() {
        List<Named> tables = new ArrayList<>();
        tables.add(Named.shown("Ranges over the cases", ranges()));
        tables.add(Named.shown("Cases", cases()));
        return new AnalysisPage(
                title(run),
                Words.all(run.models().map(Scenario::title).toList()),
                answers(),
                "Each case has " + PlanWords.pathsEach(run.plan()).replace(" each", "")
                        + " with the same draws, so that differences between cases are due to their inputs. ± is the"
                        + " standard error of the simulation, which more paths shrink. Amounts are in "
                        + money.plural() + "." + left(),
                tables,
                Optional.empty());
    }

    private String left() {
        return cases.size() > ShownCases.IN_TABLE
                ? " The table of cases has the first " + ShownCases.IN_TABLE + " of " + Amounts.count(cases.size())
                        + "; " + (run.isInParts() ? "the parts in the folder summary have" : "summary.csv has")
                        + " all."
                : "";
    }

    // ------------------------------------------------------------------ the answer

    private List<String> answers() {
        List<Outcome> gains = table.outcomes().stream()
                .filter(outcome -> outcome.metric().isOf(MetricFamily.GAIN)
                        && outcome.metric().detail().isEmpty())
                .toList();
        List<String> answers = (gains.isEmpty() ? table.outcomes() : gains)
                .stream()
                        .sorted(Comparator.comparingDouble(outcome -> -range(outcome)))
                        .limit(MAX_ANSWERS)
                        .flatMap(outcome -> answer(outcome).stream())
                        .toList();
        return answers.isEmpty() ? List.of("The cases have no outcome to show.") : answers;
    }

    private Optional<String> answer(Outcome outcome) {
        SpokenValue words = words(outcome);
        return extreme(outcome, 1)
                .flatMap(low -> extreme(outcome, -1).map(high -> {
                    String begin = "The mean of " + noun(outcome);
                    return low.equals(high)
                            ? begin + " is " + words.value(estimate(outcome, low)) + "."
                            : begin + " goes from " + words.value(estimate(outcome, low)) + " (" + label(low) + ") to "
                                    + words.value(estimate(outcome, high)) + " (" + label(high) + ").";
                }));
    }

    /** The case with the lowest mean, or with the highest for a sign of -1; empty if no case has the outcome. */
    private Optional<String> extreme(Outcome outcome, int sign) {
        return table.cells().getOrDefault(outcome, Map.of()).keySet().stream()
                .min(Comparator.comparingDouble(
                        id -> sign * estimate(outcome, id).value()));
    }

    /** How far the means of the cases are apart. */
    private double range(Outcome outcome) {
        return extreme(outcome, 1)
                .flatMap(low -> extreme(outcome, -1)
                        .map(high -> estimate(outcome, high).value()
                                - estimate(outcome, low).value()))
                .orElse(0.0);
    }

    private Estimate estimate(Outcome outcome, String id) {
        return table.cell(outcome, id)
                .map(cell -> new Estimate(cell.mean(), cell.standardError()))
                .orElse(new Estimate(Double.NaN, Double.NaN));
    }

    private String label(String id) {
        return Optional.ofNullable(cases.get(id)).map(labels::label).orElse(id);
    }

    private String noun(Outcome outcome) {
        return new MeasureWords(model, Optional.empty())
                .noun(measure(outcome), outcome.metric().kind());
    }

    private static Measure measure(Outcome outcome) {
        return Measure.of(outcome.metric(), outcome.period());
    }

    private SpokenValue words(Outcome outcome) {
        Metric.Kind kind = outcome.metric().kind();
        Dimension dimension = Dimension.of(Objective.of(measure(outcome), Statistic.MEAN), kind);
        return new SpokenValue(dimension, money);
    }

    // ------------------------------------------------------------------ the tables

    private HtmlTable ranges() {
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (Outcome outcome : table.outcomes()) {
            extreme(outcome, 1)
                    .ifPresent(low -> extreme(outcome, -1)
                            .ifPresent(high -> rows.add(List.of(
                                    HtmlCell.of(noun(outcome)),
                                    cell(outcome, low),
                                    HtmlCell.of(label(low)),
                                    cell(outcome, high),
                                    HtmlCell.of(label(high)),
                                    HtmlCell.of(words(outcome).unit())))));
        }
        return new HtmlTable(
                "The lowest and the highest mean of each outcome",
                List.of("Outcome", "Lowest", "In case", "Highest", "In case", "Unit"),
                rows,
                true);
    }

    private HtmlCell cell(Outcome outcome, String id) {
        Optional<Cell> cell = table.cell(outcome, id);
        return cell.map(found -> HtmlCell.of(words(outcome).cell(estimate(outcome, id)), found.mean()))
                .orElse(HtmlCell.of("–"));
    }

    private HtmlTable cases() {
        List<String> header = new ArrayList<>(List.of("Case", "Scenario"));
        run.sweep().addresses().forEach(address -> header.add(labels.title(address)));
        table.outcomes()
                .forEach(outcome -> header.add(
                        sentence(noun(outcome)) + ", " + words(outcome).unit()));
        List<List<HtmlCell>> rows = new ArrayList<>();
        cases.values().stream().limit(ShownCases.IN_TABLE).forEach(sweepCase -> {
            List<HtmlCell> row = new ArrayList<>(
                    List.of(HtmlCell.of(labels.label(sweepCase)), HtmlCell.of(labels.scenario(sweepCase.scenario()))));
            run.sweep().addresses().forEach(address -> row.add(input(address, sweepCase.input(address))));
            table.outcomes().forEach(outcome -> row.add(cell(outcome, sweepCase.id())));
            rows.add(row);
        });
        return new HtmlTable("The inputs of each case, and the means of its outcomes", header, rows, true);
    }

    private static String sentence(String noun) {
        return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
    }

    private HtmlCell input(String address, String value) {
        String text = labels.value(address, value);
        return CasesCsv.NUMBER.matcher(value).matches()
                ? HtmlCell.of(text, Double.parseDouble(value))
                : HtmlCell.of(text);
    }

    // ------------------------------------------------------------------ the origin

    private static Reproduction reproduction(BatchRun run) {
        List<String> arguments = new ArrayList<>(List.of(
                "batch",
                run.sweep().name() + ".yaml",
                "--paths",
                Long.toString(run.plan().paths()),
                "--seed",
                Long.toString(run.plan().seed()),
                "--sampling",
                run.plan().sampling().label()));
        if (run.plan().sampling() != Sampling.RANDOM) {
            arguments.addAll(List.of("--replicates", Integer.toString(run.plan().replicates())));
        }
        List<Detail> details = new ArrayList<>(List.of(
                new Detail("Version", run.version()),
                new Detail("Cases", Integer.toString(run.cases().size()))));
        String intervals = PlanWords.intervals(run.plan()).strip();
        if (!intervals.isEmpty()) {
            details.add(new Detail("Errors", intervals));
        }
        return new Reproduction(new Invocation(arguments).shell(), details);
    }
}
