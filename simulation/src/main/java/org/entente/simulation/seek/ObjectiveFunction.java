package org.entente.simulation.seek;

import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Sample;

/** The objective as a function of a scenario. Every scenario is simulated on the same draws as the reference. */
final class ObjectiveFunction {

    private final Experiment experiment;
    private final Objective objective;
    private final Optional<Target> target;

    /** The values of the measure in the reference scenario, if the target is the statistic of one. */
    private final Optional<Sample> reference;

    private ObjectiveFunction(
            Experiment experiment, Objective objective, Optional<Target> target, Optional<Sample> reference) {
        this.experiment = experiment;
        this.objective = objective;
        this.target = target;
        this.reference = reference;
    }

    /**
     * The function of {@code objective}, whose reference scenario is simulated, if it has one.
     *
     * @throws IllegalArgumentException if the statistic of the reference scenario is not finite
     */
    static ObjectiveFunction simulate(Experiment experiment, Objective objective) {
        if (objective.reference().isPresent()) {
            Scenario reference = objective.reference().get();
            return simulate(experiment, objective, reference, reference.name());
        }
        Optional<Target> target =
                objective.number().stream().mapToObj(Target::of).findFirst();
        return new ObjectiveFunction(experiment, objective, target, Optional.empty());
    }

    /** The function whose target is the statistic under the present terms. */
    static ObjectiveFunction simulatePresent(Experiment experiment, Objective objective, Scenario present) {
        return simulate(experiment, objective, present, Target.PRESENT);
    }

    private static ObjectiveFunction simulate(
            Experiment experiment, Objective objective, Scenario reference, String termsName) {
        Sample sample = experiment.sample(reference, objective.measure());
        Estimate value = sample.estimate(objective.statistic());
        if (!Double.isFinite(value.value())) {
            throw new IllegalArgumentException(
                    "the " + objective + " under " + termsName + " must be finite, but was " + value.value());
        }
        return new ObjectiveFunction(
                experiment, objective, Optional.of(new Target(Optional.of(termsName), value)), Optional.of(sample));
    }

    /** This function in another experiment on the same draws. */
    ObjectiveFunction on(Experiment other) {
        return new ObjectiveFunction(other, objective, target, reference);
    }

    Experiment experiment() {
        return experiment;
    }

    Objective objective() {
        return objective;
    }

    Optional<Target> target() {
        return target;
    }

    /** The values of the measure in a scenario. */
    Sample sample(Scenario scenario) {
        return experiment.sample(scenario, objective.measure());
    }

    /** The values of the measure in each of several scenarios. */
    List<Sample> samples(List<Scenario> scenarios) {
        return experiment
                .samples(scenarios.stream().map(Experiment.Variant::of).toList(), List.of(objective.measure()))
                .stream()
                .map(samples -> samples.get(0))
                .toList();
    }

    /** The statistic of a sample. */
    Estimate value(Sample sample) {
        return sample.estimate(objective.statistic());
    }

    /** The statistic of a sample less the target, paired if the target is of a scenario; NaN without a target. */
    Estimate difference(Sample sample) {
        if (reference.isPresent()) {
            return sample.difference(objective.statistic(), reference.get());
        }
        Estimate value = value(sample);
        double number = target.map(goal -> goal.value().value()).orElse(Double.NaN);
        return new Estimate(value.value() - number, target.isPresent() ? value.standardError() : Double.NaN);
    }
}
