package org.entente.simulation.random;

import java.util.Arrays;

/** No chance at all: every uniform is 1/2 and every shock 0, on every path. */
public record MedianDraws() implements Draws {

    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        Arrays.fill(u, 0, n, 0.5);
    }

    @Override
    public void shocks(int stream, int month, long firstPath, int n, double[] evenMonth, double[] oddMonth) {
        Arrays.fill(evenMonth, 0, n, 0);
        Arrays.fill(oddMonth, 0, n, 0);
    }
}
