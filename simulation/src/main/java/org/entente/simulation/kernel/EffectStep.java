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
    private final int multiplier;
    private final Part[] parts;

    /** One event's effect: the logarithm of its factor, and how much of that is left. */
    private record Part(int log, int left) {}

    private EffectStep(Columns columns, int multiplier, List<Part> parts) {
        this.log = columns.temporary();
        this.multiplier = multiplier;
        this.parts = parts.toArray(Part[]::new);
    }

    /**
     * The column of what {@code target} is multiplied by: 1 when no event has an effect on it, otherwise that of a step
     * which is added. Targets on which all effects are the same share it.
     */
    static int compile(Compilation compilation, Address target) {
        List<Event> events = compilation.scenario().events().values().stream()
                .filter(event -> event.effects().containsKey(target))
                .toList();
        if (events.isEmpty()) {
            return compilation.columns().constant(1);
        }
        List<Part> parts =
                events.stream().map(event -> part(compilation, event, target)).toList();
        Columns columns = compilation.columns();
        String shared = "effect of " + parts;
        if (!columns.has(shared)) {
            compilation.add(new EffectStep(columns, columns.define(shared), parts));
        }
        columns.alias("effect." + target, columns.of(shared));
        return columns.of(shared);
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
    public Wiring wiring() {
        Wiring wiring = Wiring.of().writes(log, multiplier);
        for (Part part : parts) {
            wiring.reads(part.log, part.left);
        }
        return wiring;
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        double[] sum = block.column(log);
        Arrays.fill(sum, 0);
        for (Part part : parts) {
            Loops.addProduct(sum, block.column(part.log), block.column(part.left), n);
        }
        ColumnMath.exp(sum, block.column(multiplier), n);
    }
}
