package org.entente.simulation.step;

import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/** The step of a product of two columns. */
final class ProductStep implements Step {

    private final int a;
    private final int b;
    private final int product;

    private ProductStep(int a, int b, int product) {
        this.a = a;
        this.b = b;
        this.product = product;
    }

    /** The column of the product of the columns {@code a} and {@code b}. */
    static int compile(ProgramBuilder builder, int a, int b) {
        int product = builder.layout().temporary();
        builder.add(new ProductStep(a, b, product));
        return product;
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this).reads(a, b).renews(product);
    }

    @Override
    public void advance(Block block, int t) {
        ColumnLoops.product(block.column(a), block.column(b), block.column(product), block.paths());
    }
}
