package org.entente.reporting.bridge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.analysis.SampleInfo;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.run.SampleRun;
import org.entente.simulation.bridge.Bridge;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.results.Results;

/** A bridge of two clauses between the scenarios of {@link SampleRun}. */
public final class SampleBridge {

    private SampleBridge() {}

    /**
     * OpenAI goes from -10 by +5 and -2 to -7, Microsoft from 100 by -5 and 0 to 95, and nothing changes for Oracle.
     */
    static Bridge bridge() {
        Results results = SampleRun.results();
        TreeMap<String, Bridge.Value> values = new TreeMap<>();
        values.put("openai", value(-10, List.of(new Estimate(5, 0.1), new Estimate(-2, 0.25)), 3, -7));
        values.put("microsoft", value(100, List.of(new Estimate(-5, 0.1), new Estimate(0, 0)), -5, 95));
        values.put("oracle", value(7, List.of(new Estimate(0, 0), new Estimate(0, 0)), 0, 7));
        return new Bridge(
                results.scenario("open").orElseThrow().scenario(),
                results.scenario("capped").orElseThrow().scenario(),
                false,
                List.of("microsoft-share", "oracle-commitment"),
                values,
                new TreeMap<>(Map.of("openai", sources())));
    }

    /** OpenAI's 5 is of its shares, and its -2 of its compute. */
    private static SortedMap<GainSource, Bridge.Value> sources() {
        SortedMap<GainSource, Bridge.Value> sources = new TreeMap<>();
        sources.put(GainSource.CLOUDS, value(-30, List.of(new Estimate(0, 0), new Estimate(-2, 0.25)), -2, -32));
        sources.put(GainSource.SHARES, value(20, List.of(new Estimate(5, 0.1), new Estimate(0, 0)), 5, 25));
        return sources;
    }

    private static Bridge.Value value(double before, List<Estimate> steps, double change, double after) {
        double error = change == 0 ? 0 : 0.2;
        return new Bridge.Value(
                new Estimate(before, 0.5), steps, new Estimate(change, error), new Estimate(after, 0.5));
    }

    /** The figures of the sample. */
    public static List<Figure> figures() {
        return List.of(Waterfall.figure(bridge(), plain().footer()));
    }

    /** The report of the sample. */
    public static AnalysisReport report() {
        return BridgeReport.of(bridge(), Optional.of("openai"), info());
    }

    /** The origin of the sample. */
    static RunInfo info() {
        return SampleInfo.with(plain(), bridge().from(), bridge().to());
    }

    private static RunInfo plain() {
        return SampleRun.info(SampleRun.results().plan(), "bridge", "open", "capped");
    }
}
