package org.entente.simulation.actuals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.model.Spelling;
import org.entente.model.term.RevenueShare;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.step.ColumnNames;

/** The metrics that can be observed, each with the parts that are proportional to processes (MODEL 18). */
final class ObservedMetrics {

    private static final String RUN_RATE = "run-rate";
    private static final String SPEND = "spend.";
    private static final String SHARE = "share.";

    private final Scenario scenario;
    private final List<Address> processes = new ArrayList<>();

    /** The parts of a metric, and the column that they are scaled to; empty if they add up to it. */
    record Decomposition(List<ObservedPart> parts, String total) {}

    ObservedMetrics(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The processes of the parts so far. */
    List<Address> processes() {
        return processes;
    }

    /**
     * The parts of the metric called {@code name}.
     *
     * @throws IllegalArgumentException if it is none that can be observed
     */
    Decomposition of(String name) {
        return products(name)
                .or(() -> compute(name))
                .or(() -> scaled(name))
                .orElseThrow(
                        () -> new IllegalArgumentException("an observation must be of demand, lost, sales, revenue,"
                                + " kept, run-rate, compute, spend, share or an event, but was of '" + name + "'"
                                + Spelling.hint(Spelling.nearest(name, names()))));
    }

    private SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(List.of("demand", "lost", "sales", "revenue", RUN_RATE, "compute"));
        for (String product : scenario.products().keySet()) {
            names.add(Metrics.demand(product).name());
            names.add(Metrics.revenue(product).name());
            names.add(RUN_RATE + "." + product);
        }
        scenario.channels()
                .keySet()
                .forEach(channel -> names.add(Metrics.sales(channel).name()));
        scenario.clouds()
                .keySet()
                .forEach(cloud -> names.add(Metrics.spend(cloud).name()));
        scenario.events()
                .keySet()
                .forEach(event -> names.add(Metrics.event(event).name()));
        return names;
    }

    /** The parts of what adds up over products. */
    private Optional<Decomposition> products(String name) {
        List<ObservedPart> parts = new ArrayList<>();
        for (Product product : scenario.products().values()) {
            List<String> columns = columns(name, product.name());
            if (!columns.isEmpty()) {
                parts.add(new ObservedPart(columns, "", List.of(place(demand(product.name())))));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Decomposition(parts, ""));
    }

    private List<String> columns(String name, String product) {
        String family = name.split("\\.", 2)[0];
        Optional<String> subject =
                Optional.of(name).filter(n -> n.contains(".")).map(n -> n.substring(n.indexOf('.') + 1));
        boolean isOfProduct = subject.isEmpty() || subject.get().equals(product);
        return switch (family) {
            case RUN_RATE -> isOfProduct ? List.of(ColumnNames.level(demand(product))) : List.of();
            case "demand" -> isOfProduct ? List.of(Metrics.demand(product).name()) : List.of();
            case "lost" -> isOfProduct ? List.of(Metrics.lost(product).name()) : List.of();
            case "revenue" -> isOfProduct ? List.of(Metrics.revenue(product).name()) : List.of();
            case "sales" ->
                isOfProduct
                        ? channels(product).toList()
                        : channel(subject).stream()
                                .map(channel -> ColumnNames.sales(product, channel))
                                .toList();
            case "kept" ->
                channel(subject).stream()
                        .map(channel -> ColumnNames.kept(product, channel))
                        .toList();
            default -> List.of();
        };
    }

    private Optional<String> channel(Optional<String> subject) {
        return subject.filter(channel -> scenario.channels().containsKey(channel));
    }

    private Stream<String> channels(String product) {
        return scenario.channels().keySet().stream().map(channel -> ColumnNames.sales(product, channel));
    }

    private Optional<Decomposition> compute(String name) {
        if (name.equals(Metrics.TRAINING.name())
                && scenario.compute().training().isPresent()) {
            return Optional.of(new Decomposition(List.of(training()), ""));
        }
        if (name.equals(Metrics.INFERENCE.name())) {
            return Optional.of(new Decomposition(inference(), name));
        }
        return name.equals(Metrics.COMPUTE.name())
                ? Optional.of(new Decomposition(allCompute(), name))
                : Optional.empty();
    }

    private ObservedPart training() {
        return new ObservedPart(List.of(Scenario.TRAINING.text()), "", List.of(place(Scenario.TRAINING)));
    }

    private List<ObservedPart> inference() {
        int price = place(Scenario.COMPUTE_PRICE);
        return scenario.products().keySet().stream()
                .map(product -> new ObservedPart(
                        channels(product).toList(),
                        ColumnNames.unitCost(product),
                        List.of(place(demand(product)), price)))
                .toList();
    }

    private List<ObservedPart> allCompute() {
        List<ObservedPart> parts = new ArrayList<>(inference());
        scenario.compute().training().ifPresent(any -> parts.add(training()));
        return parts;
    }

    /** The parts of what follows compute or revenue to first order. */
    private Optional<Decomposition> scaled(String name) {
        if (name.startsWith(SPEND) && scenario.clouds().containsKey(name.substring(SPEND.length()))) {
            return Optional.of(new Decomposition(allCompute(), name));
        }
        return scenario.terms(RevenueShare.class).stream()
                .filter(term -> name.equals(SHARE + term.name()))
                .findFirst()
                .map(term -> new Decomposition(revenues(scenario.products().keySet()), name));
    }

    private List<ObservedPart> revenues(Collection<String> products) {
        return scenario.products().keySet().stream()
                .filter(products::contains)
                .map(product ->
                        new ObservedPart(List.of(Metrics.revenue(product).name()), "", List.of(place(demand(product)))))
                .toList();
    }

    private static Address demand(String product) {
        return Address.of("products", product, "demand");
    }

    private int place(Address process) {
        int place = processes.indexOf(process);
        if (place < 0) {
            processes.add(process);
            return processes.size() - 1;
        }
        return place;
    }

    /** Whether {@code name} is a level at the end of the period, not a flow over it. */
    static boolean isLevel(String name) {
        return name.split("\\.", 2)[0].equals(RUN_RATE);
    }

    /** The name of the column of a process's run-rate, which a program has if it is no price. */
    static String level(Address process) {
        return process.text() + Program.LEVEL;
    }
}
