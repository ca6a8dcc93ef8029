package org.entente.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are read back, also altered ones. */
class CsvRowsTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }

    @Test
    void number_emptyCell_isNotANumber() throws IOException {
        CsvRows.Row row = CsvRows.read(file("name,value\na,\n"), 1, "name", "value")
                .get(0)
                .skip(1);
        assertThat(row.number()).isNaN();
    }

    /** The writer leaves a cell empty instead, and never writes the others. */
    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e400", "abc", "0x1p3 x"})
    void number_cellThatIsNone_isNamedWithItsLine(String cell) throws IOException {
        Path file = file("name,value\na,1\nb," + cell + "\n");
        CsvRows.Row row = CsvRows.read(file, 1, "name", "value").get(1).skip(1);
        assertThatIllegalArgumentException()
                .isThrownBy(row::number)
                .withMessage("a cell in line 3 of " + file + " must be a finite number, but was '" + cell + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2029", "2029-13", "June 2029"})
    void month_cellThatIsNone_isNamedWithItsLine(String cell) throws IOException {
        Path file = file("name,month\na,2029-06\nb," + cell + "\n");
        List<CsvRows.Row> rows = CsvRows.read(file, 1, "name", "month");
        assertThat(rows.get(0).skip(1).month()).isEqualTo(YearMonth.of(2029, 6));
        assertThatIllegalArgumentException()
                .isThrownBy(rows.get(1).skip(1)::month)
                .withMessage(
                        "a cell in line 3 of " + file + " must be a month such as 2029-06, but was '" + cell + "'");
    }

    /** Each of the three readers of tables refuses what is none. */
    @Test
    void read_fileThatIsNoText_isRefusedByAll() throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), new byte[] {'a', '\n', (byte) 0xff, '\n'});
        requireRefused("the file " + file + " must be text, but is not", file);
    }

    @Test
    void read_missingFile_isRefusedByAll() {
        Path file = folder.resolve("none.csv");
        requireRefused("the file " + file + " must be there, but is not", file);
    }

    @Test
    void read_openQuote_isRefusedByAll() throws IOException {
        Path file = file("a\n\"b\n");
        requireRefused("the file " + file + " is no table: ", file);
    }

    private static void requireRefused(String beginning, Path file) {
        assertThatIOException().isThrownBy(() -> CsvRows.read(file, 1, "a")).withMessageStartingWith(beginning);
        assertThatIOException().isThrownBy(() -> CsvRows.each(file, row -> {})).withMessageStartingWith(beginning);
        assertThatIOException().isThrownBy(() -> CsvTable.read(file, 10)).withMessageStartingWith(beginning);
    }

    @Test
    void read_emptyFile_isNoTable() throws IOException {
        Path file = file("");
        assertThatIOException()
                .isThrownBy(() -> CsvTable.read(file, 10))
                .withMessage("the file " + file + " must have a header, but is empty");
        assertThatIOException()
                .isThrownBy(() -> CsvRows.read(file, 1, "a"))
                .withMessage("each row of " + file + " must have 1 cells, but one had 0");
    }

    @Test
    void read_rowsOfOtherLengthsThanTheHeader_areNoTable() throws IOException {
        Path file = file("a,b\n1,2\n3\n");
        assertThatIOException()
                .isThrownBy(() -> CsvTable.read(file, 10))
                .withMessage("each row of " + file + " must have 2 cells, but one had 1");
    }

    @Test
    void read_fewerRowsThanThereAre_isNotWhole() throws IOException {
        Path file = file("a\n1\n2\n");
        assertThat(CsvTable.read(file, 1)).isEqualTo(new CsvTable(List.of("a"), List.of(List.of("1")), false));
        assertThat(CsvTable.read(file, 2).isWhole()).isTrue();
    }

    @Test
    void read_twoRowsAboutTheSame_areRefused() throws IOException {
        Path file = file("name,period,value\na,2026,1\na,2027,1\na,2026,2\n");
        assertThat(CsvRows.read(file, 3, "name", "period", "value")).hasSize(3);
        assertThatIOException()
                .isThrownBy(() -> CsvRows.read(file, 2, "name", "period", "value"))
                .withMessage("two rows of " + file + " are about a, 2026");
    }

    @Test
    void read_rows_keepTheirOrder() throws IOException {
        List<String> names = CsvRows.read(file("name\nb\na\nc\n"), 1, "name").stream()
                .map(CsvRows.Row::text)
                .toList();
        assertThat(names).containsExactly("b", "a", "c");
    }
}
