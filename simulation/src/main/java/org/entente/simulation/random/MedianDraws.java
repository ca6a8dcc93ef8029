package org.entente.simulation.random;

import java.util.Arrays;

/** Draws without chance: every uniform is 1/2 and every shock is 0, on every path. */
public record MedianDraws() implements Draws {

    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        Arrays.fill(u, 0, n, 0.5);
    }

    @Override
    public int monthsAtOnce() {
        return 1;
    }

    @Override
    public void shocks(int[] streams, int firstMonth, long firstPath, int n, double[][] shocks) {
        for (int k = 0; k < streams.length; k++) {
            Arrays.fill(shocks[k], 0, n, 0);
        }
    }
}
