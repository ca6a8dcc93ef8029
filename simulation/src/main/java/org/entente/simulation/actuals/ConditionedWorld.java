package org.entente.simulation.actuals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Scenario;
import org.entente.model.actuals.Actuals;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.plan.World;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomInputs;
import org.entente.simulation.work.Portable;

/**
 * The futures of a scenario that agree with actuals (MODEL 18). Every other scenario on the same draws has the same
 * world. Threads may share it.
 */
public final class ConditionedWorld implements World, Portable {

    /** Analyses go on with the world that they began in; a few are remembered. */
    private static final int REMEMBERED = 4;

    private final Scenario scenario;
    private final Evidence evidence;
    private final Actuals actuals;
    private final Map<List<Object>, Posterior> posteriors = new LinkedHashMap<>();

    /** The world of a scenario and its actuals. */
    private record Origin(Scenario scenario, Actuals actuals) implements Form {

        @Override
        public ConditionedWorld restored() {
            return of(scenario, actuals);
        }
    }

    private ConditionedWorld(Scenario scenario, Evidence evidence, Actuals actuals) {
        this.scenario = scenario;
        this.evidence = evidence;
        this.actuals = actuals;
    }

    /**
     * The futures of {@code scenario} that agree with {@code actuals}.
     *
     * @throws IllegalArgumentException if one of them cannot be observed in the scenario
     */
    public static ConditionedWorld of(Scenario scenario, Actuals actuals) {
        return new ConditionedWorld(scenario, new Evidence(scenario, actuals), actuals);
    }

    /** The actuals. */
    public Actuals actuals() {
        return actuals;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the scenario has next to no future that agrees with the actuals
     */
    @Override
    public Draws draws(SimulationPlan plan, RandomInputs inputs, boolean areSecond) {
        return posterior(plan, inputs, areSecond).draws();
    }

    /**
     * What the actuals say in a run of {@code scenarios}.
     *
     * @throws IllegalArgumentException as {@link #draws}
     */
    public Findings findings(SimulationPlan plan, Collection<Scenario> scenarios) {
        return posterior(plan, RandomInputs.of(scenarios), false).findings();
    }

    /**
     * The draws of the path without chance: inputs are in the middle of what the actuals leave of them, shocks are the
     * likeliest that meet the actuals, and later shocks are 0.
     *
     * @throws IllegalArgumentException as {@link #draws}
     */
    public Draws medianDraws(SimulationPlan plan) {
        return posterior(plan, RandomInputs.of(List.of(evidence.scenario())), false)
                .draws()
                .medians();
    }

    private synchronized Posterior posterior(SimulationPlan plan, RandomInputs inputs, boolean areSecond) {
        // What is observed is drawn even where no scenario of the run draws it any more.
        RandomInputs all = inputs.with(RandomInputs.of(List.of(evidence.scenario())));
        List<Object> key = List.of(plan.onOneThread().withKept(Kept.NOTHING), all, areSecond);
        Posterior known = posteriors.get(key);
        if (known == null) {
            known = Posterior.of(evidence, plan, all, areSecond);
            if (posteriors.size() >= REMEMBERED) {
                posteriors.remove(new ArrayList<>(posteriors.keySet()).get(0));
            }
            posteriors.put(key, known);
        }
        return known;
    }

    @Override
    public Form form() {
        return new Origin(scenario, actuals);
    }

    @Override
    public String toString() {
        return "given "
                + actuals.observations().stream()
                        .map(actual -> actual.label() + " = " + actual.value() + " ± " + actual.standardDeviation())
                        .toList();
    }
}
