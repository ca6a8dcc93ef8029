package org.entente.simulation.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Maps;
import org.entente.simulation.kernel.UnitOutcomes;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;

/** A view of the outcomes of scenarios on one unit of paths; the columns of the first scenario come first. */
final class UnitView implements UnitOutcomes {

    private final List<PathOutcomes> scenarios;
    private final List<Map<Outcome, Integer>> outcomes;
    private final List<Map<Integer, Integer>> dates;
    private final int[] scenarioOf;
    private final int[] rowOf;
    private int unit;

    /** A view of {@code scenarios}. */
    UnitView(List<PathOutcomes> scenarios) {
        this.scenarios = scenarios;
        this.outcomes = scenarios.stream().map(any -> noNumbers()).toList();
        this.dates = scenarios.stream().map(UnitView::dates).toList();
        int count = scenarios.stream().mapToInt(UnitView::columns).sum();
        this.scenarioOf = new int[count];
        this.rowOf = new int[count];
        int next = 0;
        for (int k = 0; k < scenarios.size(); k++) {
            for (Map.Entry<Outcome, Integer> row : scenarios.get(k).rows().entrySet()) {
                if (!row.getKey().period().equals(Period.DATE)) {
                    scenarioOf[next] = k;
                    rowOf[next] = row.getValue();
                    outcomes.get(k).put(row.getKey(), next++);
                }
            }
        }
    }

    private static Map<Outcome, Integer> noNumbers() {
        return new LinkedHashMap<>();
    }

    private static int columns(PathOutcomes scenario) {
        return (int) scenario.rows().keySet().stream()
                .filter(outcome -> !outcome.period().equals(Period.DATE))
                .count();
    }

    /** The rows of dates by their columns in the program. */
    private static Map<Integer, Integer> dates(PathOutcomes scenario) {
        Map<Integer, Integer> dates = new LinkedHashMap<>();
        scenario.rows().forEach((outcome, row) -> {
            Metric metric = outcome.metric();
            if (metric.kind() == Metric.Kind.DATE) {
                dates.put(Maps.require(scenario.program().metrics(), metric), row);
            }
        });
        return dates;
    }

    /** Moves this view to {@code number}. */
    void moveTo(int number) {
        unit = number;
    }

    @Override
    public Map<Outcome, Integer> outcomes(int k) {
        return outcomes.get(k);
    }

    @Override
    public int count() {
        return rowOf.length;
    }

    @Override
    public double[] column(int number) {
        return scenarios.get(scenarioOf[number]).get(rowOf[number], unit);
    }

    @Override
    public double[] months(int k, int column) {
        return scenarios.get(k).get(Maps.require(dates.get(k), column), unit);
    }
}
