package org.entente.simulation.kernel;

import java.util.Map;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.entente.model.Address;
import org.entente.model.CorrelationMatrix;
import org.entente.model.quantity.StandardNormal;
import org.entente.simulation.math.ColumnMath;

/**
 * A Gaussian copula over one group of correlated quantities (MODEL 4): the uniforms u of the group become Φ(L Φ⁻¹(u)) for
 * the Cholesky factor L of their correlations.
 */
final class Copula {

    /** The least uniform draw; the highest is one less it. */
    private static final double LEAST = 0x1p-53;

    private final int[] uniforms;
    private final int[] normals;
    private final double[][] factor;

    Copula(Columns columns, CorrelationMatrix group, Map<Address, Integer> uniformOf) {
        uniforms = group.addresses().stream()
                .mapToInt(address -> uniformOf.getOrDefault(address, -1))
                .toArray();
        normals = columns.temporaries(uniforms.length);
        factor = new CholeskyDecomposition(group.matrix()).getL().getData();
    }

    /** Replaces the group's independent uniforms by correlated ones. */
    void correlate(Block block) {
        int n = block.paths();
        for (int k = 0; k < uniforms.length; k++) {
            ColumnMath.normalQuantile(block.column(uniforms[k]), block.column(normals[k]), n);
        }
        for (int k = 0; k < uniforms.length; k++) {
            double[] u = block.column(uniforms[k]);
            for (int i = 0; i < n; i++) {
                u[i] = Math.max(LEAST, Math.min(1 - LEAST, StandardNormal.cumulative(normal(block, k, i))));
            }
        }
    }

    private double normal(Block block, int k, int i) {
        double w = 0;
        for (int j = 0; j <= k; j++) {
            w += factor[k][j] * block.column(normals[j])[i];
        }
        return w;
    }
}
