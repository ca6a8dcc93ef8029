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

    /** The differences of the sample are 41.27, -39.9 and 0.713; the last is below 3 % of the first. */
    @Test
    void sentences_baseline_sayWhoGainsAndHowOften() {
        assertThat(sentences(SampleRun.results(), 0))
                .startsWith(
                        "Against the baseline, OpenAI would gain $41.27 ± 0.08 billion; Microsoft would lose $39.90 ±"
                                + " 0.12 billion (net present value, on average).",
                        "OpenAI would be better off on all of the simulated paths (at least 99.996 %) and"
                                + " Microsoft on none of them (at most 0.004 %). The change for Amazon is a gain of $713 ± 4 million.");
    }

    /**
     * The medians by year sum to 37.8 and sigma is 0.225: the mean is 37.8 exp(0.225²/2) = 38.77, the 10th percentile
     * 37.8 exp(-1.2816 · 0.225) = 28.3. The dates are centred on month 34, November 2028.
     */
    @Test
    void sentences_cappedShare_sayPaymentsAndCap() {
        assertThat(sentences(SampleRun.results(), 0))
                .contains(
                        "OpenAI would pay Microsoft a revenue share of $38.77 ± 0.03 billion over 2026–2032, on average"
                                + " (microsoft-share; on eight of ten paths between $28.3 billion and $50.4"
                                + " billion). Its cap"
                                + " of $38 billion would be reached on 78.96 ± 0.13 % of the simulated paths by"
                                + " the end of"
                                + " 2032, on half of these by November 2028; under the baseline it has no cap.");
    }

    /** The largest shortfall is 5 exp((0.4 · 1.5)²/2) = 5.986; the revenue of 2032 has the median 193. */
    @Test
    void sentences_commitments_sayShortfallsAndRevenue() {
        assertThat(sentences(SampleRun.results(), 0))
                .endsWith(
                        "For buying less than it committed to, OpenAI would pay $5.986 ± 0.012 billion under"
                                + " oracle-commitment, on average.",
                        "OpenAI's revenue has a median of $29.00 ± 0.02 billion in 2026 and of $193.0 ± 0.3 billion in"
                                + " 2032; on eight of ten paths it is then between $137 billion and $271 billion.");
    }

    /** The largest in size come first, gains before losses. */
    @Test
    void sentences_noBaseline_sayValues() {
        assertThat(sentences(SampleRun.results(), 1).get(0))
                .isEqualTo("Under these terms and in this market, Microsoft would gain $199.1 ± 0.3 billion, Amazon"
                        + " $34.19 ± 0.05 billion and Oracle $21.51 ± 0.03 billion; OpenAI would lose $12.90 ± 0.04"
                        + " billion (net present value, on average). For OpenAI, eight of ten paths lie between"
                        + " −$25.5 billion and −$3.72 billion.");
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
                        "Under these terms and in this market, OpenAI would gain $50.93 ± 0.05 billion (net present"
                                + " value, on average). For OpenAI, eight of ten paths lie between $33.1 billion and"
                                + " $71.5 billion.",
                        "OpenAI's revenue has a median of $10.000 ± 0.011 billion in 2026 and of $10.00 ± 0.04 billion"
                                + " in 2032; on eight of ten paths it is then between $5.08 billion and $19.7"
                                + " billion.");
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
