package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.entente.model.quantity.Beta;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Discrete;
import org.entente.model.quantity.Empirical;
import org.entente.model.quantity.Gamma;
import org.entente.model.quantity.LogNormal;
import org.entente.model.quantity.Metalog;
import org.entente.model.quantity.Mixture;
import org.entente.model.quantity.Normal;
import org.entente.model.quantity.Pert;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;
import org.entente.model.quantity.StudentT;
import org.entente.model.quantity.Triangular;
import org.entente.model.quantity.Truncated;
import org.entente.model.quantity.Uniform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Quantities in every form of the table of MODEL 2. */
class QuantityBinderTest {

    @ParameterizedTest
    @MethodSource("rows")
    void bind_eachFormOfTheModel_isRead(String yaml, Quantity expected) {
        Problems problems = new Problems();
        Node node = YamlReader.read(yaml, (line, column) -> new Location("f", 0, line, column), problems)
                .orElseThrow();
        assertThat(QuantityBinder.bind(node, "x", Range.FINITE, problems)).contains(expected);
        problems.refuseIfAny();
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("1.5", new Constant(1.5)),
                arguments("{ normal: { mean: 1, sd: 2 } }", new Normal(1, 2)),
                arguments("{ normal: { p10: 1, p90: 2 } }", Normal.ofP10P90(1, 2)),
                arguments("{ lognormal: { sd: 2, mean: 1 } }", LogNormal.ofMeanAndStandardDeviation(1, 2)),
                arguments("{ lognormal: { median: 1, sigma: 2 } }", new LogNormal(1, 2)),
                arguments("{ lognormal: { p10: 1, p90: 2 } }", LogNormal.ofP10P90(1, 2)),
                arguments("{ uniform: { max: 2, min: 1 } }", new Uniform(1, 2)),
                arguments("{ triangular: { min: 1, mode: 1, max: 2 } }", new Triangular(1, 1, 2)),
                arguments("{ pert: { min: 1, mode: 2, max: 4 } }", new Pert(1, 2, 4)),
                arguments("{ beta: { alpha: 2, beta: 3 } }", new Beta(2, 3, 0, 1)),
                arguments("{ beta: { alpha: 2, beta: 3, max: 5 } }", new Beta(2, 3, 0, 5)),
                arguments("{ gamma: { shape: 2, scale: 3 } }", new Gamma(2, 3)),
                arguments("{ student-t: { df: 4 } }", new StudentT(4, 0, 1)),
                arguments("{ student-t: { df: 4, location: 1, scale: 2 } }", new StudentT(4, 1, 2)),
                arguments("{ discrete: { values: [3, 1] } }", new Discrete(List.of(3.0, 1.0), List.of(1.0, 1.0))),
                arguments(
                        "{ discrete: { values: [3, 1], weights: [0.2, 0.8] } }",
                        new Discrete(List.of(3.0, 1.0), List.of(0.2, 0.8))),
                arguments("{ empirical: { values: [1, 2, 5] } }", new Empirical(List.of(1.0, 2.0, 5.0))),
                arguments(
                        "{ metalog: { p10: 1, p50: 2, p90: 4 } }",
                        new Metalog(1, 2, 4, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)),
                arguments(
                        "{ metalog: { p10: 1, p50: 2, p90: 4, min: 0 } }",
                        new Metalog(1, 2, 4, 0, Double.POSITIVE_INFINITY)),
                arguments(
                        "{ normal: { mean: 1, sd: 2, truncate: [0, null] } }",
                        new Truncated(new Normal(1, 2), 0, Double.POSITIVE_INFINITY)),
                arguments(
                        "{ gamma: { shape: 1, scale: 2, truncate: [null, 3] } }",
                        new Truncated(new Gamma(1, 2), Double.NEGATIVE_INFINITY, 3)),
                arguments(
                        "{ mixture: [{ weight: 3, of: 2 }, { weight: 1, of: { pert: { min: 1, mode: 2, max: 3 } } }] }",
                        new Mixture(List.of(
                                new Mixture.Component(3, new Constant(2)),
                                new Mixture.Component(1, new Pert(1, 2, 3))))));
    }
}
