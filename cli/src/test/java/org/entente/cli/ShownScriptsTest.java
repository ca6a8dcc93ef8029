package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands inside the scripts of docs/scale.md, as GNU parallel, Slurm and Kubernetes would run them. */
class ShownScriptsTest {

    private static final Path DRUG = Path.of("../docs/examples/drug-licence.yaml");
    private static final Pattern SHARD = Pattern.compile("/?(?:\\S*/)?entente (run my-deal\\.yaml .*--shard.*)");
    private static final Pattern COUNT = Pattern.compile("--shard 2/(\\d+)");

    @TempDir
    private Path temporary;

    /** The second shard of each, on as many units of 256 paths as there are shards. */
    @Test
    void scale_commandsInScripts_writeTheirShards() throws IOException {
        String text = Files.readString(Path.of("../docs/scale.md"));
        String scripts = text.replaceAll("\\\\\n *", "").replaceAll(" *&&\n", "\n");
        List<String> counts = new ArrayList<>();
        Matcher shard = SHARD.matcher(scripts);
        while (shard.find()) {
            String command = shard.group(1)
                    .replaceAll("\\{}|\\$SLURM_ARRAY_TASK_ID|\\$K", "2")
                    .replace("$SLURM_CPUS_PER_TASK", "1")
                    .replace("\"", "");
            Matcher count = COUNT.matcher(command);
            assertThat(count.find()).as(command).isTrue();
            counts.add(count.group(1));
            requireShard(command, count.group(1), counts.size());
        }
        assertThat(counts).containsExactly("8", "40", "40");
        assertThat(text).contains("seq 8 |", "--array=1-40", "completions: 40", "parallelism: 40");
    }

    private void requireShard(String command, String count, int number) throws IOException {
        Path folder = temporary.resolve("part-" + number);
        String own = command.replaceAll("--paths \\S+", "--paths " + 256 * Integer.parseInt(count))
                .replace("my-deal.yaml", DRUG.toString())
                .replace("part-2", folder.toString());
        CommandResult result = CommandResult.of(own.split(" +", -1));
        assertThat(result.code()).as(own + ": " + result.err()).isEqualTo(0);
        assertThat(folder.resolve("manifest.json")).content().contains("\"shard\" : \"2/" + count + "\"");
    }
}
