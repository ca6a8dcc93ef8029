package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands without the launcher, in locales that know letters of ASCII alone. */
@EnabledOnOs(OS.LINUX)
class LocaleTest {

    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true");

    @TempDir
    private Path folder;

    static List<Jdk> jdks() throws IOException {
        return Jdk.all();
    }

    /** The output of {@code process}, whose exit code must be {@code code}. */
    private static String output(ProcessBuilder process, int code) throws IOException, InterruptedException {
        Process started = process.start();
        String printed = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).as(printed).isEqualTo(code);
        return printed;
    }

    /** A shell writes the bytes of the argument, which this process may not be able to. */
    @ParameterizedTest
    @MethodSource("jdks")
    void validate_fileBeyondTheLocale_saysWhatToSet(Jdk jdk) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("sh", "-c", "exec \"$@\" \"$(printf 'Soci\\303\\251t\\303\\251.yaml')\"", "sh"));
        command.addAll(jdk.process(OPTIONS, Main.class, "validate").command());
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("LC_ALL", "C");
        assertThat(output(process, ExitCode.BAD_USAGE).lines())
                .containsExactly("entente: an argument must be made of letters that this locale has, whose encoding is"
                        + " US-ASCII, but was read as 'Soci??t??.yaml'; set LC_ALL=C.UTF-8, or start Entente with its"
                        + " launcher, which does");
    }

    /** The text of files and of the output is UTF-8 in each locale, installed or not. */
    @ParameterizedTest
    @ValueSource(strings = {"C", "xx_XX.UTF-8"})
    void terms_lettersInTitles_areTheSameInEachLocale(String locale) throws IOException, InterruptedException {
        Path file = Files.writeString(
                folder.resolve("company.yaml"),
                "extends: amended-2026\ntitle: Vertrag der Société 社\n",
                StandardCharsets.UTF_8);
        ProcessBuilder process = Jdk.all().get(0).process(OPTIONS, Main.class, "terms", file.toString());
        process.environment().put("LC_ALL", locale);
        assertThat(output(process, ExitCode.SUCCESS)).contains("Vertrag der Société 社");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "xx_XX.UTF-8"})
    void validate_parentBeyondTheLocale_saysWhatToSet(String locale) throws IOException, InterruptedException {
        Path file =
                Files.writeString(folder.resolve("child.yaml"), "extends: ./société.yaml\n", StandardCharsets.UTF_8);
        ProcessBuilder process = Jdk.all().get(0).process(OPTIONS, Main.class, "validate", file.toString());
        process.environment().put("LC_ALL", locale);
        assertThat(output(process, ExitCode.BAD_SCENARIO))
                .contains("a path must be made of letters that this locale has, whose encoding is US-ASCII, but was"
                        + " './société.yaml'; set LC_ALL=C.UTF-8");
    }
}
