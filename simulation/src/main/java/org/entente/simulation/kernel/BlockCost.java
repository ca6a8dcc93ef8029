package org.entente.simulation.kernel;

/**
 * What a block of paths takes.
 *
 * @param columns the number of columns that hold different values
 * @param arrays the number of arrays that they share
 * @param steps the number of steps of a month
 * @param outcomes the number of columns of outcomes
 * @param recorded the number of columns of outcomes to which a month adds
 * @param arraysOfMonth the number of arrays that a month reads or writes, without those of outcomes
 */
public record BlockCost(int columns, int arrays, int steps, int outcomes, int recorded, int arraysOfMonth) {

    /** The memory that a month reads or writes: its working set, in bytes. */
    public long bytesOfMonth() {
        return (long) (arraysOfMonth + recorded) * Block.PATHS * Double.BYTES;
    }
}
