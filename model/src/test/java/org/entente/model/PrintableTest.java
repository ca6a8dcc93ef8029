package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that a terminal shows and XML allows, whatever it was. */
class PrintableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Société Générale n° 1", "日本電信電話", "עברית العربية हिन्दी", "👩‍👩‍👧 𝔘", "a\tb\nc", "", " "})
    void text_letters_stay(String text) {
        assertThat(Printable.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0007",
                "\u001b",
                "\r",
                "\u007f",
                "\u0085",
                "\u009b",
                "\ud800",
                "\udc00",
                "\ufffe",
                "\uffff",
                "\u202e",
                "\u2066",
                "\ufdd0",
                "\ud83f\udfff"
            })
    void text_whatSteersOrBreaks_isReplaced(String character) {
        assertThat(Printable.text("a" + character + "b")).isEqualTo("a\ufffdb");
    }

    /** The characters of XML 1.0 (section 2.2): tab, line feed, carriage return, and all but surrogates, FFFE, FFFF. */
    @Test
    void text_everyCodePoint_isAllowedInXml() {
        String every = IntStream.rangeClosed(0, 0x10FFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(Printable.text(every).codePoints())
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || (c >= 0x20 && c < 0xD800)
                        || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF));
    }

    @Test
    void line_lineEnds_areSpaces() {
        assertThat(Printable.line(" a\r\n\tb\u2028c  d\n")).isEqualTo("a b c  d");
    }

    @Test
    void line_length_isBounded() {
        assertThat(Printable.line("abcdefghij", 10)).isEqualTo("abcdefghij");
        assertThat(Printable.line("abcdefghijk", 10)).isEqualTo("abcdef…ijk");
        assertThat(Printable.line("x".repeat(2_500_000), 100)).hasSize(100);
        assertThat(Printable.line("👩".repeat(1000), 100)).hasSize(100).doesNotContain("\ud83d…");
    }
}
