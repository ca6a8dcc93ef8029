package org.entente.simulation.kernel;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.model.Address;
import org.entente.model.Correlation;
import org.entente.model.Horizon;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.model.Span;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.term.Access;
import org.entente.simulation.Conditions;
import org.entente.simulation.Metric;

/** A scenario on its way to a {@link Program}: what has been named so far, and the steps in their order. */
final class Compilation {

    private final Scenario scenario;
    private final Given given;
    private final List<YearMonth> months;
    private final List<Correlation> correlations;
    private final SortedMap<Address, Quantity> drawn = new TreeMap<>();
    private final SortedMap<Address, Double> known = new TreeMap<>();
    private final Columns columns = new Columns();
    private final SortedMap<Metric, Integer> metrics = new TreeMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<List<Integer>, Integer> fades = new HashMap<>();
    private final Map<List<List<Integer>>, Integer> sums = new HashMap<>();
    private final Map<String, List<List<Access>>> accesses = new HashMap<>();

    /** The compilation of a scenario whose quantities are drawn, or where {@code atMedians} are all at their medians. */
    Compilation(Scenario scenario, Conditions conditions, boolean atMedians) {
        this.scenario = scenario;
        this.given = new Given(scenario, conditions);
        this.months = IntStream.range(0, scenario.horizon().months())
                .mapToObj(scenario.horizon()::month)
                .toList();
        this.correlations = scenario.effectiveCorrelations();
        scenario.quantities().forEach((address, quantity) -> {
            if (atMedians || quantity instanceof Constant) {
                known.put(address, quantity.median());
            } else {
                drawn.put(address, quantity);
                columns.define(address.text());
            }
        });
    }

    Scenario scenario() {
        return scenario;
    }

    /** What is given of the draws. */
    Given given() {
        return given;
    }

    Horizon horizon() {
        return scenario.horizon();
    }

    /** The month with index {@code t}. */
    YearMonth month(int t) {
        return months.get(t);
    }

    /** The correlations between what varies. */
    List<Correlation> correlations() {
        return correlations;
    }

    Columns columns() {
        return columns;
    }

    /** The quantities that are drawn. */
    SortedMap<Address, Quantity> drawn() {
        return drawn;
    }

    /** The column of the quantity at {@code address}: drawn once per path, or the constant that it is. */
    int quantity(Address address) {
        Double constant = known.get(address);
        return constant == null ? columns.of(address.text()) : columns.constant(constant);
    }

    /** Whether the quantity at {@code address} has the same value on every path. */
    boolean isConstant(Address address) {
        return known.containsKey(address);
    }

    /** The value of the quantity at {@code address}, which must be a constant. */
    double constant(Address address) {
        return known.getOrDefault(address, Double.NaN);
    }

    /** Whether the quantity at {@code address} is 0 on every path. */
    boolean isZero(Address address) {
        return constant(address) == 0;
    }

    /** Adds a step behind those that are there. */
    void add(Step step) {
        steps.add(step);
    }

    List<Step> steps() {
        return steps;
    }

    /** Reports the column called {@code name} as a metric of that name. */
    void report(String name, Metric.Kind kind) {
        metrics.put(new Metric(name, kind), columns.of(name));
    }

    /** The reported metrics with their columns. */
    SortedMap<Metric, Integer> metrics() {
        return metrics;
    }

    /** The column of the fade over the half-life in column {@code years}, after the month with the index {@code from}. */
    int fade(int years, int from) {
        Integer known = fades.get(List.of(years, from));
        if (known != null) {
            return known;
        }
        FadeStep step = new FadeStep(columns, years, from);
        add(step);
        fades.put(List.of(years, from), step.fade());
        return step.fade();
    }

    /**
     * Reports as a flow {@code name} the sum of the columns {@code plus} less that of {@code minus}; sums of the same
     * columns share one.
     */
    void flow(String name, List<String> plus, List<String> minus) {
        int[] added = numbers(plus);
        int[] subtracted = numbers(minus);
        if (added.length + subtracted.length == 0) {
            columns.defineAsZero(name);
        } else if (added.length == 1 && subtracted.length == 0) {
            columns.alias(name, added[0]);
        } else {
            List<List<Integer>> terms = List.of(
                    Arrays.stream(added).boxed().toList(),
                    Arrays.stream(subtracted).boxed().toList());
            Integer known = sums.get(terms);
            if (known != null) {
                columns.alias(name, known);
            } else {
                add(new SumStep(columns.define(name), added, subtracted));
                sums.put(terms, columns.of(name));
            }
        }
        report(name, Metric.Kind.FLOW);
    }

    private int[] numbers(List<String> names) {
        return names.stream()
                .mapToInt(columns::of)
                .filter(column -> !columns.isZero(column))
                .toArray();
    }

    /** In which months of the horizon {@code span} is in force, events apart. */
    boolean[] inForce(Span span) {
        boolean[] inForce = new boolean[horizon().months()];
        for (int t = 0; t < inForce.length; t++) {
            inForce[t] = span.contains(month(t));
        }
        return inForce;
    }

    /** The terms that open a channel for {@code product} in month {@code t}, events apart. */
    List<Access> accesses(Product product, int t) {
        return accesses.computeIfAbsent(product.name(), this::accesses).get(t);
    }

    private List<List<Access>> accesses(String product) {
        List<Access> ofProduct = scenario.terms(Access.class).stream()
                .filter(term -> term.products().contains(product))
                .toList();
        List<List<Access>> ofMonths = new ArrayList<>();
        for (int t = 0; t < horizon().months(); t++) {
            YearMonth month = month(t);
            ofMonths.add(ofProduct.stream()
                    .filter(term -> term.span().contains(month))
                    .toList());
        }
        return ofMonths;
    }

    /** The column of the month in which the event that ends {@code span} happens, or one that is never reached. */
    int endOf(Span span) {
        return span.endsOn()
                .map(event -> columns.of(EventStep.monthOf(event)))
                .orElseGet(() -> columns.constant(Double.POSITIVE_INFINITY));
    }
}
