package org.entente.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioExamples;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page keeps in a folder, where names are odd and what is there already is in the way. */
class KeepingTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path temporary;

    private Path folder;
    private Path named;
    private Explorer explorer;
    private Client page;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectory(temporary.resolve("my \"deal's\" $(touch x) `y` folder"));
        Path elsewhere = Files.createDirectory(temporary.resolve("else 'where'"));
        named = Files.writeString(elsewhere.resolve("a \"deal\".yaml"), StressTest.SMALL.replace("name: small\n", ""));
        explorer = Explorer.start(new ExplorerSetup(List.of(named.toString()), folder, 0, 1, false, "0.1.0"));
        page = Client.of(explorer.address());
    }

    @AfterEach
    void stop() {
        explorer.close();
    }

    private JsonNode ask(String path, String more) throws IOException, InterruptedException {
        String reference = JSON.writeValueAsString(named.toString());
        List<JsonNode> lines = page.ask(
                path,
                "{\"baseline\":" + reference + ",\"scenario\":" + reference
                        + ",\"page\":\"a\",\"set\":[[\"terms.share.cap\",\"3\"]]" + more + "}");
        return lines.get(lines.size() - 1);
    }

    private JsonNode save(String name) throws IOException, InterruptedException {
        return ask("/api/save", ",\"name\":\"" + name + "\",\"title\":\"t\",\"reason\":\"\"");
    }

    /** The file extends one outside the folder, by the path that leads there, and says what the page said. */
    @Test
    void save_ofAFileElsewhereWithOddNames_isTheSameDeal() throws IOException, InterruptedException {
        assertThat(save("kept").path("saved").stringValue("")).isEqualTo("kept.yaml");
        assertThat(Files.readString(folder.resolve("kept.yaml")))
                .startsWith("extends: \"../else 'where'/a \\\"deal\\\".yaml\"\n");
        Scenario kept = ScenarioReader.read(folder.resolve("kept.yaml").toString(), List.of())
                .scenario();
        Scenario wanted = ScenarioReader.read(named.toString(), List.of(new Setting("terms.share.cap", "3")))
                .scenario();
        assertThat(kept.terms()).isEqualTo(wanted.terms());
        assertThat(kept.sameMarket(wanted)).isTrue();
    }

    /** Nothing is written through a link, and nothing is left of an attempt. */
    @Test
    void save_overALink_isRefused() throws IOException, InterruptedException {
        Path outside = Files.writeString(temporary.resolve("outside.yaml"), "mine");
        Files.createSymbolicLink(folder.resolve("kept.yaml"), outside);
        Files.createSymbolicLink(folder.resolve("loose.yaml"), temporary.resolve("nothing"));
        assertThat(save("kept").get("error").stringValue()).contains("must not exist, but does");
        assertThat(save("loose").get("error").stringValue()).contains("must not exist, but does");
        assertThat(Files.readString(outside)).isEqualTo("mine");
        assertThat(temporary.resolve("nothing")).doesNotExist();
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void export_whereOutIsALinkOrAFile_isRefused() throws IOException, InterruptedException {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("out"), outside);
        assertThat(ask("/api/export", "").get("error").stringValue()).contains("but out is a link");
        assertThat(outside).isEmptyDirectory();
        Files.delete(folder.resolve("out"));
        Files.writeString(folder.resolve("out"), "a file");
        assertThat(ask("/api/export", "").get("error").stringValue())
                .contains("out")
                .doesNotContain("Exception");
    }

    /** In a POSIX shell, single quotes keep everything but a single quote as it is. */
    @Test
    void command_ofOddNames_isQuoted() throws IOException, InterruptedException {
        JsonNode last = ask("/api/show", "");
        String quoted = "'" + named.toString().replace("'", "'\\''") + "'";
        assertThat(last.get("command").stringValue())
                .isEqualTo("entente run " + quoted + " --baseline " + quoted
                        + " --set a-deal-:terms.share.cap=3 --paths 16384 --replicates 4");
    }

    @Test
    void setting_thatACommandLineCannotSay_isRefused() throws IOException, InterruptedException {
        for (String address : List.of("a=b", "october:terms.share.cap", " terms.share.cap", "a\\nb", "")) {
            List<JsonNode> told = page.ask(
                    "/api/deal",
                    "{\"baseline\":\"market\",\"scenario\":\"market\",\"set\":[[\"" + address + "\",\"1\"]]}");
            assertThat(told.get(0).path("error").stringValue("")).as(address).startsWith("an address must be");
        }
    }

    @Test
    void new_fromAnExample_isThatExample() throws IOException, InterruptedException {
        JsonNode examples = page.ask("/api/examples", "{}").get(0).get("examples");
        assertThat(examples.valueStream().map(example -> example.get("name").stringValue()))
                .containsExactlyElementsOf(ScenarioExamples.names());
        String question = "{\"from\":\"film-waterfall\",\"name\":\"film\"}";
        assertThat(page.ask("/api/new", question).get(0).get("saved").stringValue())
                .isEqualTo("film.yaml");
        assertThat(Files.readString(folder.resolve("film.yaml")))
                .isEqualTo(ScenarioExamples.text("film-waterfall", "film.yaml"));
        assertThat(page.ask("/api/new", question).get(0).get("error").stringValue())
                .contains("must not exist, but does");
        assertThat(page.ask("/api/new", question.replace("\"film\"", "\"../film\""))
                        .get(0)
                        .has("error"))
                .isTrue();
        assertThat(page.ask("/api/new", "{\"from\":\"../secret\",\"name\":\"x\"}")
                        .get(0)
                        .at("/problems/0")
                        .stringValue())
                .startsWith("unknown example");
    }
}
