package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that begin from an example. */
class ScenarioExamplesTest {

    private static final Path EXAMPLES = Path.of("../docs/examples");

    @TempDir
    private Path folder;

    private static List<String> examples() {
        return ScenarioExamples.names().stream()
                .filter(name -> !ScenarioLibrary.names().contains(name))
                .toList();
    }

    /** An example is offered once it is in the folder, unless it needs another file or is no scenario. */
    @Test
    void names_examples_areTheFilesThatStandAlone() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<String> alone = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(ScenarioExamplesTest::standsAlone)
                    .map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .toList();
            assertThat(examples()).containsExactlyInAnyOrderElementsOf(alone);
        }
    }

    private static boolean standsAlone(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream().noneMatch(line -> line.startsWith("extends:"))
                    && lines.stream().anyMatch(line -> line.startsWith("terms:"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The same agreement and world as the example, under the name of the file. */
    @Test
    void text_ofEachName_isThatScenarioCalledAsItsFile() throws IOException {
        for (String name : ScenarioExamples.names()) {
            Path file = Files.writeString(folder.resolve("mine.yaml"), ScenarioExamples.text(name, "mine.yaml"));
            Scenario begun = ScenarioReader.read(file.toString(), List.of()).scenario();
            String original =
                    examples().contains(name) ? EXAMPLES.resolve(name + ".yaml").toString() : name;
            Scenario example = ScenarioReader.read(original, List.of()).scenario();
            assertThat(begun.name()).isEqualTo("mine");
            assertThat(begun.terms()).as(name).isEqualTo(example.terms());
            assertThat(begun.sameMarket(example)).as(name).isTrue();
        }
    }

    @Test
    void text_tellsHowToRunTheFile() {
        assertThat(ScenarioExamples.text("film-waterfall", "mine.yaml"))
                .contains("./entente run mine.yaml")
                .contains("\ntitle: A film's waterfall\n")
                .doesNotContain("\nname:");
        assertThat(ScenarioExamples.text("cap-60", "mine.yaml"))
                .contains("\nextends: cap-60\ntitle: \"A total cap of 60, changed\"\n")
                .contains("#   microsoft-share:\n");
    }

    @Test
    void entries_eachHasASentence() {
        assertThat(ScenarioExamples.entries())
                .allSatisfy(
                        entry -> assertThat(entry.title() + entry.description()).contains(" "))
                .extracting(ScenarioLibrary.Entry::name)
                .isEqualTo(ScenarioExamples.names());
    }

    @Test
    void text_ofAnUnknownName_namesTheNearest() {
        assertThatThrownBy(() -> ScenarioExamples.text("film-waterfal", "mine.yaml"))
                .isInstanceOf(ScenarioFileException.class)
                .hasMessageContaining("unknown example 'film-waterfal'")
                .hasMessageContaining("film-waterfall");
    }
}
