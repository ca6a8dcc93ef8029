package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The folder of each command that simulates, of an agreement whose titles are formulas and markup: {@code report} gives
 * its bytes again, and titles stay texts.
 */
class EveryFolderTest {

    private static final String HOSTILE = "=HYPERLINK(\\\"http://x\\\")</title><script>window.hacked=1</script>";

    private static final String DEAL = """
            name: deal
            title: "HOSTILE"
            developer: maker
            horizon: { from: 2026-01, to: 2027-12 }
            discount-rate: 0.1
            parties: { maker: { title: "HOSTILE" }, holder: { title: "@HOSTILE" } }
            channels: { own: { owner: maker, title: "-HOSTILE" } }
            products:
              thing:
                title: "+HOSTILE"
                demand:
                  kind: fading-growth
                  run-rate: 10
                  growth: { uniform: { min: 0.2, max: 0.6 } }
                  long-run-growth: 0
                  half-life: 2
                  volatility: 0.2
                inference-cost: { initial: 0.1, floor: 0.1, half-life: 2 }
                channels: { from: 2026-01, half-life: 1, mix: { own: 1 } }
            terms:
              share: { kind: revenue-share, payer: maker, payee: holder, rate: 0.2, cap: 5 }
            sources: { products: { assumption: "HOSTILE" } }
            """.replace("HOSTILE", HOSTILE);

    @TempDir
    private static Path files;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void writeFiles() throws IOException {
        Files.writeString(files.resolve("deal.yaml"), DEAL);
        Files.writeString(
                files.resolve("offer.yaml"),
                "extends: deal.yaml\ntitle: \"" + HOSTILE + " too\"\nterms: { share: { rate: 0.1 } }\n");
        Files.writeString(
                files.resolve("sweep.yaml"),
                "scenarios: [deal.yaml, offer.yaml]\nmetrics: [gain.*]\ngrid: { terms.share.cap: [2, 5] }\n");
    }

    @ParameterizedTest
    @CsvSource({
        "run deal.yaml offer.yaml",
        "compare offer.yaml --baseline deal.yaml",
        "bridge deal.yaml offer.yaml",
        "seek offer.yaml --vary terms.share.rate --metric gain.holder --equal-to deal.yaml",
        "seek offer.yaml --vary terms.share.rate --map terms.share.cap --metric gain.holder --target 2",
        "sensitivity deal.yaml --metric gain.holder",
        "discover deal.yaml --outcome gain.maker<p40",
        "batch sweep.yaml",
        "explain deal.yaml"
    })
    void report_folderOfACommand_writesTheSameBytes(String command) throws IOException {
        List<String> words = new ArrayList<>();
        Arrays.stream(command.split(" ", -1))
                .map(word -> word.endsWith(".yaml") ? files.resolve(word).toString() : word)
                .map(word -> word.replace("<", " < "))
                .forEach(words::add);
        if (!command.startsWith("explain")) {
            words.addAll(List.of("--paths", command.startsWith("discover") ? "512" : "64", "--charts", "none"));
        }
        Path folder = temporary.resolve("first");
        succeed(words, folder);
        Path again = temporary.resolve("again");
        boolean drawsNone = words.contains("--charts");
        succeed(
                drawsNone
                        ? List.of("report", folder.toString(), "--charts", "none")
                        : List.of("report", folder.toString()),
                again);
        for (Path one : List.of(folder, again)) {
            Files.delete(one.resolve("manifest.json")); // it tells the command, the time and the folder
        }
        Folders.requireSame(again, folder);
        requireTexts(folder);
    }

    private static void succeed(List<String> words, Path folder) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--out", folder.toString()));
        CommandResult result = CommandResult.of(all.toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isZero();
    }

    /** The titles are there, as texts. */
    private static void requireTexts(Path folder) throws IOException {
        assertThat(folder.resolve("report.html"))
                .content()
                .contains("window.hacked=1&lt;/script")
                .doesNotContain("<script>window.hacked");
        String workbook = workbook(folder.resolve("report.xlsx"));
        assertThat(workbook)
                .contains("window.hacked=1&lt;/script")
                .doesNotContain("<f>", "<f ", "<hyperlink", "<script>");
        for (String file : Folders.files(folder)) {
            if (file.endsWith(".csv")) {
                assertThat(folder.resolve(file)).content().doesNotContainPattern("(?m)(^|,)\"?[=@+]");
            }
        }
    }

    /** The text of all parts of a workbook. */
    private static String workbook(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(part)) {
                    text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
