package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.sweep.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of sweeps as spreadsheets write them. */
class RowsFileTest {

    private static final String HEADER = "terms.share.cap;terms.share.rate\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private List<String> cases(String csv) {
        return cases(csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> cases(byte[] csv) {
        ScenarioFolder unused = new ScenarioFolder(temporary)
                .write("cases.csv", csv)
                .write("sweep.yaml", "scenarios: [base.yaml]\nrows: cases.csv\n");
        return SweepFile.read(temporary.resolve("sweep.yaml").toString()).sweep().cases().stream()
                .map(Case::toString)
                .map(text -> text.replace("base with ", "").replace("terms.share.", ""))
                .toList();
    }

    private List<String> problems(String csv) {
        return catchThrowableOfType(ScenarioFileException.class, () -> cases(csv)).problems().stream()
                .map(problem -> problem.replace(temporary + "/", ""))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void read_unambiguousFile_isRead(String name, String csv, List<String> expected) {
        assertThat(cases(csv)).isEqualTo(expected);
    }

    /** Spreadsheets call it Unicode text: UTF-16 with a byte order mark, and tabs. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void read_unicodeText_isRead(String charset) {
        String text = "\uFEFFterms.share.cap\tterms.share.rate\r\n7\t0,1\r\n";
        assertThat(cases(text.getBytes(Charset.forName(charset)))).containsExactly("cap=7, rate=0.1");
    }

    static Stream<Arguments> readable() {
        return Stream.of(
                arguments("semicolons", HEADER + "7;0.1\n", List.of("cap=7, rate=0.1")),
                arguments("tabs", "terms.share.cap\tterms.share.rate\n7\t0.1\n", List.of("cap=7, rate=0.1")),
                arguments(
                        "a line that names the separator", "sep=;\n" + HEADER + "7;0.1\n", List.of("cap=7, rate=0.1")),
                arguments(
                        "another separator",
                        "sep=|\r\nterms.share.cap|terms.share.rate\r\n7|0.1\r\n",
                        List.of("cap=7, rate=0.1")),
                arguments("a byte order mark", "\uFEFFsep=;\n" + HEADER + "7;0.1\n", List.of("cap=7, rate=0.1")),
                arguments(
                        "old line ends",
                        HEADER.replace('\n', '\r') + "7;0.1\r8;0.2",
                        List.of("cap=7, rate=0.1", "cap=8, rate=0.2")),
                arguments("decimal commas", HEADER + "12,5;0,125\n", List.of("cap=12.5, rate=0.125")),
                arguments(
                        "decimal comma in quotes",
                        "terms.share.cap,terms.share.rate\n\"12,5\",0.1\n",
                        List.of("cap=12.5, rate=0.1")),
                arguments(
                        "a comma where others prove decimals", HEADER + "1,234;0,1\n", List.of("cap=1.234, rate=0.1")),
                arguments("a comma where others prove points", HEADER + "1,234;0.1\n", List.of("cap=1234, rate=0.1")),
                arguments("a point alone", HEADER + "1.234;1\n", List.of("cap=1.234, rate=1")),
                arguments(
                        "thousands",
                        HEADER + "1.234,5;0,1\n1 234,5;0,2\n",
                        List.of("cap=1234.5, rate=0.1", "cap=1234.5, rate=0.2")),
                arguments("thousands in English", HEADER + "\"1,234,567.5\";0.1\n", List.of("cap=1234567.5, rate=0.1")),
                arguments("thousands of Switzerland", HEADER + "1'234;0.1\n", List.of("cap=1234, rate=0.1")),
                arguments("percentages", HEADER + "7;20%\n8;20,5 %\n", List.of("cap=7, rate=0.2", "cap=8, rate=0.205")),
                arguments("numbers of powers", HEADER + "1,5E+01;1e-1\n", List.of("cap=15, rate=0.1")),
                arguments(
                        "quotes within quotes",
                        HEADER + "\"{ \"\"uniform\"\": { min: 1, max: 2 } }\";0.1\n",
                        List.of("cap={\"uniform\":{\"max\":2,\"min\":1}}, rate=0.1")),
                arguments(
                        "a line break in a cell",
                        HEADER + "\"{ uniform:\n { min: 1, max: 2 } }\";0.1\n",
                        List.of("cap={\"uniform\":{\"max\":2,\"min\":1}}, rate=0.1")),
                arguments(
                        "empty columns",
                        "terms.share.cap;terms.share.rate;;\n7;0.1;;\n8;;;\n",
                        List.of("cap=7, rate=0.1", "cap=8")),
                arguments("spaces that do not break", HEADER + "\u00A07\u00A0; 0.1 \n", List.of("cap=7, rate=0.1")),
                arguments("null and empty cells", HEADER + "null;\n;0.1\n", List.of("cap=null", "rate=0.1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void read_otherFile_isRefusedWithLineAndCell(String name, String csv, String expected) {
        assertThat(problems(csv)).isEqualTo(expected.lines().toList());
    }

    static Stream<Arguments> unreadable() {
        String error =
                "must be a value, null, or empty for the scenario's own value; it is a spreadsheet's error, but was ";
        return Stream.of(
                arguments(
                        "errors of spreadsheets",
                        HEADER + "#REF!;0.1\n7;#N/A\n#DIV/0!;Err:502\n#BEZUG!;0.1\n",
                        """
                        cases.csv:2:1: the cell of terms.share.cap @'#REF!'
                        cases.csv:3:2: the cell of terms.share.rate @'#N/A'
                        cases.csv:4:1: the cell of terms.share.cap @'#DIV/0!'
                        cases.csv:4:2: the cell of terms.share.rate @'Err:502'
                        cases.csv:5:1: the cell of terms.share.cap @'#BEZUG!'""".replace("@", error)),
                arguments("comments", HEADER + "60 # high;0.1\n#5;0.1\n", """
                        cases.csv:2:1: the cell of terms.share.cap must be a value without a comment (#), but was '60 # high'
                        cases.csv:3:1: the cell of terms.share.cap must be a value without a comment (#), but was '#5'"""),
                arguments(
                        "a comma of two meanings",
                        HEADER + "1,234;1\n",
                        "cases.csv:2:1: the cell of terms.share.cap must be written without thousands, as 1.234 or 1234,"
                                + " but was '1,234'"),
                arguments(
                        "a point of two meanings",
                        HEADER + "1.234;0,5\n",
                        "cases.csv:2:1: the cell of terms.share.cap must be written without thousands, as 1234 or 1.234,"
                                + " but was '1.234'"),
                arguments(
                        "two separators",
                        "terms.share.cap;terms.share.rate,x\n",
                        "cases.csv:1: a header must separate addresses by commas, semicolons or tabs, but has semicolons"
                                + " and commas; say which in a first line such as sep=;"),
                arguments("no character as a separator", "sep=\0\nterms.share.cap\n7", separator("\uFFFD")),
                arguments("a quote as a separator", "sep=\"\nterms.share.cap\n7", separator("\"")),
                arguments("a space as a separator", "\"sep= \"\nterms.share.cap\n7", separator(" ")),
                arguments(
                        "two halves of one character",
                        "sep=\uD83D\uDE00\nterms.share.cap\n7",
                        separator("\uD83D\uDE00")),
                arguments(
                        "an open quote",
                        HEADER + "7;0.1\n\"8;0.2\n",
                        "cases.csv:3:1: a quote must be closed, but this one is not"),
                arguments(
                        "text behind a quote",
                        HEADER + "\"7\"5;0.1\n",
                        "cases.csv:2:1: a quote in a cell in quotes must be doubled (\"\"), but here the cell goes on"
                                + " behind one"),
                arguments(
                        "a header with a gap",
                        "terms.share.cap;;terms.share.rate\n",
                        "cases.csv:1:2: a header must have an address in each cell, but this one is empty"),
                arguments(
                        "a row that is too long",
                        HEADER + "7;0.1\n\n7;0.1;3\n",
                        "cases.csv:4: a row must have as many cells as the header, 2, but has 3"),
                arguments(
                        "nothing",
                        "",
                        "sweep.yaml:2:7: rows: cases.csv must have a header of addresses, but is empty"));
    }

    private static String separator(String found) {
        return "cases.csv:1: a separator must be a tab, or a printable character other than a quote and a space, but was"
                + " '" + found + "'";
    }

    /** The end of the text is no character, so that any may stand before it. */
    @Test
    void rows_nulInTheText_isALetter() {
        assertThat(CsvText.rows("x.csv", "a;b\0\n\0;\"\0\"", ';', 1))
                .containsExactly(new CsvText.Row(1, List.of("a", "b\0")), new CsvText.Row(2, List.of("\0", "\0")));
    }

    @Test
    void rows_manyLines_keepTheirLineNumbers() {
        String text = "a;b\n" + "1;2\n".repeat(1000);
        List<CsvText.Row> rows = CsvText.rows("x.csv", text, ';', 1);
        assertThat(rows).hasSize(1001);
        assertThat(rows.get(1000)).isEqualTo(new CsvText.Row(1001, List.of("1", "2")));
    }
}
