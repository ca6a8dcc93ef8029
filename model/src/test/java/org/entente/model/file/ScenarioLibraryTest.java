package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioLibraryTest {

    static Stream<String> names() {
        return ScenarioLibrary.names().stream();
    }

    @Test
    void names_areAllFilesOfTheLibrary() throws IOException, URISyntaxException {
        URL market =
                Objects.requireNonNull(ScenarioLibrary.class.getResource("/org/entente/model/library/market.yaml"));
        Path folder = Objects.requireNonNull(Path.of(market.toURI()).getParent());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> scenarios = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".yaml") && !file.equals("facts.yaml"))
                    .map(file -> file.replace(".yaml", ""))
                    .sorted()
                    .toList();
            assertThat(ScenarioLibrary.names()).isEqualTo(scenarios);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void read_builtInScenario_isValidAndFullySourced(String name) {
        ScenarioFile file = ScenarioReader.read(name, List.of());
        assertThat(file.scenario().name()).isEqualTo(name);
        assertThat(file.unsourced()).isEmpty();
        assertThat(file.remarks()).isEmpty();
    }

    @Test
    void entries_haveTitleAndDescription() {
        assertThat(ScenarioLibrary.entries())
                .hasSameSizeAs(ScenarioLibrary.names())
                .allSatisfy(entry -> {
                    assertThat(entry.title()).isNotBlank().isNotEqualTo(entry.name());
                    assertThat(entry.description()).isNotBlank();
                });
    }

    @Test
    void ofLibrary_facts_areComplete() {
        assertThat(Facts.ofLibrary().values())
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(List.of(
                                fact.statement(),
                                fact.value(),
                                fact.unit(),
                                fact.asOf(),
                                fact.publisher(),
                                fact.grade()))
                        .noneMatch(String::isBlank));
    }
}
