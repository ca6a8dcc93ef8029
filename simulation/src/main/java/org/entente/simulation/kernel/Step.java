package org.entente.simulation.kernel;

/**
 * A part of the model that advances a block by one month. Steps hold no state of paths: that is in the columns.
 *
 * <p>A class of steps has a static method {@code compile} that adds a step to a program. Its constructor gives out
 * columns, and adds nothing.
 */
public interface Step {

    /** The step with its columns and parameters; always the same. */
    Dataflow dataflow();

    /** Prepares the block's columns before the first month. */
    default void begin(Block block) {}

    /** Computes month {@code t} of the block, from the values of that month that earlier steps have computed. */
    void advance(Block block, int t);

    /** A step that has done everything before the first month. */
    interface OncePerPath extends Step {

        @Override
        default void advance(Block block, int t) {}
    }
}
