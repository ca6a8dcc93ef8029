package org.entente.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
