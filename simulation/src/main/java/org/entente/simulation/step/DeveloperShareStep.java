package org.entente.simulation.step;

import org.entente.model.Address;
import org.entente.model.term.SellingRight;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/**
 * The step of the part ρ of sales that the developer receives under a term (MODEL 6): a royalty, or one less the take.
 */
final class DeveloperShareStep implements Step.OncePerPath {

    private final boolean splitIsKept;
    private final int split;
    private final int received;

    private DeveloperShareStep(ProgramBuilder builder, SellingRight term) {
        splitIsKept = term.splitIsKept();
        split = builder.quantity(Address.of("terms", term.name(), term.splitKey()));
        received = builder.layout().define(ColumnNames.developerShare(term.name()));
    }

    /** Defines the column of the part that the developer receives under {@code term}. */
    static void compile(ProgramBuilder builder, SellingRight term) {
        builder.add(new DeveloperShareStep(builder, term));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, splitIsKept).reads(split).writes(received);
    }

    @Override
    public void begin(Block block) {
        double[] part = block.column(split);
        double[] rho = block.column(received);
        for (int i = 0; i < block.paths(); i++) {
            rho[i] = splitIsKept ? 1 - part[i] : part[i];
        }
    }
}
