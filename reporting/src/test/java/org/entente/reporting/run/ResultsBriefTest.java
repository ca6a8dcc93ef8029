package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.OptionalInt;
import org.entente.model.Horizon;
import org.entente.reporting.words.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsBriefTest {

    /** Three lines are for the folder and the prompt of the shell. */
    @ParameterizedTest
    @CsvSource({"80, 24", "100, 30", "120, 40", "60, 24"})
    void text_screen_holdsIt(int columns, int lines) {
        String text = ResultsBrief.text(SampleRun.results(), new Screen(columns, OptionalInt.of(lines)));
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(lines - 3).allMatch(line -> line.length() <= columns);
        assertThat(text).contains("Microsoft", "OpenAI", "Revenue", "'--all'");
    }

    /** Thirty years do not fit: every second or third is shown, the last one always. */
    @Test
    void text_manyYears_showsSome() {
        Horizon decades = new Horizon(YearMonth.of(2021, 1), YearMonth.of(2050, 12));
        String text = ResultsBrief.text(SampleRun.alone(decades, 1234), new Screen(80, OptionalInt.of(24)));
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text).contains("2050").doesNotContain("2049");
    }

    @Test
    void text_crowd_saysHowManyPartiesThereAre() {
        String text = ResultsBrief.text(SampleRun.crowd(40), new Screen(80, OptionalInt.of(24)));
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(21);
        assertThat(text).containsPattern("and \\d+ more parties");
    }
}
