package org.entente.simulation.discovery;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.simulation.experiment.InputKind;

/**
 * The rules that a {@link Discovery} looks for.
 *
 * @param inputs how many inputs a rule may restrict, at least 1
 * @param rules how many, at least 1; there are fewer where the first ones leave too few interesting paths, or where no
 *     limits say more about what they leave
 * @param boxes for each rule the number of a box on its trajectory, at least 1; for further rules the box with the
 *     highest harmonic mean of coverage and density
 * @param kinds of the inputs that a rule may restrict, at least one
 */
public record DiscoveryOptions(int inputs, int rules, List<Integer> boxes, Set<InputKind> kinds) {

    private static final int INPUTS = 4;

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

    private static void requirePositive(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " must be at least 1, but were " + number);
        }
    }

    /** One rule of at most four inputs of any kind, with its best box. */
    public static DiscoveryOptions withDefaults() {
        return new DiscoveryOptions(INPUTS, 1, List.of(), EnumSet.allOf(InputKind.class));
    }

    /** These options with rules of at most {@code most} inputs. */
    public DiscoveryOptions withInputs(int most) {
        return new DiscoveryOptions(most, rules, boxes, kinds);
    }

    /** These options with so many rules. */
    public DiscoveryOptions withRules(int number) {
        return new DiscoveryOptions(inputs, number, boxes, kinds);
    }

    /** These options with these boxes. */
    public DiscoveryOptions withBoxes(List<Integer> numbers) {
        return new DiscoveryOptions(inputs, rules, numbers, kinds);
    }

    /** These options with inputs of these kinds only. */
    public DiscoveryOptions among(Set<InputKind> wanted) {
        return new DiscoveryOptions(inputs, rules, boxes, wanted);
    }

    Optional<Integer> box(int rule) {
        return rule < boxes.size() ? Optional.of(boxes.get(rule)) : Optional.empty();
    }
}
