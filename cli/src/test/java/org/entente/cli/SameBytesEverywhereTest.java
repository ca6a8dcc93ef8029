package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A whole run folder, page and workbook included, in other time zones, locales, encodings and line ends: the bytes of
 * every file but the manifest, which says when and by what call the run was made.
 */
class SameBytesEverywhereTest {

    private static final List<String> RUN = List.of(
            "run", "../docs/examples/drug-licence.yaml", "--paths", "100", "--keep-paths", "1", "--quiet", "--out");

    @TempDir
    private static Path here;

    @TempDir
    private Path there;

    @BeforeAll
    static void runHere() throws IOException {
        List<String> words = new ArrayList<>(RUN);
        words.add(here.resolve("run").toString());
        assertThat(CommandResult.of(words.toArray(String[]::new)).code()).isZero();
        Files.delete(here.resolve("run/manifest.json"));
    }

    /** Half an hour off, ahead of and behind everybody; other digits, another calendar, another i. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.timezone=Asia/Kolkata -Duser.language=ar -Duser.country=EG -Dline.separator=\r\n",
                "-Duser.timezone=Pacific/Kiritimati -Duser.language=th -Duser.country=TH -Dfile.encoding=ISO-8859-1"
                        + " -XX:ActiveProcessorCount=1",
                "-Duser.timezone=Asia/Kathmandu -Duser.language=hi -Duser.country=IN -Duser.extensions=u-nu-deva",
                "-Duser.timezone=Pacific/Pago_Pago -Duser.language=tr -Duser.country=TR -Dfile.encoding=US-ASCII"
            })
    void run_otherMachineState_writesTheSameBytes(String options) throws IOException, InterruptedException {
        List<String> jvm = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
        jvm.addAll(Arrays.asList(options.split(" ")));
        List<String> words = new ArrayList<>(RUN);
        words.add(there.resolve("run").toString());
        Process process = Jdk.all()
                .get(0)
                .process(jvm, Main.class, words.toArray(String[]::new))
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        Files.delete(there.resolve("run/manifest.json"));
        Folders.requireSame(there.resolve("run"), here.resolve("run"));
    }
}
