package org.entente.simulation.kernel;

import java.util.Map;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.entente.model.Address;
import org.entente.model.CorrelationMatrix;
import org.entente.model.quantity.StandardNormal;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.Streams;

/**
 * A Gaussian copula over one group of correlated quantities (MODEL 4): their uniforms are Φ(L z) for the Cholesky factor L
 * of their correlations and independent standard normals z.
 */
final class Copula {

    private final Draws draws;
    private final int[] streams;
    private final int[] uniforms;
    private final int normals;
    private final double[][] factor;

    Copula(Draws draws, Columns columns, CorrelationMatrix group, Map<Address, Integer> uniformOf) {
        this.draws = draws;
        streams = group.addresses().stream().mapToInt(Streams::of).toArray();
        uniforms = group.addresses().stream()
                .mapToInt(address -> uniformOf.getOrDefault(address, -1))
                .toArray();
        normals = columns.group(columns.temporaries(uniforms.length));
        factor = new CholeskyDecomposition(group.matrix()).getL().getData();
    }

    /** Draws the group's uniforms. */
    void draw(Block block) {
        int n = block.paths();
        double[][] z = block.group(normals);
        draws.normals(streams, block.firstPath(), n, z);
        for (int k = 0; k < uniforms.length; k++) {
            double[] u = block.column(uniforms[k]);
            for (int i = 0; i < n; i++) {
                u[i] = Draws.inside(StandardNormal.cumulative(correlated(z, k, i)));
            }
        }
    }

    private double correlated(double[][] z, int k, int i) {
        double w = 0;
        for (int j = 0; j <= k; j++) {
            w += factor[k][j] * z[j][i];
        }
        return w;
    }
}
