package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.Event;
import org.entente.model.Scenario;
import org.entente.reporting.words.InputName;
import org.entente.reporting.words.InputWords;
import org.entente.reporting.words.MetricWords;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.results.PathTable.Column;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/**
 * The columns of the table of kept paths: the random inputs of all scenarios, then their outcomes.
 *
 * @param described the columns, each once, in their order
 */
record KeptColumns(List<Described> described) {

    private static final String SHOCK = ".shock";

    /**
     * A column with what it holds.
     *
     * @param column the column
     * @param title what people call it
     * @param unit the unit of its numbers; empty if they have none
     * @param meaning what its numbers are, as sentences
     * @param role {@code outcome}, or the kind of an input: {@code term}, {@code driver}, {@code event}, {@code noise}
     */
    record Described(Column column, String title, String unit, String meaning, String role) {}

    KeptColumns {
        described = List.copyOf(described);
    }

    /** The columns of {@code results}, each described in the first scenario that has it. */
    static KeptColumns of(Results results) {
        Map<Column, Described> inputs = new LinkedHashMap<>();
        Map<Column, Described> outcomes = new LinkedHashMap<>();
        for (ScenarioResults scenario : results.scenarios()) {
            for (Column column : scenario.paths().columns()) {
                Map<Column, Described> all = column.outcome().isPresent() ? outcomes : inputs;
                all.computeIfAbsent(column, added -> describe(scenario.scenario(), added));
            }
        }
        return new KeptColumns(Stream.concat(inputs.values().stream(), outcomes.values().stream())
                .toList());
    }

    private static Described describe(Scenario scenario, Column column) {
        return column.outcome()
                .map(outcome -> outcome(scenario, column, outcome))
                .orElseGet(() -> input(scenario, column));
    }

    private static Described outcome(Scenario scenario, Column column, Outcome outcome) {
        MetricWords words = new MetricWords(scenario);
        return new Described(
                column, words.title(outcome), words.unit(outcome.metric()), MetricWords.meaning(outcome), "outcome");
    }

    private static Described input(Scenario scenario, Column column) {
        InputKind kind = InputKind.of(scenario, new Address(column.name()));
        InputWords words = new InputWords(scenario);
        return switch (kind) {
            case TERM, DRIVER -> {
                InputName name = words.name(new Address(column.name()));
                yield new Described(
                        column,
                        name.text(),
                        unit(name),
                        "What is drawn for this quantity of the scenario.",
                        kind.label());
            }
            case EVENT ->
                new Described(
                        column,
                        eventTitle(scenario, column.name()),
                        MetricWords.DATE_UNIT,
                        "The date that is drawn for the event. Empty where it never comes.",
                        kind.label());
            case NOISE ->
                new Described(
                        column,
                        shockTitle(words, column.name()),
                        "standard deviations",
                        "The sum of the monthly shocks of the process.",
                        kind.label());
        };
    }

    private static String eventTitle(Scenario scenario, String address) {
        String name = address.substring(address.indexOf('.') + 1);
        return Optional.ofNullable(scenario.events().get(name))
                .map(Event::title)
                .orElse(name);
    }

    /** The title of the shocks of a process, which has a volatility: {@code API, shocks of demand}. */
    private static String shockTitle(InputWords words, String name) {
        String process = name.substring(0, name.length() - SHOCK.length());
        InputName volatility = words.name(new Address(process).child("volatility"));
        return volatility.subject() + ", shocks of " + process.substring(process.lastIndexOf('.') + 1);
    }

    /** The unit of numbers as the file has them: a percentage is a fraction there. */
    private static String unit(InputName name) {
        return switch (name.dimension()) {
            case PERCENT -> "fraction";
            case DATE -> MetricWords.DATE_UNIT;
            case FACTOR -> "factor";
            case MONEY, YEARS, NUMBER -> name.unit();
        };
    }

    /** The header of the table. */
    String[] header() {
        List<String> header = new ArrayList<>(List.of("scenario", "path"));
        described.forEach(column -> header.add(column.column.name()));
        return header.toArray(String[]::new);
    }
}
