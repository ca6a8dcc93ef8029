package org.entente.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.model.Remark;
import org.entente.model.Scenario;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Selection;
import org.entente.model.sweep.Sweep;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import org.entente.simulation.work.Job;
import org.entente.simulation.work.RecordBytes;

/**
 * The job of a batch: its parts are some cases, and bring their results.
 *
 * @param name the name of the sweep
 * @param addresses what varies in the sweep
 * @param scenarioOf makes the scenario of a case
 */
record BatchJob(
        String name,
        Selection selection,
        List<String> addresses,
        Function<Case, Scenario> scenarioOf,
        SimulationPlan plan)
        implements Job {

    BatchJob {
        addresses = List.copyOf(addresses);
        plan = plan.onOneThread();
    }

    /**
     * Some cases.
     *
     * @param asked the cases that are simulated
     * @param known these, and the baselines of their differences
     */
    record Part(List<Case> asked, List<Case> known) {

        Part {
            asked = List.copyOf(asked);
            known = List.copyOf(known);
        }
    }

    /** The results of the case called {@code id}. */
    record Done(
            String id,
            SortedMap<Outcome, Summary> summaries,
            SortedMap<Metric, DateCurve> dates,
            List<Remark> remarks) {

        Done {
            summaries = Collections.unmodifiableSortedMap(new TreeMap<>(summaries));
            dates = Collections.unmodifiableSortedMap(new TreeMap<>(dates));
            remarks = List.copyOf(remarks);
        }

        static List<Done> read(byte[] bytes) {
            return ((AllDone) RecordBytes.read(bytes)).cases();
        }

        ScenarioResults results(Scenario scenario) {
            return new ScenarioResults(scenario, summaries, dates, List.of()).withRemarks(remarks);
        }
    }

    /** The results of several cases. */
    record AllDone(List<Done> cases) {

        AllDone {
            cases = cases.stream().sorted(Comparator.comparing(Done::id)).toList();
        }
    }

    @Override
    public Open open() {
        return (part, threads) -> run((Part) RecordBytes.read(part), threads);
    }

    private byte[] run(Part part, int threads) {
        Sweep sweep = new Sweep(name, selection, addresses, part.known);
        List<Done> done = new ArrayList<>();
        try {
            new Batch(sweep, scenarioOf, plan.withThreads(threads))
                    .run(part.asked, any -> false, Progress.NONE, (sweepCase, results) -> {
                        synchronized (done) {
                            done.add(new Done(sweepCase.id(), results.summaries(), results.dates(), results.remarks()));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written here", e);
        }
        return RecordBytes.of(new AllDone(done));
    }
}
