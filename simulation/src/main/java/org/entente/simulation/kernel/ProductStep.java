package org.entente.simulation.kernel;

/** A column that is the product of two others each month. */
final class ProductStep implements Step {

    private final int target;
    private final int a;
    private final int b;

    ProductStep(int target, int a, int b) {
        this.target = target;
        this.a = a;
        this.b = b;
    }

    @Override
    public Wiring wiring() {
        return Wiring.of().reads(a, b).writes(target);
    }

    @Override
    public void advance(Block block, int t) {
        Loops.product(block.column(a), block.column(b), block.column(target), block.paths());
    }
}
