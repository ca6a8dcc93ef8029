package org.entente.explorer.deal;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.file.Setting;
import org.entente.simulation.plan.SimulationPlan;

/** The command line that gives the numbers of a deal to the bit. */
public final class CommandLine {

    private CommandLine() {}

    /** The arguments of {@code entente} for {@code deal} and {@code plan}. */
    public static List<String> arguments(Deal deal, SimulationPlan plan) {
        List<String> arguments = new ArrayList<>(List.of("run", deal.scenarioReference()));
        if (!deal.isAgainstItself() || !deal.settings().isEmpty()) {
            arguments.addAll(List.of("--baseline", deal.baselineReference()));
        }
        arguments.addAll(settings(deal));
        arguments.addAll(List.of("--paths", Long.toString(plan.paths())));
        arguments.addAll(List.of("--replicates", Integer.toString(plan.replicates())));
        return arguments;
    }

    /** The arguments that set what {@code deal} changes. */
    public static List<String> settings(Deal deal) {
        List<String> arguments = new ArrayList<>();
        String scope = deal.isAgainstItself() ? deal.scenario().name() + ":" : "";
        for (Setting setting : deal.settings()) {
            arguments.addAll(List.of("--set", scope + setting));
        }
        return arguments;
    }
}
