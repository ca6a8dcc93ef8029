package org.entente.reporting.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.entente.model.quantity.Uniform;
import org.entente.reporting.run.SampleRun;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Results;
import org.junit.jupiter.api.Test;

/** The numbers come from {@link SampleRun}; the arithmetic stands beside each case. */
class FindingsTest {

    /**
     * The differences of the sample are 41.27, -39.9 and 0.713; the last is below a tenth of the first, and its error
     * 0.0042 may change the digits 0.71. P10 and P90 are 0.6 and 1.4 times a mean.
     */
    @Test
    void sentences_baseline_sayWhoGainsAndHowOften() {
        assertThat(sentences(SampleRun.results(), 0))
                .startsWith(
                        "Against the baseline, OpenAI would gain $41 billion of net present value on average (P10–P90:"
                                + " +$25 to +$58 billion); Microsoft would lose $40 billion (−$56 to −$24 billion).",
                        "OpenAI would be better off on every simulated path and Microsoft on no simulated path. The"
                                + " change for Amazon is a gain of about $710 million.");
    }

    /**
     * The medians by year sum to 37.8 and sigma is 0.225: the mean is 37.8 exp(0.225²/2) = 38.77, the 10th percentile
     * 37.8 exp(-1.2816 · 0.225) = 28.3. The dates are centred on month 34, November 2028.
     */
    @Test
    void sentences_cappedShare_sayPaymentsAndCap() {
        assertThat(sentences(SampleRun.results(), 0))
                .contains("Revenue share to Microsoft: OpenAI would pay $39 billion over 2026–2032 on average (P10–P90:"
                        + " $28 to $50 billion). Its cap of $38 billion would be reached on 79 % of the"
                        + " simulated paths by the end of 2032, on half of these by November 2028; under the"
                        + " baseline it has no cap.");
    }

    /** The largest shortfall is 5 exp((0.4 · 1.5)²/2) = 5.986; the revenue of 2032 has the median 193. */
    @Test
    void sentences_commitments_sayShortfallsAndRevenue() {
        assertThat(sentences(SampleRun.results(), 0))
                .contains("OpenAI's revenue would go from a median of $29 billion in 2026 to $190 billion in 2032"
                        + " (P10–P90: $140 to $270 billion).")
                .endsWith("For buying less than it committed to, OpenAI would pay $6.0 billion under the Oracle"
                        + " commitment on average.");
    }

    /** The largest in size come first, gains before losses. */
    @Test
    void sentences_noBaseline_sayValues() {
        assertThat(sentences(SampleRun.results(), 1).get(0))
                .isEqualTo(
                        "Under these terms and in this market, Microsoft would gain $200 billion of net present value"
                                + " on average (P10–P90: $100 to $320 billion), Amazon $34 billion ($17 to $55 billion) and"
                                + " Oracle $22 billion ($11 to $35 billion).");
        assertThat(sentences(SampleRun.results(), 1).get(1))
                .isEqualTo("The value to OpenAI is −$13 billion on average (P10–P90: −$25 to −$3.7 billion). OpenAI"
                        + " would lose on every simulated path.");
    }

    /** The error of the difference of Microsoft is 0.12. */
    @Test
    void errors_baseline_areToldOnce() {
        Results results = SampleRun.results();
        assertThat(Findings.errors(results, results.scenarios().get(0)))
                .hasValue("Errors of simulation, one standard error each: OpenAI $0.08 billion and Microsoft $0.1"
                        + " billion. More paths shrink them; they say nothing about how uncertain the future is.");
        assertThat(String.join(" ", sentences(results, 0))).doesNotContain("±");
    }

    @Test
    void sentences_uncappedShare_nameNoCap() {
        assertThat(String.join(" ", sentences(SampleRun.results(), 1))).doesNotContain("cap");
    }

    @Test
    void sentences_uncertainCap_sayItsMedian() {
        Results results = SampleRun.results(SampleRun.SEVEN_YEARS, Optional.of(new Uniform(30, 50)));
        assertThat(String.join(" ", sentences(results, 0)))
                .contains("Its cap (uncertain, with a median of $40 billion) would be reached");
    }

    @Test
    void sentences_oneParty_sayItsValueAndRevenue() {
        assertThat(sentences(SampleRun.alone(SampleRun.SEVEN_YEARS, 10), 0))
                .containsExactly(
                        "Under these terms and in this market, OpenAI would gain $51 billion of net present value on"
                                + " average (P10–P90: $33 to $72 billion).",
                        "OpenAI's revenue would go from a median of $10 billion in 2026 to $10 billion in 2032"
                                + " (P10–P90: $5.1 to $20 billion).");
    }

    @Test
    void sentences_manyParties_nameTheLargest() {
        assertThat(sentences(SampleRun.crowd(30), 0).get(0))
                .startsWith("Under these terms and in this market, Party number 28 would gain")
                .contains("Party number 26", "; Party number 29 would lose", " and Party number 27")
                .doesNotContain("Party number 25");
    }

    @Test
    void sentences_noDifference_sayThatNobodyGains() {
        Results same = SampleRun.results();
        Results results = new Results(
                same.plan(), same.scenarios(), List.of(new Comparison("open", "capped", new java.util.TreeMap<>())));
        assertThat(sentences(results, 0).get(0)).isEqualTo("Against the baseline, nobody would gain or lose anything.");
    }

    private static List<String> sentences(Results results, int scenario) {
        return Findings.sentences(results, results.scenarios().get(scenario));
    }
}
