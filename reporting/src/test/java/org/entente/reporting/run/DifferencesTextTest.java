package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.entente.reporting.words.Screen;
import org.junit.jupiter.api.Test;

class DifferencesTextTest {

    /** The fixture's difference of a mean m has the percentiles m/2, m and 3m/2, and twice the error of its mean. */
    @Test
    void text_eachDifferingParty_hasARow() {
        String text = DifferencesText.text(SampleRun.results(), Screen.PAPER.endless());
        assertThat(text.lines().map(line -> line.strip().replaceAll(" +", " ")))
                .contains("capped less open", "mean P5 P50 P95 gains with pairing")
                .anyMatch(line -> line.startsWith("OpenAI +41.27 ± 0.08 20.6 ± 0.2 41.3 ± 0.2 61.9 ± 0.2 ≥99.996 % "))
                .anyMatch(line ->
                        line.startsWith("Microsoft −39.90 ± 0.12 −59.8 ± 0.2 −39.9 ± 0.2 −19.9 ± 0.2 ≤0.004 % "))
                .noneMatch(line -> line.startsWith("Oracle"))
                .anyMatch(line -> line.startsWith("Halving these errors takes at most 400,000 paths. An interval of"));
    }

    @Test
    void text_narrowScreen_fitsIt() {
        Screen screen = new Screen(60, OptionalInt.empty());
        assertThat(DifferencesText.text(SampleRun.results(), screen).lines()).allMatch(line -> line.length() <= 60);
    }
}
