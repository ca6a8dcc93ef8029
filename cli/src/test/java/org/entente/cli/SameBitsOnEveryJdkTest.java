package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of this process and of every JDK from 17 on this machine, byte for byte. Each JDK runs with both of its
 * compilers, and with the first alone, as this process does in a build.
 */
class SameBitsOnEveryJdkTest {

    private static final String RECORDED = "e515a00f6f58f5d4d0845c166366a2af9464602847e94a0d17de709936bc204f";

    @TempDir
    private static Path here;

    @TempDir
    private Path there;

    @BeforeAll
    static void writeTablesHere() throws IOException {
        BuiltInTables.write(here, 1);
    }

    /**
     * The digest of the tables, SHA-256. Whatever changes it is told in CHANGELOG under Results, and no release but one
     * that says so has another.
     */
    @Test
    void tables_ofThisRelease_haveTheRecordedDigest() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String file : BuiltInTables.FILES) {
            digest.update(Files.readAllBytes(here.resolve(file)));
        }
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(RECORDED);
    }

    static List<Jdk> jdks() throws IOException {
        return Jdk.all();
    }

    /**
     * The second compiler turns loops over paths into loops over lanes. Threads, digits and clock differ too, and so
     * does {@code Math.exp}: without instructions of this processor, which not all machines have.
     */
    @ParameterizedTest
    @MethodSource("jdks")
    void tables_bothCompilers_areTheSameBytes(Jdk jdk) throws IOException, InterruptedException {
        assertSameTables(
                jdk,
                3,
                List.of(
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-UseLibmIntrinsic",
                        "-Duser.language=ar",
                        "-Duser.timezone=Asia/Kolkata"));
    }

    /** All but the JDK of this process, which the build lets do with the first compiler. */
    static List<Jdk> otherJdks() throws IOException {
        return jdks().stream().skip(1).toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("otherJdks")
    void tables_firstCompilerAlone_areTheSameBytes(Jdk jdk) throws IOException, InterruptedException {
        assertSameTables(
                jdk, 8, List.of("-XX:TieredStopAtLevel=1", "-Duser.language=tr", "-Duser.timezone=Pacific/Pago_Pago"));
    }

    private void assertSameTables(Jdk jdk, int threads, List<String> options) throws IOException, InterruptedException {
        Process process = jdk.process(options, BuiltInTables.class, there.toString(), Integer.toString(threads))
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).isEmpty();
        for (String file : BuiltInTables.FILES) {
            assertThat(Files.readString(there.resolve(file))).as(file).isEqualTo(Files.readString(here.resolve(file)));
        }
    }
}
