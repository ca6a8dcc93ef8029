package org.entente.simulation.actuals;

import org.entente.simulation.kernel.Block;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.random.Draws;

/** The errors of the observations on a unit of paths, as standard normals. */
final class PathErrors {

    private final Draws noise;
    private final int[] streams;
    private final double[][] errors;
    private final double[] column = new double[Block.PATHS];

    PathErrors(Evidence evidence, Draws noise) {
        this.noise = noise;
        streams = evidence.observations().stream().mapToInt(Expected::streamOf).toArray();
        errors = new double[streams.length][Block.PATHS];
    }

    /** Draws them for the {@code n} paths from {@code firstPath} on. */
    void draw(long firstPath, int n) {
        for (int o = 0; o < streams.length; o++) {
            noise.uniforms(streams[o], firstPath, n, column);
            ColumnMath.normalQuantile(column, errors[o], n);
        }
    }

    /** Copies those of {@code n} paths, from place {@code from} of {@code paths} on, by observation. */
    void gather(int[] paths, int from, int n, double[][] to) {
        for (int o = 0; o < errors.length; o++) {
            PathEquations.gather(errors[o], paths, from, n, to[o]);
        }
    }
}
