package org.entente.reporting.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnbrokenTest {

    @Test
    void anAmountStaysOnOneLine() {
        assertThat(Unbroken.sentence(
                        "Its value changes by −$45.4 billion ± 0.3 (P10–P90: about +$2 million), in 90 %."))
                .isEqualTo(
                        "Its value changes by −\u2060$45.4\u00A0billion\u00A0±\u00A00.3 (P10\u2060–\u2060P90: about\u00A0+\u2060$2"
                                + "\u00A0million), in 90\u00A0%.");
    }

    @Test
    void otherWordsStayAsTheyAre() {
        assertThat(Unbroken.sentence("The cap is reached in 2029; see P10 – P90."))
                .isEqualTo("The cap is reached in 2029; see P10 – P90.");
    }
}
