package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command line of the documentation, run on few paths. */
class ShownCommandsTest {

    private static final Pattern YAML = Pattern.compile("(?sm)^```yaml\n(name: (\\S+)\n.*?)^```$");

    /** The commands that write a folder and take a number of paths. */
    private static final List<String> SIMULATING =
            List.of("run", "compare", "bridge", "seek", "sensitivity", "discover", "batch");

    @TempDir
    private Path temporary;

    private static final List<String> DOCUMENTS = List.of(
            "README.md", "docs/tutorial.md", "docs/cookbook.md", "docs/batch.md", "docs/scale.md", "docs/explorer.md");

    /** A command in several documents that uses none of their files is run once. */
    @Test
    void documents_commands_succeed() throws IOException {
        Set<List<String>> seen = new HashSet<>();
        for (String document : DOCUMENTS) {
            String text = Files.readString(Path.of("..", document));
            Path folder =
                    Files.createDirectory(temporary.resolve(Path.of(document).getFileName()));
            saveFiles(text, folder);
            List<List<String>> commands = CommandLineText.in(text);
            assertThat(commands).as(document).hasSizeGreaterThan(3);
            for (int k = 0; k < commands.size(); k++) {
                List<String> shown = commands.get(k);
                if (seen.add(shown) || shown.stream().anyMatch(argument -> Files.exists(folder.resolve(argument)))) {
                    List<String> arguments = arguments(shown, folder, "out-" + k);
                    CommandResult result = CommandResult.of(arguments.toArray(String[]::new));
                    assertThat(result.code())
                            .as(arguments + ": " + result.err())
                            .isEqualTo(0);
                }
            }
        }
    }

    /** Saves the scenario files of the text. */
    private static void saveFiles(String text, Path folder) throws IOException {
        Matcher block = YAML.matcher(text);
        while (block.find()) {
            Files.writeString(folder.resolve(block.group(2) + ".yaml"), block.group(1));
        }
    }

    /** The arguments with few paths, and with every file of the reader in {@code folder}. */
    private static List<String> arguments(List<String> shown, Path folder, String target) {
        List<String> arguments = new ArrayList<>();
        for (String shownArgument : shown) {
            String argument = shownArgument.startsWith("docs/") ? "../" + shownArgument : shownArgument;
            boolean written = Files.exists(folder.resolve(argument))
                    || (shown.get(0).equals("new") && argument.endsWith(".yaml"));
            arguments.add(
                    written || isLast(arguments, "--out")
                            ? folder.resolve(argument).toString()
                            : argument);
        }
        if (shown.get(0).equals("serve")) {
            arguments.add("--help"); // it would serve until somebody ends it
        }
        if (SIMULATING.contains(shown.get(0))) {
            int paths = arguments.indexOf("--paths");
            if (paths >= 0) {
                arguments.subList(paths, paths + 2).clear();
            }
            arguments.addAll(List.of("--paths", arguments.contains("--keep-paths") ? "512" : paths(shown.get(0))));
            if (!arguments.contains("--charts")) {
                arguments.addAll(List.of("--charts", "none")); // other tests draw them
            }
            if (!arguments.contains("--out")) {
                arguments.addAll(List.of("--out", folder.resolve(target).toString()));
            }
        }
        return arguments;
    }

    /** As few as each command can do with: a batch has many cases, and a discovery counts those in a corner. */
    private static String paths(String command) {
        return switch (command) {
            case "batch" -> "64";
            case "discover" -> "2048";
            default -> "256";
        };
    }

    private static boolean isLast(List<String> arguments, String name) {
        return !arguments.isEmpty() && arguments.get(arguments.size() - 1).equals(name);
    }
}
