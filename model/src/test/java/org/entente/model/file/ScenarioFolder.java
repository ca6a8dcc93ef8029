package org.entente.model.file;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A folder of scenario files for a test; {@code base.yaml} is a complete and valid file that others may extend. */
final class ScenarioFolder {

    static final String BASE = """
            developer: lab
            horizon: { from: 2026-01, to: 2027-12 }
            discount-rate: 0.1
            parties: { lab: { title: The Lab }, host: {}, shop: {} }
            channels: { direct: { owner: lab }, hall: { owner: host }, stall: { owner: shop } }
            clouds: { north: { owner: host, margin: 0.3, share: 1 } }
            products:
              tool:
                launch: 2026-03
                demand: { kind: fading-growth, run-rate: 10, growth: 0.5, long-run-growth: 0.1, half-life: 2, volatility: 0.2 }
                channels: { mix: { direct: 0.6, hall: 0.3, stall: 0.1 } }
            terms:
              share: { kind: revenue-share, payer: lab, payee: host, rate: 0.2, cap: { pert: { min: 3, mode: 5, max: 9 } } }
              licence: { kind: licence, licensor: lab, licensee: host, royalty: 0.2 }
              spend: { kind: spend-commitment, buyer: lab, cloud: north, total: 3, from: 2026-01, until: 2026-12 }
            events:
              storm: { hazard: 0.1, from: 2026-06, effects: { products.tool.demand: { multiply: 0.5 } } }
            """;

    private final Path folder;

    ScenarioFolder(Path folder) {
        this.folder = folder;
        write("base.yaml", BASE);
    }

    /** Writes a file. */
    ScenarioFolder write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    ScenarioFolder write(String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file with settings such as {@code terms.share.cap=3}. */
    ScenarioFile read(String file, String... settings) {
        return ScenarioReader.read(
                folder.resolve(file).toString(),
                Arrays.stream(settings).map(Setting::parse).toList());
    }

    /** The problems of a file, with its path shortened to its name, without the lists of keys that are allowed. */
    List<String> problems(String file, String... settings) {
        return wholeProblems(file, settings).stream()
                .map(problem -> problem.replaceFirst(" \\(allowed here: [^)]*\\)", ""))
                .toList();
    }

    /** The problems of a file, with its path shortened to its name. */
    List<String> wholeProblems(String file, String... settings) {
        return catchThrowableOfType(ScenarioFileException.class, () -> read(file, settings)).problems().stream()
                .map(problem -> problem.replace(folder + "/", ""))
                .toList();
    }
}
