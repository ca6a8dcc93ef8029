package org.entente.simulation.decision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Horizon;
import org.entente.model.Maps;
import org.entente.model.Occurrence;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.kernel.ProgramGroup;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.WorthwhileDecision;
import org.entente.simulation.step.Compiler;
import org.entente.simulation.step.DecisionRule;
import org.entente.simulation.step.DecisionRule.Function;
import org.entente.simulation.step.DecisionRule.Input;
import org.entente.simulation.step.Decisions;

/*
 * Least squares Monte Carlo, after Longstaff and Schwartz, Valuing American Options by Simulation (2001). Every branch
 * is simulated on the same draws: the decision is never taken, or always in one of its months. From the last month to
 * the first, what it adds to wait no longer is regressed on what is known; where the function is above 0, the decision
 * is taken, and the value of the path is that of its branch. The function is learnt on the first half of the paths. The
 * other half tells what it is worth.
 */

/** The pilot paths of one decision. */
final class Pilot {

    /** The number of paths from which the rule is learnt; as many tell what it is worth. */
    static final int HALF = 8_192;

    private static final int PATHS = 2 * HALF;
    private static final MathContext DIGITS = new MathContext(5);

    private final Scenario scenario;
    private final String event;
    private final String decider;
    private final int[] months;
    private final List<Input> columns;
    private final List<Program> branches = new ArrayList<>();
    private final double[][] values;
    private final double[][][] known;

    /** The pilot of the decision on {@code event}, while other decisions are as {@code others} say. */
    Pilot(Scenario scenario, String event, Occurrence.Worthwhile decision, Decisions others, Draws draws) {
        this.scenario = scenario;
        this.event = event;
        this.decider = decision.decider();
        Horizon horizon = scenario.horizon();
        months = decision.at().stream()
                .mapToInt(horizon::indexOf)
                .filter(month -> month >= 1 && month < horizon.months())
                .toArray();
        Samplers samplers = new Samplers();
        Program never = Compiler.compile(scenario, Conditions.NONE, draws, samplers, others);
        columns = KnownInputs.columns(scenario, never, event, decider);
        List<Integer> wanted = new ArrayList<>(
                columns.stream().map(input -> never.column(input.column())).toList());
        wanted.add(gainOf(never));
        branches.add(never.computing(wanted));
        for (int month : months) {
            Program always = Compiler.compile(scenario, Conditions.NONE, draws, samplers, others.with(event, month));
            branches.add(always.computing(List.of(gainOf(always))));
        }
        values = new double[branches.size()][PATHS];
        known = new double[months.length][columns.size()][PATHS];
    }

    private Metric gain() {
        return Metrics.gain(decider);
    }

    private int gainOf(Program program) {
        return Maps.require(program.metrics(), gain());
    }

    /** Runs the paths, and learns the rule. */
    LearntRule learn() {
        run();
        double[] value = values[0].clone();
        int[] taken = new int[PATHS];
        Arrays.fill(taken, -1);
        DecisionRule.Month[] rules = new DecisionRule.Month[months.length];
        double[] foreseen = new double[months.length];
        for (int k = months.length - 1; k >= 0; k--) {
            List<Input> inputs = inputs(k);
            double[][] x = inputs.stream().map(values(k)).toArray(double[][]::new);
            double[] added = new double[PATHS];
            for (int i = 0; i < PATHS; i++) {
                added[i] = values[k + 1][i] - value[i];
            }
            LeastSquares fit = LeastSquares.fit(x, added, HALF);
            rules[k] = rule(months[k], fit, inputs);
            foreseen[k] = fit.rSquared();
            for (int i = 0; i < PATHS; i++) {
                boolean isTaken = fit.at(x, i) > 0;
                value[i] = isTaken ? values[k + 1][i] : value[i];
                taken[i] = isTaken ? k : taken[i];
            }
        }
        return new LearntRule(new DecisionRule(List.of(rules)), worth(value, taken, rules, foreseen));
    }

    private void run() {
        List<SortedMap<Metric, Integer>> reported = branches.stream()
                .<SortedMap<Metric, Integer>>map(program -> new TreeMap<>(Map.of(gain(), gainOf(program))))
                .toList();
        OutcomeBlock block = new OutcomeBlock(new ProgramGroup(branches), reported).whole();
        int[] numbers = columns.stream()
                .mapToInt(input -> branches.get(0).column(input.column()))
                .toArray();
        for (int first = 0; first < PATHS; first += Block.PATHS) {
            int from = first;
            block.run(from, Block.PATHS, (found, t) -> remember(found.block(0), t, numbers, from));
            for (int k = 0; k < branches.size(); k++) {
                int column = Maps.require(block.outcomes(k), new Outcome(gain(), Period.NPV));
                System.arraycopy(block.column(column), 0, values[k], from, Block.PATHS);
            }
        }
    }

    /** Remembers what is known at the end of month {@code t}, if the decision may be taken in the next. */
    private void remember(Block block, int t, int[] numbers, int from) {
        for (int k = 0; k < months.length; k++) {
            if (months[k] == t + 1) {
                for (int j = 0; j < numbers.length; j++) {
                    System.arraycopy(block.column(numbers[j]), 0, known[k][j], from, Block.PATHS);
                }
            }
        }
    }

    /** The functions of what is known before month {@code k}: of what is always above 0, its logarithm as well. */
    private List<Input> inputs(int k) {
        List<Input> inputs = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            Input input = columns.get(j);
            if (input.function() == Function.VALUE && Arrays.stream(known[k][j]).allMatch(value -> value > 0)) {
                inputs.add(new Input(input.column(), Function.LOG));
            }
            inputs.add(input);
        }
        return inputs;
    }

    /** The values of an input before month {@code k}, on each path. */
    private java.util.function.Function<Input, double[]> values(int k) {
        return input -> {
            int j = columns.stream().map(Input::column).toList().indexOf(input.column());
            return Arrays.stream(known[k][j])
                    .map(value -> switch (input.function()) {
                        case VALUE -> value;
                        case LOG -> StrictMath.log(value);
                        case HAPPENED -> value <= months[k] - 1 ? 1 : 0;
                    })
                    .toArray();
        };
    }

    private static DecisionRule.Month rule(int month, LeastSquares fit, List<Input> inputs) {
        List<DecisionRule.Term> terms = new ArrayList<>();
        for (int j = 0; j < inputs.size(); j++) {
            if (fit.coefficients().get(j) != 0) {
                terms.add(
                        new DecisionRule.Term(inputs.get(j), fit.coefficients().get(j)));
            }
        }
        return new DecisionRule.Month(month, fit.constant(), terms);
    }

    private WorthwhileDecision worth(double[] value, int[] taken, DecisionRule.Month[] rules, double[] foreseen) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = mean(values[k], 0, HALF) > mean(values[best], 0, HALF) ? k : best;
        }
        List<WorthwhileDecision.Month> all = new ArrayList<>();
        for (int k = 0; k < months.length; k++) {
            int place = k;
            long count = Arrays.stream(taken, HALF, PATHS)
                    .filter(month -> month == place)
                    .count();
            YearMonth month = scenario.horizon().month(months[k]);
            all.add(new WorthwhileDecision.Month(month, new Proportion(count, HALF), foreseen[k], text(rules[k])));
        }
        return new WorthwhileDecision(
                scenario.name(), event, decider, HALF, added(value, values[0]), added(value, values[best]), all);
    }

    /** What {@code value} adds to {@code other}, on the paths from which nothing was learnt. */
    private static WorthwhileDecision.Value added(double[] value, double[] other) {
        double[] difference = new double[PATHS];
        for (int i = 0; i < PATHS; i++) {
            difference[i] = value[i] - other[i];
        }
        double mean = mean(difference, HALF, PATHS);
        double squares = 0;
        for (int i = HALF; i < PATHS; i++) {
            squares += (difference[i] - mean) * (difference[i] - mean);
        }
        return new WorthwhileDecision.Value(mean, Math.sqrt(squares / (HALF - 1.0) / HALF));
    }

    private static double mean(double[] x, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += x[i];
        }
        return sum / (to - from);
    }

    /** The rule as a formula: {@code 0 < -1.2 + 0.34 log products.app.demand.level - 2 [event.boom]}. */
    private static String text(DecisionRule.Month rule) {
        StringBuilder text = new StringBuilder("0 < ").append(number(rule.constant()));
        for (DecisionRule.Term term : rule.terms()) {
            text.append(term.coefficient() < 0 ? " - " : " + ")
                    .append(number(Math.abs(term.coefficient())))
                    .append(' ')
                    .append(term.input());
        }
        return text.toString();
    }

    private static String number(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString();
    }
}
