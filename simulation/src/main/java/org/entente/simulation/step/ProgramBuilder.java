package org.entente.simulation.step;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.Correlation;
import org.entente.model.Horizon;
import org.entente.model.Maps;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.term.SellingRight;
import org.entente.model.term.Span;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Due;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.plan.Conditions;

/** The builder of a {@link Program}: the columns and metrics that are named so far, and the steps in their order. */
final class ProgramBuilder {

    private final Scenario scenario;
    private final SortedSet<String> triggered;
    private final Set<Address> moving;
    private final ResolvedConditions conditions;
    private final List<YearMonth> months;
    private final List<Correlation> correlations;
    private final SortedMap<Address, Quantity> drawn = new TreeMap<>();
    private final SortedMap<Address, Double> known = new TreeMap<>();
    private final ColumnLayout layout = new ColumnLayout();
    private final SortedMap<Metric, Integer> metrics = new TreeMap<>();
    private final List<DiscountColumns> discounts = new ArrayList<>();
    private final Map<String, DiscountColumns> discountsOfParties = new HashMap<>();
    private final Map<DiscountColumns, SortedMap<Integer, Due>> due = new HashMap<>();
    private final SortedMap<Integer, Integer> factors = new TreeMap<>();
    private final List<Dataflow> steps = new ArrayList<>();
    private final Map<List<Object>, Integer> shared = new HashMap<>();
    private final Map<String, List<List<SellingRight>>> sellingRights = new HashMap<>();

    /**
     * The builder for a scenario, whose quantities are drawn, or all at their medians if {@code atMedians}.
     *
     * @param triggered the events whose months steps compute at the end of each month
     * @param moving the constants that are parameters of the program, as far as no step is made for their value alone
     */
    ProgramBuilder(
            Scenario scenario,
            Conditions conditions,
            boolean atMedians,
            SortedSet<String> triggered,
            Set<Address> moving) {
        this.scenario = scenario;
        this.triggered = triggered;
        this.moving = new HashSet<>(moving);
        this.conditions = new ResolvedConditions(scenario, conditions);
        this.months = IntStream.range(0, scenario.horizon().months())
                .mapToObj(scenario.horizon()::month)
                .toList();
        this.correlations = scenario.effectiveCorrelations();
        scenario.quantities().forEach((address, quantity) -> {
            if (atMedians || quantity instanceof Constant) {
                known.put(address, quantity.median());
            } else {
                drawn.put(address, quantity);
                layout.define(address.text());
            }
        });
    }

    Scenario scenario() {
        return scenario;
    }

    /** The conditions on the draws. */
    ResolvedConditions conditions() {
        return conditions;
    }

    /** Whether the month of {@code event} is known only from month to month. */
    boolean isTriggered(String event) {
        return triggered.contains(event);
    }

    Horizon horizon() {
        return scenario.horizon();
    }

    /** The month with index {@code t}. */
    YearMonth month(int t) {
        return months.get(t);
    }

    /** The last month of a fiscal year, from 1 to 12. */
    int fiscalYearEnd() {
        return scenario.fiscalYear().endMonth();
    }

    /** The correlations between quantities, and between processes, that vary. */
    List<Correlation> correlations() {
        return correlations;
    }

    ColumnLayout layout() {
        return layout;
    }

    /** The quantities that are drawn. */
    SortedMap<Address, Quantity> drawn() {
        return drawn;
    }

    /** The column of the quantity at {@code address}, which is drawn once per path or constant. */
    int quantity(Address address) {
        Double constant = known.get(address);
        if (constant == null) {
            return layout.column(address.text());
        }
        boolean isParameter = moving.contains(address) && constant != 0; // sums leave out what is always 0
        return isParameter ? layout.parameter(address.text(), constant) : layout.constant(constant);
    }

    /** Whether the quantity at {@code address} has the same value on every path. */
    boolean isConstant(Address address) {
        return known.containsKey(address);
    }

    /** The value of the quantity at {@code address}, which must be a constant and is no parameter from now on. */
    double constant(Address address) {
        layout.fix(address.text());
        moving.remove(address);
        return Maps.require(known, address);
    }

    /** Whether the quantity at {@code address} is 0 on every path. */
    boolean isZero(Address address) {
        return isConstant(address) && Maps.require(known, address) == 0; // as no other value of a parameter is
    }

    /** Adds a step after the steps so far. */
    void add(Step step) {
        steps.add(step.dataflow());
    }

    List<Dataflow> steps() {
        return steps;
    }

    /** Reports {@code metric}, whose name is the name of its column. */
    void report(Metric metric) {
        metrics.put(metric, layout.column(metric.name()));
    }

    /** The reported metrics with their columns. */
    SortedMap<Metric, Integer> metrics() {
        return metrics;
    }

    /**
     * The column of {@code key}: {@code compile} gives it once, then it is shared.
     *
     * @param key the class of the step and everything that its column depends on
     */
    int shared(List<Object> key, IntSupplier compile) {
        Integer known = shared.get(key);
        if (known != null) {
            return known;
        }
        int column = compile.getAsInt();
        shared.put(key, column);
        return column;
    }

    /**
     * Reports as a flow the sum of the columns {@code plus} less the sum of {@code minus}. The same sums of what is due
     * of these after the horizon are due of the flow.
     */
    void flow(Metric flow, List<String> plus, List<String> minus) {
        int sum = SumStep.compile(this, numbers(plus), numbers(minus));
        layout.alias(flow.name(), sum);
        report(flow);
        discounts.forEach(discount -> addDue(sum, discount, due(discount, plus), due(discount, minus)));
    }

    /** As {@link #flow}, of a flow of {@code party}, which is discounted at the party's own rate if it has one. */
    void flowOf(String party, Metric flow, List<String> plus, List<String> minus) {
        DiscountColumns own = discountsOfParties.get(party);
        if (own == null) {
            flow(flow, plus, minus);
            return;
        }
        int sum = SumStep.compileApart(this, numbers(plus), numbers(minus));
        layout.alias(flow.name(), sum);
        report(flow);
        factors.put(sum, own.factor());
        addDue(sum, discounts.get(0), due(own, plus), due(own, minus));
    }

    private void addDue(int sum, DiscountColumns discount, List<Due> plus, List<Due> minus) {
        if (!(plus.isEmpty() && minus.isEmpty())) {
            due(discount, sum, new Due(sum(plus, minus, Due::amount), sum(plus, minus, Due::presentValue)));
        }
    }

    private List<Due> due(DiscountColumns discount, List<String> names) {
        return numbers(names).stream()
                .flatMap(column -> Stream.ofNullable(due(discount).get(column)))
                .toList();
    }

    /** What is due after the horizon at one of the discounts, by the column of the flow. */
    SortedMap<Integer, Due> due(DiscountColumns discount) {
        return due.computeIfAbsent(discount, any -> new TreeMap<>());
    }

    private int sum(List<Due> plus, List<Due> minus, ToIntFunction<Due> part) {
        return SumStep.compile(
                this,
                plus.stream().map(part::applyAsInt).toList(),
                minus.stream().map(part::applyAsInt).toList());
    }

    /** Makes {@code after} what is due after the horizon of the flow in {@code column}, at one of the discounts. */
    void due(DiscountColumns discount, int column, Due after) {
        due(discount).put(column, after);
    }

    /** Adds the scenario's discount, which comes first. */
    void discount(DiscountColumns discount) {
        discounts.add(discount);
    }

    /** Adds the discount of a party that has its own. */
    void discount(String party, DiscountColumns discount) {
        discounts.add(discount);
        discountsOfParties.put(party, discount);
    }

    /** The scenario's discount, then those of parties. */
    List<DiscountColumns> discounts() {
        return discounts;
    }

    /** The columns of discount factors that are not the scenario's, by the column of the flow. */
    SortedMap<Integer, Integer> factors() {
        return factors;
    }

    /** What is due after the horizon, by the column of the flow. */
    SortedMap<Integer, Due> due() {
        return discounts.isEmpty() ? new TreeMap<>() : due(discounts.get(0));
    }

    private List<Integer> numbers(List<String> names) {
        return names.stream().map(layout::column).toList();
    }

    /** Whether {@code span} is in force in each month of the horizon, events apart. */
    boolean[] inForce(Span span) {
        boolean[] inForce = new boolean[horizon().months()];
        for (int t = 0; t < inForce.length; t++) {
            inForce[t] = span.contains(month(t));
        }
        return inForce;
    }

    /** The terms that open a channel for {@code product} in month {@code t}, events apart. */
    List<SellingRight> sellingRights(Product product, int t) {
        return sellingRights
                .computeIfAbsent(product.name(), this::sellingRights)
                .get(t);
    }

    private List<List<SellingRight>> sellingRights(String product) {
        List<SellingRight> productRights = scenario.terms(SellingRight.class).stream()
                .filter(term -> term.products().contains(product))
                .toList();
        List<List<SellingRight>> monthlyRights = new ArrayList<>();
        for (int t = 0; t < horizon().months(); t++) {
            YearMonth month = month(t);
            monthlyRights.add(productRights.stream()
                    .filter(term -> term.span().contains(month))
                    .toList());
        }
        return monthlyRights;
    }
}
