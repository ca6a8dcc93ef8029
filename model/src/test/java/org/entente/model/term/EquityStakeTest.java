package org.entente.model.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.junit.jupiter.api.Test;

class EquityStakeTest {

    private static final Span FROM_MAY = Span.between(YearMonth.of(2026, 5), Span.END_OF_TIME);
    private static final Optional<Quantity> ONE = Optional.of(Constant.ONE);

    private static Holding holding(Optional<Quantity> cost, Optional<Quantity> strike, Optional<Moment> realised) {
        return new Holding(cost, strike, Optional.empty(), Holding.Base.REVENUE, List.of(), realised);
    }

    private static EquityStake stake(Span span, Holding holding, String... currency) {
        return new EquityStake(
                "stake",
                "seller",
                Constant.ONE,
                Constant.ONE,
                span,
                holding,
                List.of(currency).stream().findFirst());
    }

    private static void requireRefused(Span span, Holding holding, String message, String... currency) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stake(span, holding, currency))
                .withMessage(message);
    }

    @Test
    void stake_thatEnds_isRefused() {
        requireRefused(
                Span.between(YearMonth.of(2026, 5), YearMonth.of(2030, 1)),
                Holding.PLAIN,
                "a stake must not end, but ended in 2030-01");
        requireRefused(Span.ALWAYS.endingOn("merger"), Holding.PLAIN, "a stake must not end, but ended in 9999-12");
    }

    @Test
    void cost_withoutABeginning_isRefused() {
        Holding bought = holding(ONE, Optional.empty(), Optional.empty());
        assertThat(stake(FROM_MAY, bought).isPlain()).isFalse();
        assertThat(stake(Span.ALWAYS.beginningOn("merger"), bought).isPlain()).isFalse();
        requireRefused(
                Span.ALWAYS,
                bought,
                "cost must stand beside from or begins-on, which say when it is paid, but neither is there");
    }

    @Test
    void currency_withoutCostOrStrike_isRefused() {
        assertThat(stake(FROM_MAY, holding(ONE, Optional.empty(), Optional.empty()), "EUR")
                        .currency())
                .hasValue("EUR");
        assertThat(stake(FROM_MAY, holding(Optional.empty(), ONE, Optional.empty()), "EUR")
                        .currency())
                .hasValue("EUR");
        requireRefused(
                FROM_MAY,
                Holding.PLAIN,
                "currency must stand beside cost or strike, whose amounts are in it, but neither is there",
                "EUR");
    }
}
