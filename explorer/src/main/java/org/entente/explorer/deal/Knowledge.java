package org.entente.explorer.deal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.model.Scenario;
import org.entente.model.file.ActualsFile;
import org.entente.reporting.folder.ActualsOrigin;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.actuals.ConditionedWorld;
import org.entente.simulation.plan.SimulationPlan;

/** What an explorer knows: observations, each time of the first scenario that a command would simulate. */
public final class Knowledge {

    /** A reader comes back to a few scenarios; to learn of another takes about a second. */
    private static final int REMEMBERED = 8;

    private static final String BUILT_IN_LABEL = ActualsFile.BUILT_IN + ".csv";

    private final ActualsOrigin origin;
    private final Function<Scenario, ConditionedWorld> worldOf;
    private final Map<Scenario, ConditionedWorld> worlds = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Scenario, ConditionedWorld> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * The observations of {@code origin}.
     *
     * @param worldOf the futures of a scenario that agree with them; it refuses a scenario that cannot be observed so
     */
    public Knowledge(ActualsOrigin origin, Function<Scenario, ConditionedWorld> worldOf) {
        this.origin = origin;
        this.worldOf = worldOf;
    }

    /** The plan in the world of {@code observed} that agrees with the observations. */
    public SimulationPlan plan(SimulationPlan plan, Scenario observed) {
        return plan.withWorld(world(observed));
    }

    private ConditionedWorld world(Scenario observed) {
        synchronized (worlds) {
            return worlds.computeIfAbsent(observed, worldOf);
        }
    }

    /** The arguments that give a command the same observations. */
    public List<String> arguments() {
        boolean isBuiltIn = origin.texts().isEmpty() && origin.file().equals(BUILT_IN_LABEL);
        return List.of(
                "--actuals",
                isBuiltIn ? ActualsFile.BUILT_IN : origin.file(),
                "--as-of",
                origin.asOf().toString());
    }

    /** The run with what it knows in its manifest. */
    public RunInfo info(RunInfo info, SimulationPlan plan, Scenario observed, List<Scenario> scenarios) {
        return info.withActuals(origin.of(observed.name()).with(world(observed).findings(plan, scenarios)));
    }

    /** What is known, in words. */
    @Override
    public String toString() {
        return "given what was reported up to " + origin.asOf();
    }
}
