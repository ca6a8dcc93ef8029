package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.file.SweepFile;
import org.entente.model.sweep.Shard;
import org.entente.reporting.batch.BatchFolder;
import org.entente.reporting.batch.BatchRun;
import org.entente.reporting.folder.OverwritePolicy;
import org.entente.simulation.Batch;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page {@code docs/batch.md}: its commands, example, designs and Java. */
class BatchPageTest {

    private final MarkdownText page = MarkdownText.read("docs/batch.md");

    @TempDir
    private Path temporary;

    BatchPageTest() throws IOException {}

    @Test
    void batchPage_commandLines_areUnderstood() {
        List<String> commands = page.all("(?m)^\\./entente ([^#\n]+)");
        assertThat(commands).hasSize(5);
        for (String command : commands) {
            assertThatCode(() -> Main.commandLine().parseArgs(command.strip().split(" +")))
                    .as(command)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void batchPage_example_isTheFile() throws IOException {
        assertThat(Files.readString(Path.of("../docs/examples/cap-sweep.yaml")))
                .endsWith(page.blocks("yaml").get(0));
    }

    /** 200 rows, each with the term and without it. */
    @Test
    void batchPage_otherDesigns_areValid() throws IOException {
        String designs = page.blocks("yaml").get(2);
        Path file = Files.writeString(temporary.resolve("shown.yaml"), "scenarios: [amended-2026]\n" + designs);
        assertThat(SweepFile.read(file.toString()).sweep().cases()).hasSize(400);
    }

    @Test
    void batchPage_javaSnippet_compilesAndRuns() throws IOException, InterruptedException {
        shown(temporary);
        assertThat(temporary.resolve("out/cap-sweep/summary.csv")).isNotEmptyFile();
        String java = page.blocks("java").get(0);
        MarkdownText.assertCodeIn(
                BatchPageTest.class,
                java.replace("\"docs/", "\"../docs/")
                        .replace("10_000", "40")
                        .replace("Path.of(\"out\", \"cap-sweep\")", "home.resolve(\"out/cap-sweep\")"));
    }

    private static void shown(Path home) throws IOException, InterruptedException {
        SweepFile file = SweepFile.read("../docs/examples/cap-sweep.yaml");
        SimulationPlan plan = SimulationPlan.withDefaults(40);
        BatchRun run = BatchRun.of("0.1.0", file, plan, Shard.WHOLE);
        try (BatchFolder folder = BatchFolder.open(run, home.resolve("out/cap-sweep"), OverwritePolicy.REFUSE)) {
            new Batch(file.sweep(), file::scenario, plan).run(run.cases(), folder::isDone, Progress.NONE, folder::add);
            folder.complete();
        }
    }
}
