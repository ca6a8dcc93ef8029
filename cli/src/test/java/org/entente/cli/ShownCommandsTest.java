package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command line that the documentation shows is run, with few paths unless it says how many. */
class ShownCommandsTest {

    private static final Pattern YAML = Pattern.compile("(?sm)^```yaml\n(name: (\\S+)\n.*?)^```$");

    /** The commands that write a folder, and know how many paths to run. */
    private static final List<String> SIMULATING =
            List.of("run", "compare", "bridge", "seek", "sensitivity", "discover");

    /** Enough for a rule about what happens on one path of a hundred. */
    private static final String SEARCHED = "8192";

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/tutorial.md", "docs/cookbook.md"})
    void everyCommandSucceeds(String name) throws IOException {
        String text = Files.readString(Path.of("..", name));
        saveFiles(text);
        List<List<String>> commands = CommandLineText.in(text);
        assertThat(commands).hasSizeGreaterThan(3);
        for (int k = 0; k < commands.size(); k++) {
            List<String> arguments = arguments(commands.get(k), temporary.resolve("answer-" + k));
            Outcome outcome = Outcome.of(arguments.toArray(String[]::new));
            assertThat(outcome.code()).as(arguments + ": " + outcome.err()).isEqualTo(0);
        }
    }

    /** Saves the scenarios that the text tells the reader to save. */
    private void saveFiles(String text) throws IOException {
        Matcher block = YAML.matcher(text);
        while (block.find()) {
            Files.writeString(temporary.resolve(block.group(2) + ".yaml"), block.group(1));
        }
    }

    /** The files of the reader are where they were saved, and so is what the commands write. */
    private List<String> arguments(List<String> shown, Path folder) {
        List<String> arguments = new ArrayList<>();
        for (String argument : shown) {
            boolean written = Files.exists(temporary.resolve(argument));
            arguments.add(
                    written || isLast(arguments, "--out")
                            ? temporary.resolve(argument).toString()
                            : argument);
        }
        if (SIMULATING.contains(shown.get(0))) {
            if (!arguments.contains("--paths")) {
                arguments.addAll(List.of("--paths", shown.get(0).equals("discover") ? SEARCHED : "512"));
            }
            if (!arguments.contains("--out")) {
                arguments.addAll(List.of("--out", folder.toString()));
            }
        }
        return arguments;
    }

    private static boolean isLast(List<String> arguments, String name) {
        return !arguments.isEmpty() && arguments.get(arguments.size() - 1).equals(name);
    }
}
