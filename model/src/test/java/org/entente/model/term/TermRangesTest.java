package org.entente.model.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Uniform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each quantity of a term that has a range is refused outside it, and allowed at its ends. */
class TermRangesTest {

    private static final Quantity ONE = Constant.ONE;
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private static Quantity constant(double value) {
        return new Constant(value);
    }

    private static Holding holding(Optional<Quantity> cost, Optional<Quantity> strike, Optional<Quantity> dilution) {
        return new Holding(cost, strike, dilution, Holding.Base.REVENUE, List.of(), Optional.empty());
    }

    private static YearlyLimits limits(Optional<Quantity> cap, Optional<YearlyAmount> minimum) {
        return new YearlyLimits(TermYear.FISCAL, cap, minimum);
    }

    static Stream<Arguments> notNegative() {
        return Stream.of(
                field("cost", quantity -> holding(Optional.of(quantity), Optional.empty(), Optional.empty())),
                field("strike", quantity -> holding(Optional.empty(), Optional.of(quantity), Optional.empty())),
                field("multiple", quantity -> new EquityStake("stake", "seller", ONE, quantity)),
                field("above", quantity -> new Tiers.Step(quantity, ONE)),
                field("annual-cap", quantity -> limits(Optional.of(quantity), Optional.empty())),
                field("minimum", quantity -> limits(Optional.empty(), Optional.of(new YearlyAmount.Steady(quantity)))),
                field(
                        "minimum.2027",
                        quantity -> limits(
                                Optional.empty(),
                                Optional.of(
                                        new YearlyAmount.ByYear(new TreeMap<>(Map.of(2026, ONE, 2027, quantity)))))));
    }

    static Stream<Arguments> fractions() {
        return Stream.of(
                field("dilution", quantity -> holding(Optional.empty(), Optional.empty(), Optional.of(quantity))),
                field("part", quantity -> new Holding.Tranche(quantity, Moment.at(MAY))),
                field("fraction", quantity -> new EquityStake("stake", "seller", quantity, ONE)),
                field("fraction", quantity -> new RevenueShare.Deferral(quantity, 1)),
                field("rate", quantity -> new Tiers.Step(ONE, quantity)),
                field("rate", ShareRate.Flat::new),
                field("rate", quantity -> new ShareRate.Dated(new TreeMap<>(Map.of(MAY, quantity)))),
                field("discount", Discount.Flat::new),
                field("minimum-share", quantity -> new PrimaryCloud("first", "alpha", quantity, Span.ALWAYS)),
                field("take-or-pay", quantity -> Settlement.of(quantity, TrueUp.ANNUAL)));
    }

    private static Arguments field(String name, Function<Quantity, Object> term) {
        return arguments(name, term);
    }

    private static void requireRefused(Function<Quantity, Object> term, double value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> term.apply(constant(value)))
                .withMessage(message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void notNegative(String field, Function<Quantity, Object> term) {
        assertThat(term.apply(Constant.ZERO)).isNotNull();
        requireRefused(term, -0.5, field + " must be at least 0, but was -0.5");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void fractions(String field, Function<Quantity, Object> term) {
        assertThat(term.apply(Constant.ZERO)).isNotNull();
        assertThat(term.apply(ONE)).isNotNull();
        requireRefused(term, -0.5, field + " must be at least 0 and at most 1, but was -0.5");
        requireRefused(term, 1.5, field + " must be at least 0 and at most 1, but was 1.5");
    }

    @Test
    void areSet_limits_tellWhetherThereIsOne() {
        assertThat(YearlyLimits.NONE.areSet()).isFalse();
        assertThat(limits(Optional.of(ONE), Optional.empty()).areSet()).isTrue();
        assertThat(limits(Optional.empty(), Optional.of(new YearlyAmount.Steady(ONE)))
                        .areSet())
                .isTrue();
    }

    /** From 0.2 to 0.4 in May, and 0.3 later. */
    @Test
    void highest_ofEachKindOfRate_isTheLargestThatCanHold() {
        Quantity uncertain = new Uniform(0.2, 0.4);
        assertThat(new ShareRate.Flat(uncertain).highest()).isEqualTo(0.4);
        assertThat(new ShareRate.Dated(new TreeMap<>(Map.of(MAY, uncertain, MAY.plusMonths(1), constant(0.3))))
                        .highest())
                .isEqualTo(0.4);
        Tiers tiers = new Tiers(
                Tiers.By.TOTAL, List.of(new Tiers.Step(Constant.ZERO, uncertain), new Tiers.Step(ONE, constant(0.3))));
        assertThat(new ShareRate.Tiered(tiers).highest()).isEqualTo(0.4);
    }
}
