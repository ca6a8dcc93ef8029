package org.entente.simulation.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;

/**
 * A scenario with little uncertainty: the gain of the holder of a stake in December 2027 is fraction · multiple · 12,
 * with a fraction uniform in [0.1, 0.3] and a multiple uniform in [5, 15].
 */
public final class Stake {

    public static final String FRACTION = "terms.stake.fraction";
    public static final String MULTIPLE = "terms.stake.multiple";

    private static final String YAML = """
            developer: maker
            horizon: { from: 2026-01, to: 2027-12 }
            discount-rate: 0
            parties: { maker: {}, holder: {}, host: {} }
            channels: { direct: { owner: maker } }
            products:
              app: { demand: { kind: plan, points: { 2026-01: 12 }, volatility: 0 } }
            compute:
              training: { kind: plan, points: { 2026-01: 6 }, volatility: 0 }
            clouds:
              hosting: { owner: host, share: 1, margin: { uniform: { min: 0.1, max: 0.3 } } }
            terms:
              stake:
                kind: equity-stake
                holder: holder
                fraction: { uniform: { min: 0.1, max: 0.3 } }
                multiple: { uniform: { min: 5, max: 15 } }
            """;

    private Stake() {}

    /** The scenario, with what {@code more} overrides. */
    public static Scenario with(String more) {
        try {
            Path folder = Files.createTempDirectory("stake");
            Path base = Files.writeString(folder.resolve("base.yaml"), YAML);
            Path file = Files.writeString(folder.resolve("stake.yaml"), "extends: ./base.yaml\n" + more);
            Scenario scenario = ScenarioReader.read(file.toString(), List.of()).scenario();
            Files.delete(file);
            Files.delete(base);
            Files.delete(folder);
            return scenario;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scenario. */
    public static Scenario scenario() {
        return with("");
    }
}
