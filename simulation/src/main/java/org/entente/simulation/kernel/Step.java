package org.entente.simulation.kernel;

/** A part of the model that advances a block by one month. Steps hold no state of paths: that is in the columns. */
interface Step {

    /** What the step computes of what. */
    Wiring wiring();

    /** Prepares the block's columns before the first month. */
    default void begin(Block block) {}

    /** Computes month {@code t} of the block, from what earlier steps have computed of it. */
    void advance(Block block, int t);

    /** A step that has done everything before the first month. */
    interface OncePerPath extends Step {

        @Override
        default void advance(Block block, int t) {}
    }
}
