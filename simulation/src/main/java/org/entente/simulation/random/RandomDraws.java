package org.entente.simulation.random;

import org.entente.simulation.math.ColumnMath;

/**
 * Independent draws from {@link Philox}. The uniform of a stream is the first of its block 0; the shocks of months 2b
 * and 2b + 1 are the normal quantiles of the two uniforms of block b + 1.
 *
 * @param seed any number; another seed gives independent draws throughout
 */
public record RandomDraws(long seed) implements Draws {

    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        Philox.uniforms(seed, stream, 0, firstPath, n, u, Workspace.of(n).second);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if {@code month} is odd or negative
     */
    @Override
    public void shocks(int stream, int month, long firstPath, int n, double[] evenMonth, double[] oddMonth) {
        if (month < 0 || month % 2 != 0) {
            throw new IllegalArgumentException("month must be even and at least 0, but was " + month);
        }
        Workspace workspace = Workspace.of(n);
        Philox.uniforms(seed, stream, month / 2 + 1, firstPath, n, workspace.first, workspace.second);
        ColumnMath.normalQuantile(workspace.first, evenMonth, n);
        ColumnMath.normalQuantile(workspace.second, oddMonth, n);
    }
}
