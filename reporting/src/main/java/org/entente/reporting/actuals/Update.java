package org.entente.reporting.actuals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/**
 * What has changed since an earlier run, and why: a bridge from its numbers to those of the run that updates it.
 *
 * @param rows each outcome at each stage, stages in their order
 */
public record Update(List<Row> rows) {

    /** The name of the file of an update. */
    public static final String FILE = "update.csv";

    private static final String HEADER = "scenario,metric,period,stage,mean,se,p10,p90";
    private static final int COLUMNS = 8;

    /** A stage of the bridge. Each has what the one before has, and something new. */
    public enum Stage {
        /** The earlier run. */
        BEFORE,
        /** The same again: the same scenarios and knowledge, with the paths that this version draws. */
        PATHS,
        /** The scenarios as they are now. */
        TERMS,
        /** What is known now. */
        DATA;

        /** The name of the stage in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An outcome at a stage.
     *
     * @param mean its mean
     * @param standardError the standard error of the mean
     * @param p10 its 10th percentile
     * @param p90 its 90th percentile
     */
    public record Row(
            String scenario, Outcome outcome, Stage stage, double mean, double standardError, double p10, double p90) {

        private boolean hasNumbersOf(Row other) {
            return Double.compare(mean, other.mean) == 0
                    && Double.compare(standardError, other.standardError) == 0
                    && Double.compare(p10, other.p10) == 0
                    && Double.compare(p90, other.p90) == 0;
        }

        private String line() {
            return Stream.concat(
                            Stream.of(
                                    scenario,
                                    outcome.metric().name(),
                                    outcome.period().label(),
                                    stage.label()),
                            Stream.of(mean, standardError, p10, p90).map(String::valueOf))
                    .collect(Collectors.joining(","));
        }
    }

    /** An outcome from the first stage to the last. */
    public record Change(Outcome outcome, List<Row> stages) {

        public Change {
            stages = List.copyOf(stages);
        }

        /** The outcome in the earlier run. */
        public Row before() {
            return stages.get(0);
        }

        /** The outcome now. */
        public Row after() {
            return stages.get(stages.size() - 1);
        }

        /** What a stage has changed of the mean. The paths of two stages are taken to be independent. */
        public Estimate step(Stage stage) {
            int k = stages.stream().map(Row::stage).toList().indexOf(stage);
            return difference(stages.get(k - 1), stages.get(k));
        }

        /** What has changed of the mean in all. */
        public Estimate whole() {
            return difference(before(), after());
        }

        private static Estimate difference(Row from, Row to) {
            return from.hasNumbersOf(to)
                    ? new Estimate(0, 0)
                    : new Estimate(to.mean() - from.mean(), root(from.standardError(), to.standardError()));
        }

        /** The root of the sum of the squares: the same bits on every machine, unlike {@link Math#hypot}. */
        private static double root(double a, double b) {
            return Math.sqrt(a * a + b * b);
        }
    }

    public Update {
        rows = List.copyOf(rows);
    }

    /** The rows of a stage: of each scenario in {@code results}, what parties gain and the revenue. */
    public static List<Row> rows(Stage stage, Results results) {
        List<Row> rows = new ArrayList<>();
        for (ScenarioResults scenario : results.scenarios()) {
            outcomes(scenario)
                    .forEach(outcome -> scenario.summary(outcome.metric(), outcome.period())
                            .ifPresent(summary -> rows.add(new Row(
                                    scenario.scenario().name(),
                                    outcome,
                                    stage,
                                    summary.mean(),
                                    summary.standardError(),
                                    summary.p10(),
                                    summary.p90()))));
        }
        return rows;
    }

    private static List<Outcome> outcomes(ScenarioResults results) {
        List<Outcome> outcomes = new ArrayList<>();
        results.scenario()
                .parties()
                .keySet()
                .forEach(party -> outcomes.add(new Outcome(Metrics.gain(party), Period.NPV)));
        outcomes.add(new Outcome(Metrics.REVENUE, Period.TOTAL));
        return outcomes;
    }

    /** The same rows as those of another stage, which has nothing new. */
    public static List<Row> same(List<Row> rows, Stage stage) {
        return rows.stream()
                .map(row -> new Row(
                        row.scenario(), row.outcome(), stage, row.mean(), row.standardError(), row.p10(), row.p90()))
                .toList();
    }

    /** The update with the rows of the last stage besides. */
    public Update then(List<Row> last) {
        return new Update(Stream.concat(rows.stream(), last.stream()).toList());
    }

    /** The outcomes of the scenario called {@code name} that all stages have, in the order of the last. */
    public List<Change> changes(String name) {
        List<Change> changes = new ArrayList<>();
        rows.stream()
                .filter(row -> row.scenario().equals(name) && row.stage() == Stage.DATA)
                .map(Row::outcome)
                .forEach(outcome -> {
                    List<Row> stages = rows.stream()
                            .filter(row ->
                                    row.scenario().equals(name) && row.outcome().equals(outcome))
                            .sorted((a, b) -> a.stage().compareTo(b.stage()))
                            .toList();
                    if (stages.size() == Stage.values().length) {
                        changes.add(new Change(outcome, stages));
                    }
                });
        return changes;
    }

    /** The update with the scenarios {@code names} alone. */
    public Update withScenarios(List<String> names) {
        return new Update(
                rows.stream().filter(row -> names.contains(row.scenario())).toList());
    }

    /** The update as a table in CSV. */
    public String text() {
        return rows.stream().map(Row::line).collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    /** Writes {@link #FILE} into {@code folder}, which must not have it. */
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), text(), StandardOpenOption.CREATE_NEW);
    }

    /**
     * Reads what {@link #text} gave.
     *
     * @throws IllegalArgumentException if it is something else; its message is one sentence
     */
    public static Update parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException(FILE + " must begin with '" + HEADER + "', but does not");
        }
        return new Update(lines.stream().skip(1).map(Update::row).toList());
    }

    private static Row row(String line) {
        List<String> cells = List.of(line.split(",", -1));
        try {
            double[] numbers = cells.stream()
                    .skip(COLUMNS - 4)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            Metric.Kind kind = cells.get(1).equals(Metrics.REVENUE.name()) ? Metrics.REVENUE.kind() : Metric.Kind.FLOW;
            Stage stage = Arrays.stream(Stage.values())
                    .filter(one -> one.label().equals(cells.get(3)))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
            return new Row(
                    cells.get(0),
                    new Outcome(new Metric(cells.get(1), kind), new Period(cells.get(2))),
                    stage,
                    numbers[0],
                    numbers[1],
                    numbers[2],
                    numbers[3]);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "a row of " + FILE + " must be an outcome at a stage, but was '" + line + "'", e);
        }
    }
}
