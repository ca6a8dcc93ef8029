package org.entente.simulation.random;

/**
 * The draws of antithetic sampling: pairs of opposites (Hammersley and Morton 1956): the first half of a unit is drawn
 * at random, and each path of the second half has the mirrored draws of a path of the first half: 1 - u and -z. The
 * mean of an outcome that grows with every draw varies less; the mean of a symmetric one gains nothing.
 *
 * @param random the draws of the first halves
 */
public record AntitheticDraws(RandomDraws random) implements Draws {

    private static final int HALF_UNIT = UNIT_PATHS / 2;

    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        PathUnits.require(firstPath, n);
        random.uniforms(stream, firstPath, Math.min(n, HALF_UNIT), u);
        for (int i = HALF_UNIT; i < n; i++) {
            u[i] = 1 - u[i - HALF_UNIT];
        }
    }

    @Override
    public int monthsAtOnce() {
        return random.monthsAtOnce();
    }

    @Override
    public void shocks(int[] streams, int firstMonth, long firstPath, int n, double[][] shocks) {
        PathUnits.require(firstPath, n);
        random.shocks(streams, firstMonth, firstPath, Math.min(n, HALF_UNIT), shocks);
        for (int k = 0; k < streams.length * monthsAtOnce(); k++) {
            double[] z = shocks[k];
            for (int i = HALF_UNIT; i < n; i++) {
                z[i] = -z[i - HALF_UNIT];
            }
        }
    }
}
