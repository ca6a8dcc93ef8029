package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of this process and of every JDK from 17 on this machine, byte for byte. Each JDK runs with the vector
 * module and without it.
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

    static List<Jdk> jdksWithVectors() throws IOException {
        return Jdk.all().stream().filter(Jdk::vectors).toList();
    }

    @ParameterizedTest
    @MethodSource("jdksWithVectors")
    void tables_jdkWithTheVectorModule_areTheSameBytes(Jdk jdk) throws IOException, InterruptedException {
        assertSameTables(jdk, List.of("--add-modules=jdk.incubator.vector"), true, Optional.empty());
    }

    /** As the manifest of the jar lets it be: no warning of the JVM is printed. */
    @ParameterizedTest
    @MethodSource("jdksWithVectors")
    void tables_vectorModuleLoadedLate_areTheSameBytes(Jdk jdk) throws IOException, InterruptedException {
        assertSameTables(
                jdk, List.of("--add-exports=java.base/jdk.internal.module=ALL-UNNAMED"), true, Optional.of(""));
    }

    /** The first compiler makes no vectors: the module would be slower than doing without. */
    @ParameterizedTest
    @MethodSource("jdksWithVectors")
    void tables_firstCompilerAlone_areWithoutVectors(Jdk jdk) throws IOException, InterruptedException {
        List<String> options =
                List.of("-XX:TieredStopAtLevel=1", "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED");
        assertSameTables(jdk, options, false, Optional.of(""));
    }

    /** One compiler only: so short a run ends before the second compiler pays. */
    @ParameterizedTest
    @MethodSource("jdks")
    void tables_jdkWithoutTheVectorModule_areTheSameBytes(Jdk jdk) throws IOException, InterruptedException {
        assertSameTables(jdk, List.of("-XX:TieredStopAtLevel=1"), false, Optional.of(""));
    }

    private void assertSameTables(Jdk jdk, List<String> options, boolean vectorised, Optional<String> expected)
            throws IOException, InterruptedException {
        Process process = jdk.process(options, BuiltInTables.class, there.toString(), Boolean.toString(vectorised))
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        expected.ifPresent(text -> assertThat(printed).isEqualTo(text));
        for (String file : BuiltInTables.FILES) {
            assertThat(Files.readString(there.resolve(file))).as(file).isEqualTo(Files.readString(here.resolve(file)));
        }
    }
}
