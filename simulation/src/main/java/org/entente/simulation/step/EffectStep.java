package org.entente.simulation.step;

import java.util.List;
import java.util.Optional;
import org.entente.model.Address;
import org.entente.model.Effect;
import org.entente.model.Event;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.math.ColumnMath;

/**
 * The step of the factor by which all events together multiply one target (MODEL 10): for each event, from its month
 * on, {@code exp(log f · 2^(−(t − t_event)Δ/h))}.
 */
final class EffectStep implements Step {

    private final int log;
    private final int multiplier;
    private final Part[] parts;

    /** The effect of one event: the columns of the logarithm of its factor, and of the part of it that is left. */
    private record Part(int log, int left) {}

    private EffectStep(ColumnLayout layout, List<Part> parts) {
        this.log = layout.temporary();
        this.multiplier = layout.temporary();
        this.parts = parts.toArray(Part[]::new);
    }

    /**
     * The column of the factor that multiplies {@code target}: the constant 1 if no event has an effect on the target,
     * otherwise the column of a step. Targets with the same effects share it.
     */
    static int compile(ProgramBuilder builder, Address target) {
        List<Event> events = builder.scenario().events().values().stream()
                .filter(event -> event.effects().containsKey(target))
                .toList();
        if (events.isEmpty()) {
            return builder.layout().constant(1);
        }
        List<Part> parts =
                events.stream().map(event -> part(builder, event, target)).toList();
        int multiplier = builder.shared(List.of(EffectStep.class, parts), () -> add(builder, parts));
        builder.layout().alias(ColumnNames.effect(target), multiplier);
        return multiplier;
    }

    private static int add(ProgramBuilder builder, List<Part> parts) {
        EffectStep step = new EffectStep(builder.layout(), parts);
        builder.add(step);
        return step.multiplier;
    }

    private static Part part(ProgramBuilder builder, Event event, Address target) {
        Address address = Address.of("events", event.name(), "effects", target.text());
        Optional<Integer> halfLife = Optional.ofNullable(event.effects().get(target))
                .flatMap(Effect::halfLife)
                .map(years -> builder.quantity(address.child("half-life")));
        return new Part(
                LogarithmStep.compile(builder, address.child("multiply")),
                EffectDecayStep.compile(builder, event, halfLife));
    }

    @Override
    public Dataflow dataflow() {
        Dataflow flow = Dataflow.of(this).renews(multiplier).scratch(log);
        for (Part part : parts) {
            flow = flow.reads(part.log, part.left);
        }
        return flow;
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        double[] sum = block.column(log);
        int added = begin(block, sum, n);
        for (int k = added; k < parts.length; k++) {
            ColumnLoops.addProduct(sum, block.column(parts[k].log), block.column(parts[k].left), n);
        }
        ColumnMath.exp(sum, block.column(multiplier), n);
    }

    /** Begins the sum with up to two parts, in one pass; returns how many these are. */
    private int begin(Block block, double[] sum, int n) {
        double[] log = block.column(parts[0].log);
        double[] left = block.column(parts[0].left);
        if (parts.length == 1) {
            ColumnLoops.product(log, left, sum, n);
            return 1;
        }
        ColumnLoops.sumOfProducts(log, left, block.column(parts[1].log), block.column(parts[1].left), sum, n);
        return 2;
    }
}
