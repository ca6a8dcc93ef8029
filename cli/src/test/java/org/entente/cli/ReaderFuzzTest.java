package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files from which fuzzing starts, and a few mutations of each; CONTRIBUTING has the command for hours. */
class ReaderFuzzTest {

    private static final Path CORPUS = Path.of("src/test/resources/fuzz");

    @ParameterizedTest
    @EnumSource
    void read_corpusAndMutations_keepsThePromise(ReaderFuzz.Reader reader) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String file : Folders.files(CORPUS.resolve(reader.name()))) {
            byte[] data = Files.readAllBytes(CORPUS.resolve(reader.name()).resolve(file));
            files.add(data);
            assertThatCode(() -> reader.read(data)).as(file).doesNotThrowAnyException();
        }
        assertThat(files).isNotEmpty();
        assertThat(new ReaderMutations(7).faults(reader, files, 20)).isEmpty();
    }
}
