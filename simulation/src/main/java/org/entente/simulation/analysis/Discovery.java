package org.entente.simulation.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Scenario;
import org.entente.simulation.Conditions;
import org.entente.simulation.SimulationPlan;
import org.entente.simulation.analysis.Bound.Kind;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.random.Samplers;

/**
 * Which combinations of inputs lead to an outcome: limits on few inputs, within which it happens often. They are found on
 * one half of the paths, by {@link Prim}, and tested on the other half.
 *
 * <pre>{@code
 * Criterion never = Criterion.parse("cap.microsoft-share never");
 * Discovery discovery = Discovery.of(scenario, never, SimulationPlan.withDefaults().withPaths(20_000));
 * Rule rule = discovery.rules().get(0);
 * Estimate density = rule.box().density();
 * rule.bounds().forEach(bound -> System.out.println(bound.restriction()));
 * }</pre>
 *
 * @param scenario in which it is
 * @param criterion what makes a path interesting, with the period of its measure
 * @param choice which rules were wanted
 * @param threshold what a measure is compared with; if that is a percentile, the one on the paths on which boxes are found,
 *     with its error
 * @param share which fraction of the paths is interesting
 * @param covered which fraction of the interesting paths lies in the box of any of the rules
 * @param rules at least one; each is about the paths that those before it leave. The first has no limits, and is the last,
 *     where the paths for testing confirm none
 */
public record Discovery(
        Scenario scenario,
        Criterion criterion,
        Choice choice,
        Estimate threshold,
        Estimate share,
        Estimate covered,
        List<Rule> rules) {

    public Discovery {
        rules = List.copyOf(rules);
    }

    /**
     * Which rules are wanted.
     *
     * @param inputs how many a rule may speak of, at least 1
     * @param rules how many, at least 1; there are fewer where the first ones leave too few interesting paths, or where no
     *     limits say more about what they leave
     * @param boxes for each rule the number of a box on its trajectory, at least 1; the box with the highest harmonic mean of coverage
     *     and density for rules beyond these
     * @param kinds of what inputs a rule may speak, at least one
     */
    public record Choice(int inputs, int rules, List<Integer> boxes, Set<Kind> kinds) {

        private static final int INPUTS = 4;

        public Choice {
            boxes = List.copyOf(boxes);
            kinds = Set.copyOf(kinds);
            requirePositive("the inputs of a rule", inputs);
            requirePositive("the rules of a discovery", rules);
            if (boxes.size() > rules) {
                throw new IllegalArgumentException(
                        "boxes must be at most one for each of " + rules + " rules, but were " + boxes.size());
            }
            if (kinds.isEmpty()) {
                throw new IllegalArgumentException("the kinds of inputs must be at least 1, but were none");
            }
            boxes.forEach(box -> {
                if (box < 1) {
                    throw new IllegalArgumentException(
                            "the number of a box must be at least 1, as 0 is that of all paths, but was " + box);
                }
            });
        }

        private static void requirePositive(String what, int number) {
            if (number < 1) {
                throw new IllegalArgumentException(what + " must be at least 1, but were " + number);
            }
        }

        /** One rule of at most four inputs of any kind, with its best box. */
        public static Choice withDefaults() {
            return new Choice(INPUTS, 1, List.of(), EnumSet.allOf(Kind.class));
        }

        /** This choice with rules of at most {@code most} inputs. */
        public Choice withInputs(int most) {
            return new Choice(most, rules, boxes, kinds);
        }

        /** This choice with so many rules. */
        public Choice withRules(int number) {
            return new Choice(inputs, number, boxes, kinds);
        }

        /** This choice with these boxes. */
        public Choice withBoxes(List<Integer> numbers) {
            return new Choice(inputs, rules, numbers, kinds);
        }

        /** This choice with inputs of these kinds only. */
        public Choice among(Set<Kind> some) {
            return new Choice(inputs, rules, boxes, some);
        }

        Optional<Integer> box(int rule) {
            return rule < boxes.size() ? Optional.of(boxes.get(rule)) : Optional.empty();
        }
    }

    /**
     * The best rule of at most four inputs.
     *
     * @throws IllegalArgumentException if the scenario has no such measure, if it happens, or does not happen, on fewer than
     *     20 paths of a half, or if paths are neither independent nor in four replicates
     */
    public static Discovery of(Scenario scenario, Criterion criterion, SimulationPlan plan) {
        return of(scenario, criterion, Choice.withDefaults(), plan);
    }

    /**
     * Rules as they are wanted.
     *
     * @throws IllegalArgumentException as {@link #of(Scenario, Criterion, SimulationPlan)}, or if there is no such box
     */
    public static Discovery of(Scenario scenario, Criterion criterion, Choice choice, SimulationPlan plan) {
        Experiment experiment = Experiment.of(plan, List.of(scenario));
        Program program = Program.of(scenario, Conditions.NONE, experiment.draws(), new Samplers());
        Criterion whole = criterion.in(program);
        Observations seen = experiment.observe(scenario, List.of(whole.measure()));
        return new BoxSearch(scenario, whole, choice, seen, plan).discover();
    }
}
