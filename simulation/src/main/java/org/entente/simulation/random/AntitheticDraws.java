package org.entente.simulation.random;

/**
 * Draws in pairs of opposites (Hammersley and Morton 1956): the first half of a unit is drawn at random, and each path
 * of the second half has the draws of one of the first, mirrored: 1 - u and -z. What grows with every draw varies less;
 * what is symmetric gains nothing.
 *
 * @param random the draws of the first halves
 */
public record AntitheticDraws(RandomDraws random) implements Draws {

    private static final int HALF = UNIT / 2;

    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        PathUnits.require(firstPath, n);
        random.uniforms(stream, firstPath, Math.min(n, HALF), u);
        for (int i = HALF; i < n; i++) {
            u[i] = 1 - u[i - HALF];
        }
    }

    @Override
    public int monthsAtOnce() {
        return random.monthsAtOnce();
    }

    @Override
    public void shocks(int[] streams, int firstMonth, long firstPath, int n, double[][] shocks) {
        PathUnits.require(firstPath, n);
        random.shocks(streams, firstMonth, firstPath, Math.min(n, HALF), shocks);
        for (int k = 0; k < streams.length * monthsAtOnce(); k++) {
            double[] z = shocks[k];
            for (int i = HALF; i < n; i++) {
                z[i] = -z[i - HALF];
            }
        }
    }
}
