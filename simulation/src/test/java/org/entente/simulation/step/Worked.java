package org.entente.simulation.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.simulation.explain.MedianPath;
import org.entente.simulation.results.Series;

/**
 * A scenario without chance whose months are worked by hand: demand for {@code app} is 12 a year, 1 a month, half of it
 * direct, 0.3 through the seller's shop and 0.2 through the rival's store; compute is 12 a year, 1 a month.
 */
public final class Worked {

    /** What the months may differ from the arithmetic by: rounding. */
    private static final double ROUNDING = 1e-12;

    private static final String MARKET = """
            developer: maker
            horizon: { from: 2026-01, to: 2026-12 }
            discount-rate: 0
            parties: { maker: {}, seller: {}, rival: {} }
            channels: { direct: { owner: maker }, shop: { owner: seller }, store: { owner: rival } }
            products:
              app:
                demand: { kind: plan, points: { 2026-01: 12 }, volatility: 0 }
                channels: { mix: { direct: 0.5, shop: 0.3, store: 0.2 } }
                diversion: 0.6
            clouds:
              alpha: { owner: seller, margin: 0.4, share: 0.5 }
              beta: { owner: rival, margin: 0.2, share: 0.3 }
              gamma: { owner: rival, margin: 0, share: 0.2 }
            compute:
              training: { kind: plan, points: { 2026-01: 12 }, volatility: 0 }
            """;

    private final MedianPath path;

    private Worked(MedianPath path) {
        this.path = path;
    }

    /** The market above with these {@code terms} and whatever else the text overrides, no event happening. */
    static Worked with(String text) {
        return with(text, Map.of());
    }

    /** The same with events in the months given by name. */
    static Worked with(String text, Map<String, String> events) {
        Scenario scenario = scenario(text);
        SortedMap<String, Integer> months = new TreeMap<>();
        events.forEach((name, month) -> months.put(name, scenario.horizon().indexOf(YearMonth.parse(month))));
        return new Worked(MedianPath.run(scenario, months));
    }

    /** The market above with what the text overrides. */
    public static Scenario scenario(String text) {
        return source(text).scenario(List.of());
    }

    /** The file of such a scenario, for whoever sets one value after the other. */
    public static ScenarioSource source(String text) {
        try {
            Path folder = Files.createTempDirectory("worked");
            Path market = Files.writeString(folder.resolve("market.yaml"), MARKET);
            Path file = Files.writeString(folder.resolve("worked.yaml"), "extends: ./market.yaml\n" + text);
            ScenarioSource source = ScenarioReader.open(file.toString());
            Files.delete(file);
            Files.delete(market);
            Files.delete(folder);
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts the first months of a column. */
    Worked expect(String column, double... months) {
        Series series = path.series(column);
        for (int t = 0; t < months.length; t++) {
            assertThat(series.get(t))
                    .as("%s in month %d of %s", column, t, series)
                    .isCloseTo(months[t], within(ROUNDING));
        }
        return this;
    }

    /** Asserts one month of a column, by its date. */
    Worked expectIn(String month, String column, double value) {
        int t = (int) YearMonth.of(2026, 1).until(YearMonth.parse(month), java.time.temporal.ChronoUnit.MONTHS);
        assertThat(path.series(column).get(t)).as("%s in %s", column, month).isCloseTo(value, within(ROUNDING));
        return this;
    }

    /** The values of a column. */
    Series series(String column) {
        return path.series(column);
    }
}
