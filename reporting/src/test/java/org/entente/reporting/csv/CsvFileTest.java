package org.entente.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @Test
    void text_specialLetters_areQuoted() throws IOException {
        StringWriter out = new StringWriter();
        try (CsvFile csv = CsvFile.to(out, "a", "b")) {
            csv.text("plain text").text("a,b").endRow();
            csv.text("say \"so\"").text("two\nlines").endRow();
            csv.text("").text("Ünï").endRow();
        }
        assertThat(out.toString()).isEqualTo("a,b\nplain text,\"a,b\"\n\"say \"\"so\"\"\",\"two\nlines\"\n,Ünï\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    void text_formula_getsAnApostrophe(String formula) throws IOException {
        StringWriter out = new StringWriter();
        try (CsvFile csv = CsvFile.to(out, "a")) {
            csv.text(formula).endRow();
        }
        assertThat(out.toString().replace("\"", "")).isEqualTo("a\n'" + formula + "\n");
    }

    /** Before Java 19, Double.toString writes the last two as 1.9999999999999998E23 and 2.67340000000000032E17. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-3, -3.0",
        "1e-5, 1.0E-5",
        "12345678, 1.2345678E7",
        "NaN, ''",
        "Infinity, Infinity",
        "2e23, 2.0E23",
        "2.6734000000000003E17, 2.6734000000000003E17"
    })
    void number_double_isTheShortestDecimalThatReadsBack(double value, String text) throws IOException {
        StringWriter out = new StringWriter();
        try (CsvFile csv = CsvFile.to(out, "a")) {
            csv.number(value).endRow();
        }
        assertThat(out.toString()).isEqualTo("a\n" + text + "\n");
        assertThat(text.isEmpty() ? Double.NaN : Double.parseDouble(text)).isEqualTo(Double.valueOf(value));
    }

    @Test
    void endRow_missingCell_isRefused() throws IOException {
        try (CsvFile csv = CsvFile.to(new StringWriter(), "a", "b")) {
            csv.text("only one");
            assertThatIllegalStateException().isThrownBy(csv::endRow).withMessage("a row must have 2 cells, but has 1");
        }
    }

    /** The library keeps such failures to itself, so that a full disk would go unnoticed. */
    @Test
    void endRow_fullDisk_isThrown() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatIOException()
                .isThrownBy(() -> {
                    try (CsvFile csv = CsvFile.to(full, "a")) {
                        csv.text("b").endRow();
                    }
                })
                .withMessage("No space left on device");
    }

    @Test
    void create_existingFile_isLeftAlone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "precious");
        assertThatThrownBy(() -> CsvFile.create(file, "a")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("precious");
    }
}
