package org.entente.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Quantiles of distributions with a closed form, from 2^-53 to the median and in both tails, are the references of
 * {@code closed-quantiles.csv}. {@code closed-quantiles.py} beside it computed them with mpmath and 50 digits.
 */
class ClosedQuantilesTest {

    /** Of the quantile, and of the distance between the quartiles: cancellation costs digits near zero. */
    private static final double RELATIVE_ERROR = 2e-13;

    static List<String> references() throws IOException {
        try (InputStream in = ClosedQuantilesTest.class.getResourceAsStream("closed-quantiles.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }

    private static Quantity distribution(String kind, String parameters) {
        double[] p = Arrays.stream(parameters.split(" ", -1))
                .mapToDouble(text -> text.equals("none") ? Double.NaN : Double.parseDouble(text))
                .toArray();
        return switch (kind) {
            case "normal" -> new Normal(p[0], p[1]);
            case "lognormal" -> new LogNormal(p[0], p[1]);
            case "triangular" -> new Triangular(p[0], p[1], p[2]);
            case "pert" -> new Pert(p[0], p[1], p[2]);
            default ->
                new Metalog(
                        p[0],
                        p[1],
                        p[2],
                        Double.isNaN(p[3]) ? Double.NEGATIVE_INFINITY : p[3],
                        Double.isNaN(p[4]) ? Double.POSITIVE_INFINITY : p[4]);
        };
    }

    @ParameterizedTest
    @MethodSource("references")
    void quantile_ofAClosedForm_isTheReference(String row) {
        String[] cells = row.split(",", -1);
        Quantity distribution = distribution(cells[0], cells[1]);
        double probability = Double.parseDouble(cells[3]);
        double expected = Double.parseDouble(cells[4]);
        double quartiles = distribution.quantile(0.75) - distribution.quantile(0.25);
        double tolerance = RELATIVE_ERROR * Math.max(Math.abs(expected), quartiles);
        if (cells[2].equals("lower")) {
            assertThat(distribution.quantile(probability)).isCloseTo(expected, within(tolerance));
        } else {
            assertThat(distribution.quantile(1 - probability)).isCloseTo(expected, within(tolerance));
            if (distribution instanceof Continuous continuous) {
                assertThat(continuous.inverseSurvival(probability)).isCloseTo(expected, within(tolerance));
            }
        }
    }
}
