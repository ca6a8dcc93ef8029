package org.entente.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in little room. */
class FittingTest {

    private static final Font FONT = HouseStyle.LABEL;

    @Test
    void shortened_textThatFits_staysAsItIs() {
        assertThat(Fitting.shortened("Microsoft", FONT, 200)).isEqualTo("Microsoft");
    }

    /** Names of one family differ at their ends. */
    @Test
    void shortened_longText_keepsBothEnds() {
        String shortened = Fitting.shortened("Société Générale de Participations n° 17 (Holding)", FONT, 200);
        assertThat(shortened).startsWith("Société").contains("…").endsWith("(Holding)");
        assertThat(Fitting.width(shortened, FONT)).isBetween(150.0, 200.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 5, 12, 40, 300})
    void shortened_anyRoom_isNotExceeded(double width) {
        String shortened = Fitting.shortened("日本電信電話株式会社👩‍👩‍👧é".repeat(2000), FONT, width);
        assertThat(Fitting.width(shortened, FONT)).isLessThanOrEqualTo(Math.max(width, Fitting.width("…", FONT)));
        assertThat(shortened.chars().filter(c -> c == '\u0301').count())
                .isLessThanOrEqualTo(shortened.chars().filter(c -> c == 'e').count());
    }

    @Test
    void lines_longWord_isBrokenWithinIt() {
        List<String> lines = Fitting.lines("x".repeat(100) + " end", FONT, 200, 9);
        assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> Fitting.width(line, FONT) <= 200);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo("x".repeat(100) + "end");
    }

    @Test
    void lines_moreThanThereIsRoomFor_keepTheEnd() {
        List<String> lines = Fitting.lines("word ".repeat(500) + "revenue by calendar year", FONT, 300, 3);
        assertThat(lines).hasSize(3).allMatch(line -> Fitting.width(line, FONT) <= 300);
        assertThat(String.join(" ", lines)).contains("…").endsWith("revenue by calendar year");
    }
}
