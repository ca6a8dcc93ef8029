package org.entente.simulation.actuals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.entente.model.Address;
import org.entente.model.CorrelationMatrix;
import org.entente.model.Event;
import org.entente.model.Horizon;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Actuals;
import org.entente.model.process.Logistic;
import org.entente.model.quantity.Constant;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.random.KnownMonths;
import org.entente.simulation.random.Streams;
import org.entente.simulation.step.Compiler;
import org.entente.simulation.step.ShockFactor;

/** Actuals, resolved for a scenario: observations of amounts, and what is known of events. Immutable. */
final class Evidence {

    /** An exact figure is one that is rounded to a few parts in a hundred thousand. */
    private static final double LEAST_DEVIATION = 1e-5;

    /** The one input where there is none; nothing depends on it. It spares matrices without rows. */
    private static final Address NOTHING = Address.of("actuals", "nothing");

    private final Scenario scenario;
    private final List<Observation> observations = new ArrayList<>();
    private final List<ObservedPart> parts = new ArrayList<>();
    private final List<Actual> leftOut = new ArrayList<>();
    private final SortedMap<String, KnownMonths> events = new TreeMap<>();
    private final Map<Integer, KnownMonths> eventOfStream = new HashMap<>();
    private final List<Address> shocks;
    private final List<Address> processes;
    private final List<Integer> rows;
    private final double[][] factor;
    private final double[][] correlation;
    private final int months;
    private final Set<Integer> areLogistic;
    private final List<Jump> jumps;
    private final List<Address> inputs;
    private final Contrasts contrasts;
    private final StillDraws draws;
    private final Program program;

    /**
     * The evidence of {@code actuals} on {@code scenario}. Those that end before the horizon are left out.
     *
     * @throws IllegalArgumentException if one of them cannot be observed in the scenario
     */
    Evidence(Scenario scenario, Actuals actuals) {
        this.scenario = scenario;
        ObservedMetrics metrics = new ObservedMetrics(scenario);
        Map<ObservedPart, Integer> places = new HashMap<>();
        for (Actual actual : actuals.observations()) {
            if (actual.period().to().isBefore(scenario.horizon().from())) {
                leftOut.add(actual);
            } else if (actual.isEvent()) {
                know(actual);
            } else {
                observe(actual, metrics, places);
            }
        }
        events.forEach((event, known) -> eventOfStream.put(Streams.idOf(Address.of("events", event)), known));
        shocks = List.copyOf(scenario.shocks());
        processes = List.copyOf(metrics.processes());
        rows = processes.stream().map(shocks::indexOf).toList();
        factor = ShockFactor.of(shocks, scenario.effectiveCorrelations());
        correlation = correlations();
        areLogistic = IntStream.range(0, processes.size())
                .filter(p -> scenario.processes().get(processes.get(p)) instanceof Logistic)
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
        months = observations.stream().mapToInt(Observation::to).max().orElse(-1) + 1;
        draws = new StillDraws(Map.copyOf(eventOfStream));
        Program whole = Compiler.compile(scenario, draws);
        Set<Integer> columns = observedColumns(whole);
        Program observed = whole.computing(columns);
        jumps = findJumps(observed);
        inputs = findInputs(observed);
        inputs.stream()
                .filter(address -> scenario.quantities().containsKey(address))
                .forEach(address -> addIfDrawn(address, whole, columns));
        program = whole.computing(columns);
        contrasts = new Contrasts(observations, parts, areLogistic, correlation);
    }

    private void observe(Actual actual, ObservedMetrics metrics, Map<ObservedPart, Integer> places) {
        Horizon horizon = scenario.horizon();
        ObservedMetrics.Decomposition found = metrics.of(actual.metric());
        boolean isLevel = ObservedMetrics.isLevel(actual.metric());
        int to = horizon.indexOf(actual.period().to());
        int from = isLevel ? to : horizon.indexOf(actual.period().from());
        if (!(0 <= from && to < horizon.months())) {
            throw new IllegalArgumentException(
                    "the period of an observation must lie in the horizon of " + scenario.name() + ", " + horizon.from()
                            + " to " + horizon.to() + ", but " + actual.label() + " does not");
        }
        if (!(actual.value() > 0)) {
            throw new IllegalArgumentException("an observed amount must be above 0, since demand never is 0, but "
                    + actual.label() + " was " + actual.value());
        }
        int[] ofParts = found.parts().stream()
                .mapToInt(part -> places.computeIfAbsent(part, this::add))
                .toArray();
        double deviation = Math.max(LEAST_DEVIATION, actual.standardDeviation() / actual.value());
        observations.add(new Observation(
                actual,
                FastMath.log(actual.value()),
                deviation,
                from,
                to,
                new Observation.Places(ofParts),
                found.total()));
    }

    private int add(ObservedPart part) {
        parts.add(part);
        return parts.size() - 1;
    }

    private void know(Actual actual) {
        String name = actual.metric().substring(Actual.EVENT.length());
        Event event = scenario.events().get(name);
        if (event == null || !event.isDrawn()) {
            throw new IllegalArgumentException("an observed event must be one whose time chance decides, but " + name
                    + (event == null ? " is none of " + scenario.name() : " follows from something else"));
        }
        double end = scenario.horizon().indexOf(actual.period().to()) + 1.0;
        KnownMonths before = events.getOrDefault(name, KnownMonths.ANY);
        events.put(
                name,
                actual.value() > 0
                        ? new KnownMonths(before.from(), Math.min(before.before(), end))
                        : new KnownMonths(Math.max(before.from(), end), before.before()));
    }

    private double[][] correlations() {
        double[][] rho = new double[processes.size()][processes.size()];
        for (int p = 0; p < rho.length; p++) {
            double[] first = factor[row(p)];
            for (int q = 0; q < rho.length; q++) {
                double[] second = factor[row(q)];
                for (int j = 0; j < first.length; j++) {
                    rho[p][q] += first[j] * second[j];
                }
            }
        }
        return rho;
    }

    /** The jumps in the observed part of a path. */
    private List<Jump> findJumps(Program program) {
        Jumps found = new Jumps(scenario, months);
        for (String event : scenario.drawnEvents()) {
            if (program.computes(program.column(Metrics.event(event).name()))) {
                found.add(event, events.getOrDefault(event, KnownMonths.ANY));
            }
        }
        return found.found();
    }

    /** The other quantities that the observed part of a path depends on, or that are correlated with one of these. */
    private List<Address> findInputs(Program program) {
        SortedSet<Address> found = new TreeSet<>();
        scenario.quantities().forEach((address, quantity) -> {
            if (!(quantity instanceof Constant) && program.computes(program.column(address.text()))) {
                found.add(address);
            }
        });
        for (CorrelationMatrix group : CorrelationMatrix.groupsOf(scenario.effectiveCorrelations())) {
            if (!Collections.disjoint(group.addresses(), found)) {
                found.addAll(group.addresses());
            }
        }
        jumps.forEach(jump -> found.remove(jump.address()));
        return found.isEmpty() ? List.of(NOTHING) : List.copyOf(found);
    }

    /** The columns that the equations of a path read. */
    private Set<Integer> observedColumns(Program whole) {
        Set<Integer> columns = new HashSet<>();
        for (ObservedPart part : parts) {
            part.columns().forEach(name -> columns.add(whole.column(name)));
            if (!part.factor().isEmpty()) {
                columns.add(whole.column(part.factor()));
            }
        }
        observations.stream().filter(Observation::isScaled).forEach(o -> columns.add(whole.column(o.total())));
        for (int p = 0; p < processes.size(); p++) {
            if (isLogistic(p)) {
                columns.add(whole.column(ObservedMetrics.level(processes.get(p))));
            }
        }
        parameters().forEach(address -> addIfDrawn(address, whole, columns));
        return columns;
    }

    private void addIfDrawn(Address address, Program whole, Set<Integer> columns) {
        if (!(Maps.require(scenario.quantities(), address) instanceof Constant)) {
            columns.add(whole.column(address.text()));
        }
    }

    /** The quantities that the equations of a path read. */
    private List<Address> parameters() {
        List<Address> all = new ArrayList<>();
        for (int p = 0; p < processes.size(); p++) {
            all.add(volatility(p));
            if (isLogistic(p)) {
                all.addAll(
                        List.of(processes.get(p).child("rate"), processes.get(p).child("ceiling")));
            }
        }
        for (String event : events.keySet()) {
            for (String key : List.of("hazard", "date", "probability")) {
                Address address = Address.of("events", event, key);
                if (scenario.quantities().containsKey(address)) {
                    all.add(address);
                }
            }
        }
        return all;
    }

    /** The part of the scenario that is observed, on {@link #draws}. */
    Program program() {
        return program;
    }

    /** The draws of the program. */
    StillDraws draws() {
        return draws;
    }

    /** The rows of the equations of a path. */
    Contrasts contrasts() {
        return contrasts;
    }

    /** Whether paths need a weight of their own shocks: observations are far from linear in some. */
    boolean isCorrected() {
        return !areLogistic.isEmpty();
    }

    Scenario scenario() {
        return scenario;
    }

    List<Observation> observations() {
        return observations;
    }

    List<ObservedPart> parts() {
        return parts;
    }

    /** Those that end before the horizon. */
    List<Actual> leftOut() {
        return leftOut;
    }

    /** The processes that are observed. */
    List<Address> processes() {
        return processes;
    }

    /** All processes, in the order of the rows of {@link #factor}. */
    List<Address> shocks() {
        return shocks;
    }

    /** The place of observed process {@code p} among all processes. */
    int row(int p) {
        return rows.get(p);
    }

    /** The factor of the correlations of all processes; callers must not change it. */
    double[][] factor() {
        return factor;
    }

    /** The correlations of the observed processes; callers must not change it. */
    double[][] correlation() {
        return correlation;
    }

    /** The months from the first to the last that is observed. */
    int months() {
        return months;
    }

    /** The addresses of the quantities that are learnt of and whose changes are no jumps. */
    List<Address> inputs() {
        return inputs;
    }

    /** What changes the observed months by jumps. */
    List<Jump> jumps() {
        return jumps;
    }

    /** What is known of events, by name. */
    SortedMap<String, KnownMonths> events() {
        return events;
    }

    Address volatility(int p) {
        return processes.get(p).child("volatility");
    }

    boolean isLogistic(int p) {
        return areLogistic.contains(p);
    }
}
