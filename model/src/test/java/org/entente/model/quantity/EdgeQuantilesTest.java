package org.entente.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Quantiles at the edges of what scenario files accept, from 2^-53 to the median and in both tails, are the references
 * of {@code edge-quantiles.csv}. {@code edge-quantiles.py} beside it computed them with mpmath and 50 digits.
 */
class EdgeQuantilesTest {

    private static final double RELATIVE_ERROR = 2e-13;

    /** As a part of the distance between the quartiles. Tails of shapes of a million lose digits by cancellation. */
    private static final double ERROR_OF_SCALE = 1e-8;

    static List<String> references() throws IOException {
        try (InputStream in = EdgeQuantilesTest.class.getResourceAsStream("edge-quantiles.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }

    private static Continuous distribution(String kind, double a, double b) {
        return switch (kind) {
            case "beta" -> Beta.of(a, b);
            case "gamma" -> new Gamma(a, b);
            default -> StudentT.standard(a);
        };
    }

    private static double tolerance(Continuous distribution, double expected) {
        double quartiles = distribution.quantile(0.75) - distribution.quantile(0.25);
        return Math.max(
                RELATIVE_ERROR * expected, expected > distribution.quantile(0.01) ? ERROR_OF_SCALE * quartiles : 0);
    }

    @ParameterizedTest
    @MethodSource("references")
    void quantile_atTheEdges_isTheReference(String row) {
        String[] cells = row.split(",", -1);
        Continuous distribution = distribution(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
        double probability = Double.parseDouble(cells[4]);
        double expected = Double.parseDouble(cells[5]);
        double found = cells[3].equals("upper")
                ? distribution.inverseSurvival(probability)
                : distribution.quantile(probability);
        assertThat(found).isCloseTo(expected, within(tolerance(distribution, expected)));
    }

    /** Between its 1st and 99th percentile, a distribution has the same quantiles at other probabilities. */
    @ParameterizedTest
    @MethodSource("references")
    void quantile_truncatedAtTheEdges_isTheReference(String row) {
        String[] cells = row.split(",", -1);
        Continuous distribution = distribution(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
        double probability = Double.parseDouble(cells[4]);
        double expected = Double.parseDouble(cells[5]);
        double low = distribution.quantile(0.01);
        double high = distribution.inverseSurvival(0.01);
        if (!(expected > low && expected < high)) {
            return; // the reference is cut off
        }
        Truncated truncated = new Truncated(distribution, low, high);
        double inside = distribution.probability(low, high);
        double found = cells[3].equals("upper")
                ? truncated.inverseSurvival((probability - distribution.survival(high)) / inside)
                : truncated.quantile((probability - distribution.cumulative(low)) / inside);
        assertThat(found).isCloseTo(expected, within(50 * tolerance(distribution, expected)));
    }
}
