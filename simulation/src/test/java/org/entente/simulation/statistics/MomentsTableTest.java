package org.entente.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTableTest {

    private static final MathContext DIGITS = new MathContext(60);

    @Test
    void isZero_zerosOfEitherSignAlone_isTrue() {
        MomentsTable table = new MomentsTable(2);
        table.restart(2);
        table.put(0, new double[] {0.0, -0.0});
        table.put(1, new double[] {0, 1});
        assertThat(table.isZero(0)).isTrue();
        assertThat(table.isZero(1)).isFalse();
    }

    /** A unit's mean is a double: how finely it is known, in standard deviations, limits the sums around it. */
    @ParameterizedTest
    @MethodSource("org.entente.simulation.statistics.Sample#all")
    void get_eachSample_agreesWithSixtyDigitArithmetic(Sample sample) {
        Moments found = inUnitsOf(256, sample.values());
        Moments exact = exact(sample.values());
        double sd = Math.sqrt(exact.m2() / exact.count());
        double meanRounding = sd > 0 ? 3 * Math.ulp(exact.mean()) / sd : 0;
        assertThat(found.count()).isEqualTo(exact.count());
        assertThat(found.mean()).isCloseTo(exact.mean(), within(1e-14 * Math.abs(exact.mean()) + 1e-15 * sd));
        assertThat(found.m2()).isCloseTo(exact.m2(), within((1e-13 + meanRounding) * exact.m2()));
        assertThat(found.m3()).isCloseTo(exact.m3(), within((1e-13 + meanRounding) * exact.count() * sd * sd * sd));
        assertThat(found.minimum()).isEqualTo(exact.minimum());
        assertThat(found.maximum()).isEqualTo(exact.maximum());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 255, 4096})
    void merge_unitsOfAnySize_agree(int unit) {
        double[] values = Sample.of("log-normal", 5000, z -> Math.exp(z)).values();
        Moments whole = inUnitsOf(5000, values);
        Moments parts = inUnitsOf(unit, values);
        assertThat(parts.mean()).isCloseTo(whole.mean(), within(1e-14 * whole.mean()));
        assertThat(parts.m2()).isCloseTo(whole.m2(), within(1e-13 * whole.m2()));
        assertThat(parts.m3()).isCloseTo(whole.m3(), within(1e-12 * whole.m3()));
    }

    /**
     * 1e12 - 1, 1e12, 1e12 + 1 and 1e12 + 4: mean 1e12 + 1, deviations -2, -1, 0, 3, m2 = 14, m3 = -8 - 1 + 27 = 18.
     */
    @Test
    void get_valuesFarFromZero_hasTheExactSpread() {
        Moments moments = inUnitsOf(2, 1e12 - 1, 1e12, 1e12 + 1, 1e12 + 4);
        assertThat(moments).isEqualTo(new Moments(4, 1e12 + 1, 14, 18, 1e12 - 1, 1e12 + 4));
    }

    /** 1, 2, 6: mean 3, deviations -2, -1, 3; m2 = 14, m3 = 18; sd sqrt(14/2), se sd/sqrt 3, skewness 6/(14/3)^1.5. */
    @Test
    void get_byHand_hasStandardDeviationErrorAndSkewness() {
        Moments moments = inUnitsOf(3, 1, 2, 6);
        assertThat(moments.standardDeviation()).isCloseTo(2.6457513110645907, within(1e-15));
        assertThat(moments.standardError()).isCloseTo(1.5275252316519468, within(1e-15));
        assertThat(moments.skewness()).isCloseTo(0.5951700641394972, within(1e-15));
    }

    @Test
    void get_equalValues_hasNoSpreadAndNoSkewness() {
        double[] values = new double[1000];
        Arrays.fill(values, 0.1);
        Moments moments = inUnitsOf(77, values);
        assertThat(moments).isEqualTo(new Moments(1000, 0.1, 0, 0, 0.1, 0.1));
        assertThat(moments.standardDeviation()).isZero();
        assertThat(moments.skewness()).isNaN();
    }

    @Test
    void get_noValues_isNaN() {
        Moments moments = inUnitsOf(1);
        assertThat(moments.count()).isZero();
        assertThat(moments.mean()).isNaN();
        assertThat(moments.standardDeviation()).isNaN();
        assertThat(moments.standardError()).isNaN();
        assertThat(moments.skewness()).isNaN();
    }

    @Test
    void get_oneValue_hasNoStandardDeviation() {
        Moments moments = inUnitsOf(1, 5);
        assertThat(moments).isEqualTo(new Moments(1, 5, 0, 0, 5, 5));
        assertThat(moments.standardDeviation()).isNaN();
        assertThat(moments.standardError()).isNaN();
    }

    @Test
    void get_twoValues_agreesWithArithmetic() {
        Moments moments = inUnitsOf(1, 5, 9);
        assertThat(moments).isEqualTo(new Moments(2, 7, 8, 0, 5, 9));
        assertThat(moments.standardError()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void put_valuesThatAreNotFinite_spoilTheirStatisticAlone(double bad) {
        MomentsTable table = new MomentsTable(2);
        table.restart(2);
        table.put(0, new double[] {1, bad});
        table.put(1, new double[] {1, 3});
        assertThat(table.get(0).mean()).isNotFinite();
        assertThat(table.get(0).standardDeviation()).isNaN();
        assertThat(table.get(1).mean()).isEqualTo(2);
    }

    @Test
    void get_statisticsOfOneTable_areApart() {
        MomentsTable total = new MomentsTable(3);
        for (int unit = 0; unit < 2; unit++) {
            MomentsTable table = new MomentsTable(3);
            table.restart(2);
            table.put(0, new double[] {unit, unit});
            table.put(1, new double[] {10, 20});
            table.put(2, new double[] {-unit, 7});
            total.merge(table);
        }
        assertThat(total.count()).isEqualTo(4);
        assertThat(total.get(0)).isEqualTo(new Moments(4, 0.5, 1, 0, 0, 1));
        assertThat(total.get(1)).isEqualTo(new Moments(4, 15, 100, 0, 10, 20));
        assertThat(total.get(2).mean()).isEqualTo(3.25);
    }

    @Test
    void merge_emptyTable_changesNothing() {
        MomentsTable table = new MomentsTable(1);
        table.restart(3);
        table.put(0, new double[] {1, 2, 6});
        Moments before = table.get(0);
        table.merge(new MomentsTable(1));
        assertThat(table.get(0)).isEqualTo(before);
    }

    @Test
    void merge_tablesOfDifferentSizes_isRefused() {
        assertThatThrownBy(() -> new MomentsTable(2).merge(new MomentsTable(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tables must hold as many statistics, but held 2 and 3");
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

    private static Moments exact(double[] values) {
        BigDecimal n = BigDecimal.valueOf(values.length);
        BigDecimal[] x = Arrays.stream(values).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
        BigDecimal mean =
                Arrays.stream(x).reduce(BigDecimal.ZERO, BigDecimal::add).divide(n, DIGITS);
        BigDecimal m2 = BigDecimal.ZERO;
        BigDecimal m3 = BigDecimal.ZERO;
        for (BigDecimal value : x) {
            BigDecimal deviation = value.subtract(mean, DIGITS);
            BigDecimal square = deviation.multiply(deviation, DIGITS);
            m2 = m2.add(square, DIGITS);
            m3 = m3.add(square.multiply(deviation, DIGITS), DIGITS);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Moments(
                values.length,
                mean.doubleValue(),
                m2.doubleValue(),
                m3.doubleValue(),
                sorted[0],
                sorted[sorted.length - 1]);
    }
}
