package org.entente.simulation.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.entente.simulation.discovery.Criterion.Relation;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.BandEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionTest {

    @Test
    void parse_number_isALimit() {
        assertThat(Criterion.parse(" total of shortfall.oracle-commitment>10 "))
                .isEqualTo(new Criterion(
                        Measure.of("shortfall.oracle-commitment", Period.TOTAL),
                        Relation.ABOVE,
                        new BandEnd.Value(10)));
        assertThat(Criterion.parse("gain.openai <= -1.5e1"))
                .isEqualTo(new Criterion(Measure.parse("gain.openai"), Relation.AT_MOST, new BandEnd.Value(-15)));
    }

    @Test
    void parse_percentile_isALimit() {
        assertThat(Criterion.parse("gain.openai < p10"))
                .isEqualTo(new Criterion(Measure.parse("gain.openai"), Relation.BELOW, new BandEnd.Percentile(10)));
    }

    /** A date is 1 in each year by whose end it has come, and at the end. */
    @Test
    void parse_neverAndByAYear_areComparisonsOfADate() {
        assertThat(Criterion.parse("cap.microsoft-share never"))
                .isEqualTo(new Criterion(
                        Measure.of("cap.microsoft-share", Period.END), Relation.BELOW, new BandEnd.Value(1)));
        assertThat(Criterion.parse("event.agi-declared by 2028"))
                .isEqualTo(new Criterion(
                        Measure.of("event.agi-declared", Period.ofYear(2028)),
                        Relation.AT_LEAST,
                        new BandEnd.Value(1)));
    }

    /** July 2028 is 2028.5, June a twelfth less. */
    @Test
    void isMetBy_beforeAMonth_excludesThatMonth() {
        Criterion before = Criterion.parse("cap.microsoft-share before 2028-07");
        assertThat(before.measure()).isEqualTo(Measure.of("cap.microsoft-share", Period.DATE));
        double threshold = ((BandEnd.Value) before.limit()).value();
        assertThat(before.isMetBy(2028.5, threshold)).isFalse();
        assertThat(before.isMetBy(2028 + 5 / 12.0, threshold)).isTrue();
        assertThat(before.isMetBy(Double.POSITIVE_INFINITY, threshold)).isFalse();
    }

    /** The first month of which the decimal date is not below the limit. */
    @ParameterizedTest
    @CsvSource({"2028.5, 2028-07", "2028.51, 2028-08", "2028.458333, 2028-07", "2028, 2028-01"})
    void before_decimalDate_isTheFirstMonthNotBelow(String date, YearMonth month) {
        assertThat(Criterion.parse("date of event.agi-declared < " + date).before())
                .contains(month);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date of event.agi-declared > 2028.5",
                "date of event.agi-declared < p10",
                "date of event.agi-declared < 1e300",
                "date of event.agi-declared < -1",
                "2028 of event.agi-declared < 0.5",
                "gain.openai < 2028.5"
            })
    void before_otherCriterion_isEmpty(String text) {
        assertThat(Criterion.parse(text).before()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total of shortfall.oracle-commitment > 10",
                "gain.openai < p10",
                "gain.openai >= p2.5",
                "npv of gain.openai <= -0.5",
                "2028 of share.microsoft-share = 0",
                "cap.microsoft-share never",
                "event.agi-declared by 2028",
                "event.agi-declared before 2028-07",
                "event.agi-declared before 2029-01",
                "date of event.agi-declared > 2028.5",
                "date of event.agi-declared < p10",
                "end of event.agi-declared >= 1",
                "end of stake.microsoft < 1"
            })
    void toString_parsed_isTheText(String text) {
        assertThat(Criterion.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "<, true, false, false",
        "<=, true, true, false",
        "=, false, true, false",
        ">=, false, true, true",
        ">, false, false, true"
    })
    void isMetBy_valuesAroundTheLimit_followsTheSign(String sign, boolean below, boolean at, boolean above) {
        Criterion criterion = Criterion.parse("revenue " + sign + " 2");
        assertThat(criterion.isMetBy(1, 2)).isEqualTo(below);
        assertThat(criterion.isMetBy(2, 2)).isEqualTo(at);
        assertThat(criterion.isMetBy(3, 2)).isEqualTo(above);
        assertThat(criterion.isMetBy(Double.NaN, 2)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gain.openai",
                "gain.openai ~ 1",
                "gain.openai < NaN",
                "gain.openai < 1-2",
                "gain.openai < p",
                "cap.microsoft-share nevr",
                "cap.microsoft-share by 28",
                "cap.microsoft-share before 2028",
                "cap.microsoft-share before 2028-13"
            })
    void parse_otherText_isRefused(String text) {
        assertThatThrownBy(() -> Criterion.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an outcome must be written as 'total of shortfall.oracle-commitment > 10',"
                        + " 'gain.openai < p10', 'cap.microsoft-share never', 'event.agi-declared by 2028' or"
                        + " '… before 2028-07', but was '" + text + "'");
    }

    /** Otherwise the end of a level below 1 billion would count as never. */
    @Test
    void parse_neverOfAGain_isRefused() {
        assertThatThrownBy(() -> Criterion.parse("gain.openai never"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an outcome with 'never', 'by' or 'before' must be of a date, such as"
                        + " cap.microsoft-share, event.agi-declared or breakeven.openai, but was of 'gain.openai'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p0", "p100"})
    void parse_percentileAtAnEnd_isRefused(String percentile) {
        assertThatThrownBy(() -> Criterion.parse("gain.openai < " + percentile))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the percentile of an outcome must be above p0 and below p100, but was");
    }
}
