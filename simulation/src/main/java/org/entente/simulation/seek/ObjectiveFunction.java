package org.entente.simulation.seek;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.Experiment.Variant;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Sample;

/** The objective as a function of a candidate. Every scenario is simulated on the same draws as the reference. */
final class ObjectiveFunction {

    private static final Estimate NO_ESTIMATE = new Estimate(Double.NaN, Double.NaN);

    private final Experiment experiment;
    private final Objective objective;
    private final Optional<Target> target;

    /** The reference scenario's values of the measure, if the target is one scenario's that stays as it is. */
    private final Optional<Sample> fixed;

    /**
     * The values of the measure in a candidate.
     *
     * @param sample the values in the scenario that is asked about
     * @param reference the values in the reference scenario, if the target is one scenario's
     */
    record Trial(Sample sample, Optional<Sample> reference) {}

    private ObjectiveFunction(
            Experiment experiment, Objective objective, Optional<Target> target, Optional<Sample> fixed) {
        this.experiment = experiment;
        this.objective = objective;
        this.target = target;
        this.fixed = fixed;
    }

    /**
     * The function of {@code objective}. Its reference scenario is simulated now if it stays as it is, and with each
     * candidate if it moves.
     *
     * @param any one of the candidates
     * @throws IllegalArgumentException if the statistic of a reference scenario that stays as it is is not finite
     */
    static ObjectiveFunction simulate(Experiment experiment, Objective objective, Candidate any) {
        if (objective.reference().isPresent() && !objective.measure().isDifference()) {
            Scenario reference = objective.reference().get();
            return any.reference().isPresent()
                    ? new ObjectiveFunction(
                            experiment, objective, Optional.of(Target.moving(reference.name())), Optional.empty())
                    : simulateFixed(experiment, objective, Variant.of(reference), reference.name());
        }
        Optional<Target> target =
                objective.number().stream().mapToObj(Target::of).findFirst();
        return new ObjectiveFunction(experiment, objective, target, Optional.empty());
    }

    /** The function whose target is the statistic under the present terms. */
    static ObjectiveFunction simulatePresent(Experiment experiment, Objective objective, Candidate present) {
        return simulateFixed(experiment, objective, variant(objective, present), Target.PRESENT);
    }

    /** The scenario of a candidate, and what a difference is less: its other scenario if that moves as well. */
    private static Variant variant(Objective objective, Candidate candidate) {
        return Variant.of(
                candidate.scenario(),
                objective.lessScenario().map(less -> candidate.reference().orElse(less)));
    }

    private static ObjectiveFunction simulateFixed(
            Experiment experiment, Objective objective, Variant reference, String under) {
        Sample sample = experiment
                .samples(List.of(reference), List.of(objective.measure()))
                .get(0)
                .get(0);
        Estimate value = sample.estimate(objective.statistic());
        if (!Double.isFinite(value.value())) {
            throw new IllegalArgumentException(
                    "the " + objective + " under " + under + " must be finite, but was " + value.value());
        }
        return new ObjectiveFunction(
                experiment, objective, Optional.of(Target.fixed(under, value)), Optional.of(sample));
    }

    /** This function in another experiment on the same draws. */
    ObjectiveFunction on(Experiment other) {
        return new ObjectiveFunction(other, objective, target, fixed);
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

    /** The values of the measure in a candidate. */
    Trial trial(Candidate candidate) {
        return trials(List.of(candidate)).get(0);
    }

    /** The values of the measure in each of several candidates. */
    List<Trial> trials(List<Candidate> candidates) {
        List<Variant> variants = candidates.stream().flatMap(this::simulated).toList();
        List<List<Sample>> samples = experiment.samples(variants, List.of(objective.measure()));
        List<Trial> trials = new ArrayList<>();
        int next = 0;
        for (int k = 0; k < candidates.size(); k++) {
            Sample sample = samples.get(next++).get(0);
            trials.add(new Trial(
                    sample, isMoving() ? Optional.of(samples.get(next++).get(0)) : fixed));
        }
        return trials;
    }

    private Stream<Variant> simulated(Candidate candidate) {
        return isMoving() ? candidate.scenarios().map(Variant::of) : Stream.of(variant(objective, candidate));
    }

    private boolean isMoving() {
        return target.isPresent() && target.get().moves();
    }

    /** The statistic in the scenario that is asked about. */
    Estimate value(Trial trial) {
        return trial.sample().estimate(objective.statistic());
    }

    /** What the statistic is to be; NaN without a target. */
    Estimate target(Trial trial) {
        return target.flatMap(Target::value)
                .or(() -> trial.reference().map(reference -> reference.estimate(objective.statistic())))
                .orElse(NO_ESTIMATE);
    }

    /** How far the statistic is above the target, paired if that is a scenario's; NaN without a target. */
    Estimate difference(Trial trial) {
        if (trial.reference().isPresent()) {
            return trial.sample()
                    .difference(objective.statistic(), trial.reference().get());
        }
        Estimate value = value(trial);
        return new Estimate(
                value.value() - target(trial).value(), target.isPresent() ? value.standardError() : Double.NaN);
    }

    /** By how much the distance from the target rises from one candidate to another, paired. */
    Estimate rise(Trial from, Trial to) {
        return isMoving()
                ? Sample.contrast(
                        objective.statistic(),
                        List.of(to.sample(), from.reference().orElseThrow()),
                        List.of(to.reference().orElseThrow(), from.sample()))
                : to.sample().difference(objective.statistic(), from.sample());
    }
}
