package org.entente.simulation.kernel;

/**
 * A part of the model that advances a block by one month. Steps hold no state of paths: that is in the columns.
 *
 * <p>A class of steps has a static method {@code compile} that adds a step to a program. Its constructor gives out
 * columns, and adds nothing.
 */
public interface Step {

    /** The columns and parameters of this step; they never change. */
    Dataflow dataflow();

    /** Prepares the block's columns before the first month. */
    default void begin(Block block) {}

    /** Computes month {@code t} of the block from the values that earlier steps have computed for that month. */
    void advance(Block block, int t);

    /** A step that does all its work before the first month. */
    interface OncePerPath extends Step {

        @Override
        default void advance(Block block, int t) {}
    }

    /**
     * A step that ends a month t with columns of months, of which t + 1 is the latest that is known. To a reader, a
     * month after its own is the same as never. So it may read the columns before or after this step of month t.
     */
    interface OfNextMonth extends Step {}
}
