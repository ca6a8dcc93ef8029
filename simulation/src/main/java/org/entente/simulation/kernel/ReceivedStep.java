package org.entente.simulation.kernel;

import org.entente.model.Address;
import org.entente.model.term.Access;

/** The part ρ of sales that the developer receives under a term (MODEL 6): a royalty, or one less the take. */
final class ReceivedStep implements Step.OncePerPath {

    private final boolean splitIsKept;
    private final int split;
    private final int received;

    ReceivedStep(Compilation compilation, Access term) {
        splitIsKept = term.splitIsKept();
        split = compilation.quantity(Address.of("terms", term.name(), term.splitKey()));
        received = compilation.columns().define(receivedOf(term));
    }

    static String receivedOf(Access term) {
        return "received." + term.name();
    }

    @Override
    public Wiring wiring() {
        return Wiring.of(splitIsKept).reads(split).writes(received);
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
