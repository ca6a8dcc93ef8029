package org.entente.simulation.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.step.Compiler;
import org.entente.simulation.step.Decisions;

/** Holds the engine to {@link PlainPath}, path by path on the same draws. */
final class PlainAgreement {

    /** What two paths may differ by: a part of the largest amount of the path. */
    static final double TOLERANCE = 1e-12;

    private static final double NUDGE = 1e-13;

    private final Scenario scenario;
    private final Decisions decisions;
    private final Samplers samplers = new Samplers();
    private final long seed;
    private final List<String> differences = new ArrayList<>();
    private double largest;
    private int unsteady;
    private long compared;

    PlainAgreement(Scenario scenario, Decisions decisions, long seed) {
        this.scenario = scenario;
        this.decisions = decisions;
        this.seed = seed;
    }

    /** What differs by more than rounding, in words. */
    List<String> differences() {
        return differences;
    }

    /** The largest difference within the tolerance, as a part of the largest amount of its path. */
    double largest() {
        return largest;
    }

    /** The number of paths on which the last digits of the run-rates decide more than the tolerance. */
    int unsteady() {
        return unsteady;
    }

    /** The number of values that were compared. */
    long compared() {
        return compared;
    }

    /** Compares some paths of the unit that begins with path {@code first}, which the block holds after another one. */
    PlainAgreement on(long first, int... places) {
        Program program = Compiler.compile(scenario, Conditions.NONE, new RandomDraws(seed), samplers, decisions);
        OutcomeBlock found = new OutcomeBlock(program).whole();
        List<Map<String, double[]>> months = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            months.add(new HashMap<>());
        }
        found.run(first + Draws.UNIT_PATHS, Draws.UNIT_PATHS); // a step must leave nothing of a unit to the next
        found.run(
                first,
                Draws.UNIT_PATHS,
                (block, t) -> program.metrics().forEach((metric, column) -> {
                    for (int i = 0; i < places.length; i++) {
                        months.get(i)
                                        .computeIfAbsent(
                                                metric.name(),
                                                any -> new double
                                                        [scenario.horizon().months()])[t] =
                                block.block(0).column(column)[places[i]];
                    }
                }));
        for (int i = 0; i < places.length; i++) {
            Map<Outcome, Double> outcomes = new HashMap<>();
            int place = places[i];
            found.outcomes(0).forEach((outcome, column) -> outcomes.put(outcome, found.column(column)[place]));
            compare(first + place, program, months.get(i), outcomes);
        }
        for (Metric metric : program.metrics().keySet()) {
            alone(program, metric, first, found);
        }
        return this;
    }

    /** A metric that is reported alone has the bits that it has beside all others: the program is another one. */
    private void alone(Program program, Metric metric, long first, OutcomeBlock all) {
        OutcomeBlock alone = new OutcomeBlock(program.reporting(metric::equals));
        alone.run(first + Draws.UNIT_PATHS, Draws.UNIT_PATHS);
        alone.run(first, Draws.UNIT_PATHS);
        alone.outcomes(0).forEach((outcome, column) -> {
            double[] expected = all.column(Maps.require(all.outcomes(0), outcome));
            if (!Arrays.equals(alone.column(column), expected)) {
                differences.add(outcome + " is another one where nothing else is reported");
            }
        });
    }

    private void compare(long path, Program program, Map<String, double[]> months, Map<Outcome, Double> outcomes) {
        PlainInputs inputs = new PlainInputs(scenario, samplers, seed, path);
        Path plain = new Path(path, new PlainPath(scenario, inputs, decisions, 1));
        List<String> found = plain.differences(program, months, outcomes);
        if (found.isEmpty()) {
            largest = Math.max(largest, plain.largest);
        } else if (isUnsteady(plain.plain, new PlainPath(scenario, inputs, decisions, 1 + NUDGE))
                || isUnsteady(plain.plain, new PlainPath(scenario, inputs, decisions, 1 - NUDGE))) {
            unsteady++;
        } else {
            differences.addAll(found);
        }
        compared += plain.values;
    }

    /** Whether two plain paths differ by more than the tolerance though their run-rates differ by {@link #NUDGE}. */
    private static boolean isUnsteady(PlainPath path, PlainPath nudged) {
        double scale = scale(path);
        for (String name : path.amounts.all().keySet()) {
            for (int t = 0; isAmount(name) && t < path.months; t++) {
                double difference = Math.abs(path.amounts.get(name, t) - nudged.amounts.get(name, t));
                if (difference > TOLERANCE * scale) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double scale(PlainPath path) {
        double scale = 0;
        for (String name : path.amounts.all().keySet()) {
            for (int t = 0; isAmount(name) && t < path.months; t++) {
                scale = Math.max(scale, Math.abs(path.amounts.get(name, t)));
            }
        }
        return scale;
    }

    private static boolean isAmount(String name) {
        return !name.startsWith("run-rate.") && !name.startsWith("currencies.");
    }

    /** A plain path, and what differs from it. */
    private final class Path {
        private final long path;
        private final PlainPath plain;
        private final double scale;
        private final List<String> found = new ArrayList<>();
        private double largest;
        private long values;

        Path(long path, PlainPath plain) {
            this.path = path;
            this.plain = plain;
            this.scale = scale(plain);
        }

        List<String> differences(Program program, Map<String, double[]> months, Map<Outcome, Double> outcomes) {
            for (Metric metric : program.metrics().keySet()) {
                double[] engine = Maps.require(months, metric.name());
                if (metric.kind() == Metric.Kind.DATE) {
                    same(metric.name(), "date", plain(metric), engine[engine.length - 1]);
                } else {
                    for (int t = 0; t < engine.length; t++) {
                        same(metric.name(), plain.month(t).toString(), plain.amounts.get(metric.name(), t), engine[t]);
                    }
                }
            }
            outcomes.forEach((outcome, engine) -> {
                if (outcome.metric().kind() != Metric.Kind.DATE) {
                    same(outcome.metric().name(), outcome.period().label(), plain(outcome), engine);
                }
            });
            sources(program);
            return found;
        }

        /** A source that the engine does not report beside others is 0. */
        private void sources(Program program) {
            for (String party : scenario.parties().keySet()) {
                String gain = "gain." + party + ".";
                Set<String> reported = program.metrics().keySet().stream()
                        .map(Metric::name)
                        .filter(name -> name.startsWith(gain))
                        .collect(Collectors.toSet());
                plain.amounts.all().forEach((name, amounts) -> {
                    if (!reported.isEmpty() && name.startsWith(gain) && !reported.contains(name)) {
                        same(
                                name,
                                "all months",
                                0,
                                Arrays.stream(amounts).map(Math::abs).sum());
                    }
                });
            }
        }

        private double plain(Metric metric) {
            String subject = metric.subject();
            if (metric.name().startsWith("event.")) {
                return beyond(plain.events.month(subject));
            }
            return metric.name().startsWith("cap.") ? plain.value.cap(subject) : plain.value.breakeven(subject);
        }

        private double beyond(double month) {
            return month < plain.months ? month : Double.POSITIVE_INFINITY;
        }

        private double plain(Outcome outcome) {
            String name = outcome.metric().name();
            Period period = outcome.period();
            boolean isFlow = outcome.metric().kind() == Metric.Kind.FLOW;
            if (period.isYear()) {
                return isFlow ? plain.value.inYear(name, period.year()) : plain.value.endOfYear(name, period.year());
            }
            return switch (period.label()) {
                case "total" -> Arrays.stream(plain.amounts.get(name)).sum();
                case "npv" -> plain.value.presentValue(name);
                case "after" -> plain.value.after(name);
                case "end" -> plain.amounts.get(name, plain.months - 1);
                default -> throw new IllegalStateException("no plain value of " + outcome);
            };
        }

        private void same(String name, String when, double expected, double engine) {
            values++;
            double seen = Double.isInfinite(expected) || name.startsWith("event.") ? beyond(engine) : engine;
            double difference = expected == seen ? 0 : Math.abs(expected - seen) / Math.max(scale, Math.abs(expected));
            if (difference <= TOLERANCE) {
                largest = Math.max(largest, difference);
            } else {
                found.add("%s in %s on path %d: %s by the text, %s by the engine, %.3g of the largest"
                        .formatted(name, when, path, expected, engine, difference));
            }
        }
    }
}
