package org.entente.simulation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.entente.model.Address;
import org.entente.model.DecimalDate;
import org.entente.model.Horizon;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.model.Spelling;
import org.entente.model.quantity.Constant;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;

/** The numbers to keep of each path of a program: outcomes, and columns as they are at the end. */
public final class Probes {

    private static final double[] NOTHING = new double[Block.PATHS];

    private final SortedMap<Metric, Integer> reported = new TreeMap<>();
    private final Set<Integer> atEnd = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> inputs = new ArrayList<>();

    /** One number of each path, which {@code convert} makes of the value in the column of {@code source}. */
    private record Entry(Source source, DoubleUnaryOperator convert, boolean isIndicator) {

        Entry(Source source, DoubleUnaryOperator convert) {
            this(source, convert, false);
        }
    }

    /** A column of program {@code k} of a group. */
    @FunctionalInterface
    private interface Source {
        double[] column(OutcomeBlock found, int k);
    }

    private Probes() {}

    /**
     * Probes of measures.
     *
     * @throws IllegalArgumentException if the program does not report one of them
     */
    public static Probes of(Program program, List<Measure> measures) {
        Probes probes = new Probes();
        measures.forEach(measure -> probes.add(program, measure));
        return probes;
    }

    /**
     * Probes of what measures of {@code program} are less in {@code other}. A source of gain that the other program
     * lacks is 0 there, and so is what is due after the horizon where nothing ever is.
     *
     * @throws IllegalArgumentException if the other program lacks another metric, or if a measure is the difference of
     *     two dates, which is no number where one never comes
     */
    public static Probes ofDifferences(Program program, Program other, List<Measure> measures) {
        Probes probes = new Probes();
        for (Measure measure : measures) {
            Outcome outcome = outcome(program, measure);
            requireDifference(measure, outcome);
            if (isNothing(other, outcome)) {
                probes.entries.add(new Entry((found, k) -> NOTHING, value -> value));
            } else {
                if (unreportedSource(other, measure.metric()).isEmpty()) {
                    requireMetric(measure, outcome.metric(), other);
                }
                probes.add(other, measure);
            }
        }
        return probes;
    }

    /** @throws IllegalArgumentException if {@code measure} is the difference of two dates, as {@code outcome} shows */
    public static void requireDifference(Measure measure, Outcome outcome) {
        if (outcome.period().equals(Period.DATE)) {
            throw new IllegalArgumentException("a difference of a date must be in a year or at the end, where it is one"
                    + " of probabilities, but was '" + measure + "'");
        }
    }

    private static void requireMetric(Measure measure, Metric metric, Program other) {
        if (!other.metrics().containsKey(metric)) {
            throw new IllegalArgumentException("the metric of a difference must be one of both scenarios, but "
                    + measure.less().orElseThrow() + " has no '" + metric.name() + "'");
        }
    }

    /** Whether an outcome is what is due after the horizon, and nothing ever is. */
    private static boolean isNothing(Program program, Outcome outcome) {
        Integer column = program.metrics().get(outcome.metric());
        return column != null
                && outcome.period().equals(Period.AFTER)
                && program.due(column).isEmpty();
    }

    private void add(Program program, Measure measure) {
        Optional<Metric> source = unreportedSource(program, measure.metric());
        if (source.isPresent()) {
            addSource(program, new Outcome(source.get(), measure.periodOf(Metric.Kind.FLOW)));
            return;
        }
        Outcome outcome = outcome(program, measure);
        Metric metric = outcome.metric();
        int column = Maps.require(program.metrics(), metric);
        if (metric.kind() == Metric.Kind.DATE) {
            boolean isIndicator = !outcome.period().equals(Period.DATE);
            entries.add(new Entry(atEnd(column), dateConversion(program.horizon(), outcome), isIndicator));
        } else {
            reported.put(metric, column);
            requirePeriod(
                    outcome,
                    periods(program, metric).stream().map(Period::label).toList());
            entries.add(new Entry(added(outcome), value -> value));
        }
    }

    /** The source of a gain that {@code metric} is the name of; empty if the program reports it or not the gain. */
    private static Optional<Metric> unreportedSource(Program program, String metric) {
        Set<Metric> reported = program.metrics().keySet();
        return reported.stream()
                .filter(gain -> gain.isOf(MetricFamily.GAIN) && gain.detail().isEmpty())
                .flatMap(gain -> Arrays.stream(GainSource.values()).map(source -> Metrics.gain(gain.subject(), source)))
                .filter(source -> source.name().equals(metric))
                .filter(source -> !reported.contains(source))
                .findFirst();
    }

    /** Adds a source that is not reported: the only one of a gain is the gain, one that a gain lacks is 0. */
    private void addSource(Program program, Outcome outcome) {
        Metric metric = outcome.metric();
        boolean isAfter = outcome.period().equals(Period.AFTER);
        Optional<Integer> column = Optional.of(metric.name())
                .filter(name -> program.columnNames().contains(name))
                .map(program::column)
                .filter(gain -> !isAfter || program.due(gain).isPresent());
        if (column.isPresent()) {
            reported.put(metric, column.get());
            entries.add(new Entry(added(outcome), value -> value));
        } else {
            entries.add(new Entry((found, k) -> NOTHING, value -> value));
        }
    }

    /** The column {@code column} of the block, as it is at the end. */
    private Source atEnd(int column) {
        atEnd.add(column);
        return (found, k) -> found.block(k).column(column);
    }

    private static Source added(Outcome outcome) {
        return (found, k) -> found.column(Maps.require(found.outcomes(k), outcome));
    }

    /**
     * The outcome that {@code measure} means.
     *
     * @throws IllegalArgumentException if the program does not report the metric
     */
    public static Outcome outcome(Program program, Measure measure) {
        Set<Metric> metrics = program.metrics().keySet();
        List<String> names = metrics.stream().map(Metric::name).toList();
        return measure.outcome(metrics)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a metric must be one of the scenario's, but was '" + measure.metric() + "'"
                                + Spelling.hint(new Measure(measure.metric(), Optional.empty()).suggestion(names))));
    }

    /** The periods in which {@code program} reports a flow or a level. */
    public static List<Period> periods(Program program, Metric metric) {
        List<Period> periods = new ArrayList<>(Period.years(program.horizon()));
        if (metric.kind() == Metric.Kind.FLOW) {
            periods.add(Period.TOTAL);
            program.due(Maps.require(program.metrics(), metric)).ifPresent(due -> periods.add(Period.AFTER));
            periods.add(Period.NPV);
        } else {
            periods.add(Period.END);
        }
        return periods;
    }

    private static void requirePeriod(Outcome outcome, List<String> periods) {
        String period = outcome.period().label();
        if (!periods.contains(period)) {
            throw new IllegalArgumentException("a period of " + outcome.metric().name() + " must be one of "
                    + String.join(", ", periods) + ", but was '" + period + "'"
                    + Spelling.hint(Spelling.nearest(period, periods)));
        }
    }

    private static DoubleUnaryOperator dateConversion(Horizon horizon, Outcome outcome) {
        Period period = outcome.period();
        if (period.equals(Period.DATE)) {
            return month -> decimalDate(horizon, month);
        }
        List<String> periods = new ArrayList<>(List.of(Period.DATE.label(), Period.END.label()));
        Period.years(horizon).forEach(year -> periods.add(year.label()));
        requirePeriod(outcome, periods);
        double before = Math.min(
                horizon.months(),
                period.isYear() ? horizon.indexOf(horizon.fiscalYear().last(period.year())) + 1.0 : horizon.months());
        return month -> month < before ? 1 : 0;
    }

    private static double decimalDate(Horizon horizon, double month) {
        return month < horizon.months() ? DecimalDate.date(horizon.from(), month) : Double.POSITIVE_INFINITY;
    }

    /** These probes with the random inputs of {@code scenario}, from which {@code program} is compiled. */
    public Probes withInputs(Program program, Scenario scenario) {
        withDrawn(program, scenario);
        double scale = 1 / Math.sqrt(scenario.horizon().months());
        for (Address process : scenario.shocks()) {
            Metric shock = new Metric(shock(process), Metric.Kind.FLOW);
            reported.put(shock, program.column(shock.name()));
            input(shock.name(), new Entry(added(new Outcome(shock, Period.TOTAL)), sum -> sum * scale));
        }
        return this;
    }

    /** These probes with the inputs that {@code program} draws once per path: uncertain quantities and events. */
    Probes withDrawn(Program program, Scenario scenario) {
        scenario.quantities().forEach((address, quantity) -> {
            if (!(quantity instanceof Constant) && program.computes(program.column(address.text()))) {
                input(address.text(), new Entry(atEnd(program.column(address.text())), value -> value));
            }
        });
        scenario.drawnEvents().forEach(event -> {
            int column = program.column(Metrics.event(event).name());
            if (program.computes(column)) {
                input(
                        Address.of("events", event).text(),
                        new Entry(atEnd(column), month -> decimalDate(scenario.horizon(), month)));
            }
        });
        return this;
    }

    /** The name of the monthly shocks of {@code process}. */
    static String shock(Address process) {
        return process.child("shock").text();
    }

    /** The column of the monthly shocks of {@code process}. */
    static int shock(Program program, Address process) {
        return program.column(shock(process));
    }

    private void input(String name, Entry entry) {
        inputs.add(name);
        entries.add(entry);
    }

    /** The number of numbers that are kept. */
    public int count() {
        return entries.size();
    }

    /** Whether number {@code k} is 1 on the paths on which a date has come by some time, and 0 on the others. */
    public boolean isIndicator(int k) {
        return entries.get(k).isIndicator;
    }

    /** The names of the inputs; their numbers come last. */
    public List<String> inputs() {
        return inputs;
    }

    /** The metrics that the program must report, each with its column. */
    public SortedMap<Metric, Integer> reported() {
        return reported;
    }

    /** The part of {@code program} that these probes need. */
    public Program partOf(Program program) {
        Set<Integer> columns = new HashSet<>(reported.values());
        columns.addAll(atEnd);
        return program.computing(columns);
    }

    /**
     * A worker that keeps the numbers of program {@code k} of a loop.
     *
     * @param values for each number an array with a place for each path; threads fill different places
     * @param firstUnit the unit whose paths have the first places
     */
    public PathLoop.Worker worker(int k, double[][] values, long firstUnit) {
        return (unit, paths, found) -> keep(found, k, (int) (unit - firstUnit) * Block.PATHS, paths, values);
    }

    /** Keeps the numbers of {@code n} paths of a unit that are not left out, each at its place past {@code first}. */
    void keep(OutcomeBlock found, int k, int first, int n, double[][] values) {
        for (int number = 0; number < entries.size(); number++) {
            Entry entry = entries.get(number);
            double[] column = entry.source.column(found, k);
            for (int i = 0; i < n; i++) {
                values[number][first + found.place(i)] = entry.convert.applyAsDouble(column[i]);
            }
        }
    }
}
