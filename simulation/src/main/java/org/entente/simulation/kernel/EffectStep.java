package org.entente.simulation.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.model.Address;
import org.entente.model.Effect;
import org.entente.model.Event;
import org.entente.simulation.math.ColumnMath;

/**
 * What all events together multiply one target by (MODEL 10): for each event, from its month on, {@code exp(log f ·
 * 2^(−(t − t_event)Δ/h))}.
 */
final class EffectStep implements Step {

    private final int log;
    private final int path;
    private final int dense;
    private final int power;
    private final int multiplier;
    private final Part[] parts;

    /** One event's effect: the logarithm of its factor, and how much of that is left. */
    private record Part(int log, int left) {}

    private EffectStep(Columns columns, int multiplier, Part[] parts) {
        this.log = columns.temporary();
        this.path = columns.temporary();
        this.dense = columns.temporary();
        this.power = columns.temporary();
        this.multiplier = multiplier;
        this.parts = parts;
    }

    /**
     * The column of what {@code target} is multiplied by: 1 when no event has an effect on it, otherwise that of a step
     * which is added.
     */
    static int compile(Compilation compilation, Address target) {
        List<Event> events = compilation.scenario().events().values().stream()
                .filter(event -> event.effects().containsKey(target))
                .toList();
        if (events.isEmpty()) {
            return compilation.columns().constant(1);
        }
        EffectStep step = new EffectStep(
                compilation.columns(),
                compilation.columns().define("effect." + target),
                events.stream().map(event -> part(compilation, event, target)).toArray(Part[]::new));
        compilation.add(step);
        return step.multiplier;
    }

    private static Part part(Compilation compilation, Event event, Address target) {
        Address at = Address.of("events", event.name(), "effects", target.text());
        Optional<Integer> halfLife = Optional.ofNullable(event.effects().get(target))
                .flatMap(Effect::halfLife)
                .map(years -> compilation.quantity(at.child("half-life")));
        return new Part(
                LogarithmStep.compile(compilation, at.child("multiply")),
                LingerStep.compile(compilation, event, halfLife));
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        double[] sum = block.column(log);
        Arrays.fill(sum, 0);
        for (Part part : parts) {
            Loops.addProduct(sum, block.column(part.log), block.column(part.left), n);
        }
        exp(sum, block.column(path), block.column(dense), block.column(power), block.column(multiplier), n);
    }

    /** Exponentials where there is an effect: most paths have none for long. */
    private static void exp(double[] sum, double[] path, double[] dense, double[] power, double[] multiplier, int n) {
        int affected = 0;
        for (int i = 0; i < n; i++) {
            path[affected] = i;
            dense[affected] = sum[i];
            affected += sum[i] == 0 ? 0 : 1;
        }
        ColumnMath.exp(dense, power, affected);
        Arrays.fill(multiplier, 1);
        for (int k = 0; k < affected; k++) {
            multiplier[(int) path[k]] = power[k];
        }
    }
}
