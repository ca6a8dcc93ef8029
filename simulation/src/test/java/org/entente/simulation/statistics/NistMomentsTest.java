package org.entente.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sets of NIST's Statistical Reference Datasets for univariate statistics, with their certified values: {@code
 * nist-strd.txt}, and NumAcc1 to NumAcc4, which are defined by a formula.
 */
class NistMomentsTest {

    /** Certified values have 15 digits. */
    private static final double CERTIFIED = 1e-15;

    /** A set. */
    private record Certified(String name, double mean, double standardDeviation, List<Double> values) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Certified> sets() {
        return Stream.concat(files().stream(), accuracy());
    }

    /** 10000001, 10000003, 10000002; and 1001 numbers: x, then x - 0.1 and x + 0.1 in turn. */
    private static Stream<Certified> accuracy() {
        return Stream.of(
                new Certified("NumAcc1", 10000002, 1, List.of(10000001.0, 10000003.0, 10000002.0)),
                new Certified("NumAcc2", 1.2, 0.1, inTurn(1.2, 1.1, 1.3)),
                new Certified("NumAcc3", 1000000.2, 0.1, inTurn(1000000.2, 1000000.1, 1000000.3)),
                new Certified("NumAcc4", 10000000.2, 0.1, inTurn(10000000.2, 10000000.1, 10000000.3)));
    }

    private static List<Double> inTurn(double first, double low, double high) {
        return IntStream.range(0, 1001)
                .mapToObj(i -> i == 0 ? first : i % 2 == 1 ? low : high)
                .toList();
    }

    private static List<Certified> files() {
        List<Certified> sets = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NistMomentsTest.class.getResourceAsStream("nist-strd.txt")),
                StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(any -> !any.startsWith("#")).toList()) {
                String[] words = line.split(" ", -1);
                if (words[0].equals("=")) {
                    sets.add(new Certified(
                            words[1], Double.parseDouble(words[2]), Double.parseDouble(words[3]), List.of()));
                } else {
                    Certified set = sets.remove(sets.size() - 1);
                    List<Double> values = Stream.concat(
                                    set.values.stream(), Arrays.stream(words).map(Double::valueOf))
                            .toList();
                    sets.add(new Certified(set.name, set.mean, set.standardDeviation, values));
                }
            }
            return sets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The observations are decimal and a double is not: each is off by up to half a last place of the largest, which
     * limits how well any arithmetic on doubles knows the mean and, by as much again, the standard deviation.
     */
    @ParameterizedTest
    @MethodSource("sets")
    void get_setOfNist_isAsCertified(Certified set) {
        double[] values = set.values.stream().mapToDouble(value -> value).toArray();
        double rounding = Math.ulp(Arrays.stream(values).map(Math::abs).max().orElseThrow());
        for (int unit : new int[] {7, 256, values.length}) {
            Moments found = inUnitsOf(unit, values);
            assertThat(found.mean()).isCloseTo(set.mean, within(CERTIFIED * Math.abs(set.mean) + rounding));
            assertThat(found.standardDeviation())
                    .isCloseTo(set.standardDeviation, within(2 * CERTIFIED * set.standardDeviation + rounding));
        }
    }

    private static Moments inUnitsOf(int size, double... values) {
        MomentsTable total = new MomentsTable(1);
        MomentsTable unit = new MomentsTable(1);
        for (int from = 0; from < values.length; from += size) {
            double[] part = Arrays.copyOfRange(values, from, Math.min(values.length, from + size));
            unit.restart(part.length);
            unit.put(0, part);
            total.merge(unit);
        }
        return total.get(0);
    }
}
