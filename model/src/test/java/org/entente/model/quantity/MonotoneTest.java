package org.entente.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Quantiles at 999 even draws, which fall somewhere if a quantity is not monotone. */
class MonotoneTest {

    @ParameterizedTest
    @MethodSource("quantities")
    void isMonotone_quantilesAtEvenDraws_neverFallIfItIs(Quantity quantity) {
        double[] x = IntStream.range(1, 1000)
                .mapToDouble(i -> quantity.quantile(i / 1000.0))
                .toArray();
        assertThat(quantity.isMonotone()).isEqualTo(IntStream.range(1, x.length).allMatch(i -> x[i] >= x[i - 1]));
    }

    static Stream<Quantity> quantities() {
        return Stream.of(
                Constant.ONE,
                new Normal(0, 1),
                new Truncated(new Normal(0, 1), -1, 2),
                new Empirical(List.of(3.0, 1.0, 2.0)),
                Metalog.unbounded(1, 2, 4),
                new Discrete(List.of(3.0, 1.0), List.of(1.0, 1.0)),
                new Mixture(List.of(
                        new Mixture.Component(1, new Normal(4, 1)), new Mixture.Component(1, new Normal(0, 1)))));
    }
}
