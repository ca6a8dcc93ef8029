package org.entente.reporting.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.model.Money;
import org.entente.model.file.SweepFile;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Shard;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.analysis.AnalysisFiles;
import org.entente.reporting.batch.CaseTable.Cell;
import org.entente.reporting.chart.ChartFiles;
import org.entente.reporting.chart.Charts;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.words.MoneyWords;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.SimulationPlan;

/** Invented results of the cases of docs/examples/cap-sweep.yaml: the share is worth what cap and rate allow. */
public final class SampleSweep {

    private static final Outcome SHARE = new Outcome(Metrics.share("microsoft-share"), Period.NPV);
    private static final Outcome MICROSOFT = new Outcome(Metrics.gain("microsoft"), Period.NPV);
    private static final Outcome OPENAI = new Outcome(Metrics.gain("openai"), Period.NPV);

    private SampleSweep() {}

    /** Writes the page into {@code folder}. */
    public static void writePage(Path folder) throws IOException, InterruptedException {
        content().writePage(Charts.draw(tasks(), ChartFiles.SVG, folder.resolve("charts"), 2), folder);
    }

    /** The page and the workbook. */
    static AnalysisFiles content() {
        SweepContext context = context();
        SweepFile file = SweepFile.read("../docs/examples/cap-sweep.yaml");
        BatchRun run = BatchRun.of(context.version(), file, context.plan(), Shard.WHOLE);
        return BatchPage.content(run, context.table(), List.of("A remark."));
    }

    /** The tasks of its figures. */
    public static List<FigureTask> tasks() {
        return SweepCharts.tasks(context());
    }

    static SweepContext context() {
        Sweep sweep = SweepFile.read("../docs/examples/cap-sweep.yaml").sweep();
        Map<Outcome, Map<String, Cell>> cells = new LinkedHashMap<>();
        for (Outcome outcome : List.of(MICROSOFT, OPENAI, SHARE)) {
            Map<String, Cell> ofOutcome = new TreeMap<>();
            sweep.cases().forEach(sweepCase -> ofOutcome.put(sweepCase.id(), cell(outcome, share(sweepCase))));
            cells.put(outcome, ofOutcome);
        }
        return new SweepContext(
                sweep,
                sweep.cases().size(),
                new CaseTable(new ArrayList<>(cells.keySet()), cells),
                SimulationPlan.withDefaults().withPaths(100_000),
                List.of(),
                Optional.empty(),
                new MoneyWords(Money.DEFAULT),
                "0.1.0");
    }

    /** The lesser of the cap and of 400 times the rate. */
    static double share(Case sweepCase) {
        double cap = Double.parseDouble(sweepCase.input("terms.microsoft-share.cap"));
        double rate = Double.parseDouble(sweepCase.input("terms.microsoft-share.rate"));
        return Math.min(cap, 400 * rate);
    }

    private static Cell cell(Outcome outcome, double share) {
        double mean = outcome.equals(SHARE) ? share : outcome.equals(MICROSOFT) ? 280 + share : 90 - share;
        return new Cell(mean, 0.5, mean * 0.7, mean * 1.4);
    }
}
