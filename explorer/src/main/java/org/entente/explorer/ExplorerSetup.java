package org.entente.explorer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.explorer.deal.CommandLine;
import org.entente.explorer.deal.Deal;
import org.entente.explorer.deal.Knowledge;
import org.entente.model.Scenario;
import org.entente.reporting.folder.Invocation;
import org.entente.simulation.live.LiveSimulation;
import org.entente.simulation.plan.SimulationPlan;

/**
 * What an explorer is about.
 *
 * @param references the scenarios, names or paths of files, the baseline first; at least one
 * @param folder the only folder in which files are read and written
 * @param port the port; 0 for any that is free
 * @param threads the number of threads of a simulation; from 1 to {@link SimulationPlan#MAX_THREADS}
 * @param endsWithPages whether the explorer ends once its last page is closed
 * @param version the version of the program
 * @param known what it knows; empty without observations
 */
public record ExplorerSetup(
        List<String> references,
        Path folder,
        int port,
        int threads,
        boolean endsWithPages,
        String version,
        Optional<Knowledge> known) {

    public ExplorerSetup {
        references = List.copyOf(references);
        if (references.isEmpty()) {
            throw new IllegalArgumentException("an explorer must have at least one scenario, but had none");
        }
        if (!(port >= 0 && port <= 65_535)) {
            throw new IllegalArgumentException("a port must be from 0 to 65535, but was " + port);
        }
        var unused = LiveSimulation.PLAN.withThreads(threads); // a plan has the rule on its threads
    }

    /** An explorer that knows nothing. */
    public ExplorerSetup(
            List<String> references, Path folder, int port, int threads, boolean endsWithPages, String version) {
        this(references, folder, port, threads, endsWithPages, version, Optional.empty());
    }

    /** The plan in the world of {@code observed} that is known. */
    SimulationPlan plan(SimulationPlan plan, Scenario observed) {
        return known.map(one -> one.plan(plan, observed)).orElse(plan);
    }

    /** {@code arguments} with those that give a command what is known. */
    List<String> knowing(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        known.ifPresent(one -> all.addAll(one.arguments()));
        return all;
    }

    /** The command that gives the numbers of {@code deal} with {@code plan}, for a shell. */
    String command(Deal deal, SimulationPlan plan) {
        return new Invocation(knowing(CommandLine.arguments(deal, plan))).shell();
    }

    /** The baseline: the first scenario. */
    String baseline() {
        return references.get(0);
    }

    /** The scenario that is shown first: the second one, or the only one. */
    String scenario() {
        return references.get(Math.min(1, references.size() - 1));
    }
}
