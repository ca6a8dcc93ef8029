package org.entente.simulation.discovery;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.simulation.experiment.InputKind;

/**
 * The options of a {@link Discovery}: the rules that it looks for.
 *
 * @param inputs the most inputs that a rule may restrict, at least 1
 * @param rules the most rules, at least 1; there are fewer where the first rules leave too few interesting paths, or
 *     where no further rule is confirmed
 * @param boxes for each rule the number of a box on its trajectory, at least 1; for further rules the box with the
 *     highest harmonic mean of coverage and density
 * @param kinds the kinds of inputs that a rule may restrict, at least one
 */
public record DiscoveryOptions(int inputs, int rules, List<Integer> boxes, Set<InputKind> kinds) {

    private static final int DEFAULT_INPUTS = 4;

    public DiscoveryOptions {
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

    private static void requirePositive(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, but were " + number);
        }
    }

    /** The default options: one rule of at most four inputs of any kind, with its best box. */
    public static DiscoveryOptions withDefaults() {
        return new DiscoveryOptions(DEFAULT_INPUTS, 1, List.of(), EnumSet.allOf(InputKind.class));
    }

    /** These options with rules of at most {@code maxInputs} inputs. */
    public DiscoveryOptions withInputs(int maxInputs) {
        return new DiscoveryOptions(maxInputs, rules, boxes, kinds);
    }

    /** These options with at most {@code maxRules} rules. */
    public DiscoveryOptions withRules(int maxRules) {
        return new DiscoveryOptions(inputs, maxRules, boxes, kinds);
    }

    /** These options with the boxes of these numbers. */
    public DiscoveryOptions withBoxes(List<Integer> numbers) {
        return new DiscoveryOptions(inputs, rules, numbers, kinds);
    }

    /** These options with inputs of these kinds only. */
    public DiscoveryOptions among(Set<InputKind> wanted) {
        return new DiscoveryOptions(inputs, rules, boxes, wanted);
    }

    /** The number of the box that is asked for a rule, if one is. */
    Optional<Integer> box(int rule) {
        return rule < boxes.size() ? Optional.of(boxes.get(rule)) : Optional.empty();
    }
}
