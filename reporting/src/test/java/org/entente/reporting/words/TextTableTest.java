package org.entente.reporting.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static TextTable table() {
        TextTable table = new TextTable(1);
        table.row(List.of("", "first", "second", "third"));
        table.row(List.of("Microsoft", "1", "2", "3"));
        return table;
    }

    @Test
    void text_roomEnough_isOneTable() {
        assertThat(table().text("  ", 33)).isEqualTo("""
                             first  second  third
                  Microsoft      1       2      3
                """);
    }

    /** 9 + 2 + 5 + 2 + 6 columns are 24; the third column begins below. */
    @Test
    void text_tooWide_goesOnBelowBesideTheLeftColumn() {
        assertThat(table().text("", 30)).isEqualTo("""
                           first  second
                Microsoft      1       2
                           third
                Microsoft      3
                """);
    }

    @Test
    void text_noRoomBesideTheLeftColumn_shortensIt() {
        assertThat(table().text("", 14)).isEqualTo("""
                        first
                Mic…ft      1
                        second
                Mic…ft       2
                        third
                Mic…ft      3
                """);
    }
}
