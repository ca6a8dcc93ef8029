package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.math.ColumnMath;

/** The step of the discount factor (MODEL 11): (1+r)^(−(t+1)Δ), one multiplication a month. */
final class DiscountStep implements Step {

    private final int rate;
    private final int log;
    private final int monthly;
    private final int factor;

    private DiscountStep(ProgramBuilder builder, Address rate) {
        this.rate = builder.quantity(rate);
        log = builder.layout().temporary();
        monthly = builder.layout().temporary();
        factor = builder.layout().temporary();
    }

    /** Defines the columns of the scenario's discount, and of the discounts of the parties that have their own. */
    static void compile(ProgramBuilder builder) {
        DiscountColumns scenarios = compile(builder, Address.of("discount-rate"));
        builder.layout().alias(ColumnNames.MONTHLY_DISCOUNT, scenarios.monthly());
        builder.layout().alias(Program.DISCOUNT_FACTOR, scenarios.factor());
        builder.discount(scenarios);
        builder.scenario().parties().values().stream()
                .filter(party -> party.discountRate().isPresent())
                .forEach(party -> builder.discount(
                        party.name(), compile(builder, Address.of("parties", party.name(), "discount-rate"))));
    }

    private static DiscountColumns compile(ProgramBuilder builder, Address rate) {
        DiscountStep step = new DiscountStep(builder, rate);
        builder.add(step);
        return new DiscountColumns(step.factor, step.monthly);
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this).reads(rate).writes(monthly, factor).scratch(log);
    }

    @Override
    public void begin(Block block) {
        int n = block.paths();
        ColumnLoops.logOfOnePlus(block.column(rate), block.column(monthly), block.column(log), n);
        ColumnLoops.scale(block.column(log), -ColumnLoops.DELTA, n);
        ColumnMath.exp(block.column(log), block.column(monthly), n);
        Arrays.fill(block.column(factor), 1);
    }

    @Override
    public void advance(Block block, int t) {
        ColumnLoops.multiply(block.column(factor), block.column(monthly), block.paths());
    }
}
