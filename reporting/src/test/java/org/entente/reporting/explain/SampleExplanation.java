package org.entente.reporting.explain;

import java.util.Map;
import org.entente.model.Scenario;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.analysis.SampleInfo;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.run.SampleRun;
import org.entente.simulation.explain.Explanation;
import org.entente.simulation.plan.SimulationPlan;

/** What happens without chance in the scenario {@code capped} of {@link SampleRun}. */
public final class SampleExplanation {

    private SampleExplanation() {}

    /** The report of the sample. */
    public static AnalysisReport report() {
        Explanation explanation = explanation();
        return ExplanationReport.of(explanation, info(explanation));
    }

    static Explanation explanation() {
        Scenario scenario = SampleRun.results().scenario("capped").orElseThrow().scenario();
        return Explanation.run(scenario, Map.of());
    }

    private static RunInfo info(Explanation explanation) {
        RunInfo info = SampleRun.info(SimulationPlan.withDefaults().withPaths(1), "explain", "capped");
        return SampleInfo.with(info, explanation.scenario());
    }
}
