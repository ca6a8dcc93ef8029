package org.entente.reporting.html;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.words.PlanWords;
import org.entente.simulation.plan.SimulationPlan;

/**
 * How to compute the numbers of a page again.
 *
 * @param command the command that computes them
 * @param details what determines them, besides the command
 */
public record Reproduction(String command, List<Detail> details) {

    /** A name and its value. */
    public record Detail(String name, String value) {}

    public Reproduction {
        details = List.copyOf(details);
    }

    /** The reproduction of the run of {@code info}: what is the same in each run of the command. */
    public static Reproduction of(RunInfo info) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("Version", info.version()));
        if (info.plan().paths() > 1) { // a single path is not drawn
            addPlan(details, info.plan());
        }
        info.baseline().ifPresent(name -> details.add(new Detail("Baseline", name)));
        for (ScenarioFile file : info.files()) {
            details.add(new Detail("SHA-256 of " + file.scenario().name(), file.sha256()));
        }
        return new Reproduction(info.command(), details);
    }

    private static void addPlan(List<Detail> details, SimulationPlan plan) {
        details.add(new Detail("Paths", PlanWords.paths(plan)));
        details.add(new Detail("Seed", Long.toString(plan.seed())));
        details.add(new Detail("Sampling", plan.sampling().label()));
        String intervals = PlanWords.intervals(plan).strip();
        if (!intervals.isEmpty()) {
            details.add(new Detail("Errors", intervals));
        }
    }
}
