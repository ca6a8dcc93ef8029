package org.entente.model.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.Optional;
import org.entente.model.quantity.Constant;
import org.junit.jupiter.api.Test;

/** A term from October 2025 to March 2027, where fiscal years end in June. */
class SettlementTest {

    private static final Span SPAN = Span.between(YearMonth.of(2025, 10), YearMonth.of(2027, 3));

    private static Settlement settlement(TrueUp trueUp, TermYear year, Optional<Integer> creditMonths) {
        return new Settlement(Constant.ONE, trueUp, year, Settlement.Surplus.CARRIED, creditMonths);
    }

    private static boolean settles(TrueUp trueUp, TermYear year, String month, Span span) {
        return settlement(trueUp, year, Optional.empty()).settlesIn(YearMonth.parse(month), span, 6);
    }

    @Test
    void settlement_creditOfNoMonth_isRefused() {
        assertThat(settlement(TrueUp.ANNUAL, TermYear.FISCAL, Optional.of(1)).creditMonths())
                .hasValue(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settlement(TrueUp.ANNUAL, TermYear.FISCAL, Optional.of(0)))
                .withMessage("credit-months must be at least 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settlement(TrueUp.AT_END, TermYear.FISCAL, Optional.of(1)))
                .withMessageStartingWith("shortfall must be lost where true-up is at-end, ");
    }

    @Test
    void settlesIn_annual_isTheEndOfEachYearAndOfTheTerm() {
        assertThat(settles(TrueUp.ANNUAL, TermYear.FISCAL, "2026-06", SPAN)).isTrue();
        assertThat(settles(TrueUp.ANNUAL, TermYear.FISCAL, "2026-07", SPAN)).isFalse();
        assertThat(settles(TrueUp.ANNUAL, TermYear.CALENDAR, "2026-12", SPAN)).isTrue();
        assertThat(settles(TrueUp.ANNUAL, TermYear.CONTRACT, "2026-09", SPAN)).isTrue();
        assertThat(settles(TrueUp.ANNUAL, TermYear.CONTRACT, "2027-03", SPAN)).isTrue();
    }

    @Test
    void settlesIn_monthlyOrAtEnd_isEachMonthOrTheLast() {
        assertThat(settles(TrueUp.MONTHLY, TermYear.FISCAL, "2026-07", SPAN)).isTrue();
        assertThat(settles(TrueUp.AT_END, TermYear.FISCAL, "2026-06", SPAN)).isFalse();
        assertThat(settles(TrueUp.AT_END, TermYear.FISCAL, "2027-03", SPAN)).isTrue();
    }

    /** The years of a contract that an event begins are not the same on all paths. */
    @Test
    void dependsOnBeginning_yearsOfAContractBegunByAnEvent_do() {
        Span begun = SPAN.beginningOn("merger");
        assertThat(settles(TrueUp.ANNUAL, TermYear.CONTRACT, "2026-09", begun)).isFalse();
        assertThat(settlement(TrueUp.ANNUAL, TermYear.CONTRACT, Optional.empty())
                        .dependsOnBeginning(begun))
                .isTrue();
        assertThat(settlement(TrueUp.ANNUAL, TermYear.CONTRACT, Optional.empty())
                        .dependsOnBeginning(SPAN))
                .isFalse();
        assertThat(settlement(TrueUp.ANNUAL, TermYear.FISCAL, Optional.empty()).dependsOnBeginning(begun))
                .isFalse();
        assertThat(settlement(TrueUp.AT_END, TermYear.CONTRACT, Optional.empty())
                        .dependsOnBeginning(begun))
                .isFalse();
    }
}
