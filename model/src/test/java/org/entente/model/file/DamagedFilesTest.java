package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files. Each is read, or refused in sentences; no other exception escapes. */
class DamagedFilesTest {

    private static final String DAMAGES = "x{]:,\"#- 0";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    /** Replaces every fourth character, so that the four cases together replace each character once. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void read_oneCharacterReplaced_isReadOrRefused(int first) {
        ScenarioFolder folder = new ScenarioFolder(temporary);
        int refused = 0;
        for (int i = first; i < ScenarioFolder.BASE.length(); i += 4) {
            StringBuilder damaged = new StringBuilder(ScenarioFolder.BASE);
            damaged.setCharAt(i, DAMAGES.charAt((i / 4) % DAMAGES.length()));
            folder.write("damaged.yaml", damaged.toString());
            refused += isRefused(folder) ? 1 : 0;
        }
        assertThat(refused).isPositive().isLessThan(ScenarioFolder.BASE.length() / 4);
    }

    private static boolean isRefused(ScenarioFolder folder) {
        try {
            folder.read("damaged.yaml");
            return false;
        } catch (ScenarioFileException e) {
            assertThat(e.problems()).isNotEmpty().allMatch(problem -> problem.contains("damaged.yaml:"));
            return true;
        }
    }
}
