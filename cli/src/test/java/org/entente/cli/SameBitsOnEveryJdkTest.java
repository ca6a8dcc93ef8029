package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of this process and of every JDK from 17 on this machine, byte for byte. Each JDK runs with both of its
 * compilers, and with the first alone.
 */
class SameBitsOnEveryJdkTest {

    @TempDir
    private static Path here;

    @TempDir
    private Path there;

    @BeforeAll
    static void writeTablesHere() throws IOException {
        BuiltInTables.write(here);
    }

    static List<Jdk> jdks() throws IOException {
        return Jdk.all();
    }

    /** The second compiler turns loops over paths into loops over lanes. */
    @ParameterizedTest
    @MethodSource("jdks")
    void tables_bothCompilers_areTheSameBytes(Jdk jdk) throws IOException, InterruptedException {
        assertSameTables(jdk, List.of());
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void tables_firstCompilerAlone_areTheSameBytes(Jdk jdk) throws IOException, InterruptedException {
        assertSameTables(jdk, List.of("-XX:TieredStopAtLevel=1"));
    }

    private void assertSameTables(Jdk jdk, List<String> options) throws IOException, InterruptedException {
        Process process =
                jdk.process(options, BuiltInTables.class, there.toString()).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).isEmpty();
        for (String file : BuiltInTables.FILES) {
            assertThat(Files.readString(there.resolve(file))).as(file).isEqualTo(Files.readString(here.resolve(file)));
        }
    }
}
