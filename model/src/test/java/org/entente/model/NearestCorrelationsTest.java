package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class NearestCorrelationsTest {

    /** The example of Higham (2002), section 4, whose solution is printed there with four decimals. */
    @Test
    void nearest_exampleOfHigham_isAsPrinted() {
        RealMatrix matrix = MatrixUtils.createRealMatrix(new double[][] {{1, 1, 0}, {1, 1, 1}, {0, 1, 1}});
        RealMatrix nearest = NearestCorrelations.nearest(matrix, 0);
        assertThat(nearest.getEntry(0, 1)).isCloseTo(0.7607, within(5e-5));
        assertThat(nearest.getEntry(1, 2)).isCloseTo(0.7607, within(5e-5));
        assertThat(nearest.getEntry(0, 2)).isCloseTo(0.1573, within(5e-5));
    }

    @Test
    void rule_unlistedPair_isNamedAndTheSuggestionWouldDo() {
        List<Correlation> pairs = List.of(pair("a", "b", 0.9), pair("a", "c", 0.9));
        String rule = CorrelationConflict.rule(CorrelationMatrix.groupsOf(pairs).get(0), -0.2728);
        assertThat(rule)
                .startsWith("correlations must be positive definite together, but the smallest eigenvalue is -0.2728")
                .contains("a with b 0.9, a with c 0.9, b with c 0 (a pair that is not listed counts as 0)");
        double[] numbers = Pattern.compile("-?\\d\\.\\d{3}")
                .matcher(rule.substring(rule.indexOf("would do are")))
                .results()
                .mapToDouble(number -> Double.parseDouble(number.group()))
                .toArray();
        RealMatrix suggested = new CorrelationMatrix(
                        List.of(new Address("a"), new Address("b"), new Address("c")),
                        List.of(pair("a", "b", numbers[0]), pair("a", "c", numbers[1]), pair("b", "c", numbers[2])))
                .matrix();
        double[] eigenvalues = new EigenDecomposition(suggested).getRealEigenvalues();
        assertThat(Arrays.stream(eigenvalues).min().orElseThrow()).isGreaterThan(0.005);
    }

    private static Correlation pair(String first, String second, double value) {
        return Correlation.between(new Address(first), new Address(second), value);
    }
}
