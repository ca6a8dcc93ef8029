package org.entente.simulation.experiment;

import java.nio.ByteBuffer;
import java.util.List;
import org.entente.simulation.kernel.Block;

/** The numbers that are kept of consecutive paths, for several programs. */
final class KeptValues {

    private final double[][][] values;
    private final long firstUnit;

    /**
     * Places for the numbers of {@code paths} paths.
     *
     * @param counts how many numbers are kept of each program
     * @param firstUnit the unit of the first path
     */
    KeptValues(List<Integer> counts, long firstUnit, int paths) {
        this.firstUnit = firstUnit;
        this.values = new double[counts.size()][][];
        for (int k = 0; k < values.length; k++) {
            values[k] = new double[counts.get(k)][paths];
        }
    }

    /** The numbers of program {@code k}, with an array for each number. */
    double[][] of(int k) {
        return values[k];
    }

    long firstUnit() {
        return firstUnit;
    }

    /** The first unit, the number of paths, and all numbers. */
    byte[] toBytes() {
        int arrays = 0;
        int paths = 0;
        for (double[][] ofProgram : values) {
            for (double[] number : ofProgram) {
                arrays++;
                paths = number.length;
            }
        }
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.toIntExact(Long.BYTES + Integer.BYTES + (long) arrays * paths * Double.BYTES));
        bytes.putLong(firstUnit).putInt(paths);
        for (double[][] ofProgram : values) {
            for (double[] number : ofProgram) {
                bytes.asDoubleBuffer().put(number);
                bytes.position(bytes.position() + number.length * Double.BYTES);
            }
        }
        return bytes.array();
    }

    /** Takes the numbers of some of the paths, as others have written them. */
    void take(byte[] part) {
        ByteBuffer bytes = ByteBuffer.wrap(part);
        int first = Math.toIntExact((bytes.getLong() - firstUnit) * Block.PATHS);
        int paths = bytes.getInt();
        for (double[][] ofProgram : values) {
            for (double[] number : ofProgram) {
                bytes.asDoubleBuffer().get(number, first, paths);
                bytes.position(bytes.position() + paths * Double.BYTES);
            }
        }
    }
}
