package org.entente.reporting.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsMarkdownTest {

    /**
     * CommonMark 0.31 section 2.4: a backslash before ASCII punctuation makes it literal; GFM adds tables and links.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "plain words, 20 %; plain words, 20 %",
                "a | b; a \\| b",
                "<script>alert(1)</script>; \\<script\\>alert(1)\\</script\\>",
                "[x](javascript:y); \\[x\\](javascript:y)",
                "![i](u); \\!\\[i\\](u)",
                "*a* _b_ ~~c~~ `d`; \\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\`",
                "&lt# \\; \\&lt\\# \\\\",
                "$1 and $2; \\$1 and \\$2",
                "https://x.org www.x.org a@x.org; https:\\//x.org www\\.x.org a\\@x.org"
            })
    void nothingIsMarkup(String words, String escaped) {
        assertThat(TermsMarkdown.escaped(words)).isEqualTo(escaped);
    }

    @Test
    void escaped_textWithLineBreaks_staysOnItsLine() {
        assertThat(TermsMarkdown.escaped(" a\n\n# b\tc\u2028\u0007 ")).isEqualTo("a \\# b c\u2028\uFFFD");
    }

    @Test
    void text_wordsLikeMarkup_areEscaped() {
        Article article = new Article(
                "term",
                "A | heading",
                List.of("- no list."),
                List.of(new Entry("Item | one", "2 * 3", Optional.empty())));
        TermSheet sheet = new TermSheet("name", "# Title\n<b>", "1. no list", List.of(article), List.of());
        assertThat(TermsMarkdown.text(sheet)).isEqualTo("""
                # \\# Title \\<b\\> (name)

                1\\. no list

                ## A \\| heading (term)

                \\- no list.

                | Item | Value | Source |
                | --- | --- | --- |
                | Item \\| one | 2 \\* 3 |  |
                """);
    }

    @Test
    void text_noTerms_saysSo() {
        TermSheet sheet = new TermSheet("name", "Title", "", List.of(), List.of());
        assertThat(TermsMarkdown.text(sheet)).isEqualTo("# Title (name)\n\nThis scenario has no terms.\n");
        assertThat(TermsText.text(sheet)).isEqualTo("""
                Title (name)
                ============

                This scenario has no terms.
                """);
    }
}
