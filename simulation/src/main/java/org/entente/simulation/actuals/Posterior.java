package org.entente.simulation.actuals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.util.FastMath;
import org.entente.model.Address;
import org.entente.model.actuals.Actual;
import org.entente.simulation.engine.Workers;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.random.RandomInputs;
import org.entente.simulation.random.Streams;

/**
 * The paths of a plan, given an evidence.
 *
 * @param draws their draws
 * @param findings what the evidence says
 */
record Posterior(ConditionedDraws draws, Findings findings) {

    private static final Address RESAMPLING = Address.of("actuals", "resampling");

    /** So many standard errors are not taken for chance. */
    private static final double NOTICED = 5;

    /**
     * The paths of {@code plan}.
     *
     * @param areSecond whether their draws are independent of the first of the plan
     * @throws IllegalArgumentException if next to no path agrees with the evidence
     */
    static Posterior of(Evidence evidence, SimulationPlan plan, RandomInputs inputs, boolean areSecond) {
        Draws base = plan.unconditionedDraws(inputs, areSecond);
        long seed = areSecond ? ~plan.seed() : plan.seed();
        Pilot pilot = new Pilot(evidence, base, seed, plan.threads());
        Stage before = pilot.prior();
        Expected expected = new Expected(evidence, base, seed);
        Stage after;
        try {
            after = pilot.adapt();
        } catch (Pilot.Unlikely e) {
            throw unlikely(expected, Double.POSITIVE_INFINITY, e);
        }
        double[] logWeights = logWeights(evidence, plan, base, seed, after.proposal(), pilot.isRefined());
        double shape = ParetoShape.ofLogWeights(logWeights);
        if (!(shape <= ParetoShape.LIMIT || isHarmless(logWeights, expected))) {
            throw unlikely(expected, shape, new IllegalStateException("heavy tail of weights"));
        }
        int[] ancestors = Ancestors.of(logWeights, plan.replicates(), offsets(plan, seed));
        Findings findings = new Findings(
                Weights.effectiveShare(logWeights),
                shape,
                pilot.stages(),
                learnt(evidence, before, after),
                expected.seen(),
                evidence.leftOut());
        return new Posterior(new ConditionedDraws(evidence, base, after.proposal(), ancestors, seed), findings);
    }

    /** Whether the tail carries next to nothing, and paths came on both sides of each actual before any was known. */
    private static boolean isHarmless(double[] logWeights, Expected expected) {
        List<Findings.Seen> seen = expected.seen();
        return ParetoShape.tailShare(logWeights) < ParetoShape.LEAST_SHARE
                && !seen.isEmpty()
                && seen.stream().allMatch(one -> one.percentile() > 0 && one.percentile() < 1);
    }

    private static IllegalArgumentException unlikely(Expected expected, double shape, RuntimeException cause) {
        Findings.Seen worst = expected.mostSurprising();
        Actual actual = worst.actual();
        return new IllegalArgumentException(
                String.format(
                        Locale.ROOT,
                        "actuals must be such that some futures of the scenario agree with them, with a Pareto shape of"
                                + " weights of at most %.1f, but it was %.2f; the one at fault is most likely %s of %s,"
                                + " where %.4g to %.4g was expected",
                        ParetoShape.LIMIT,
                        shape,
                        actual.label(),
                        actual.value(),
                        worst.expected().p10(),
                        worst.expected().p90()),
                cause);
    }

    private static double[] logWeights(
            Evidence evidence, SimulationPlan plan, Draws base, long seed, Proposal proposal, boolean isRefined) {
        if (plan.paths() > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException(
                    "paths given actuals must be at most " + Integer.MAX_VALUE / 2 + ", but were " + plan.paths());
        }
        int paths = (int) plan.paths();
        double[] priors = new double[paths];
        double[] likelihoods = new double[paths];
        UnitLikelihoods units = UnitLikelihoods.corrected(evidence, base, proposal, seed, isRefined);
        List<Long> firsts = LongStream.range(0, Block.units(paths))
                .map(unit -> unit * Block.PATHS)
                .boxed()
                .toList();
        Workers.forEach(
                plan.threads(),
                firsts,
                first -> {
                    int n = (int) Math.min(Block.PATHS, paths - first);
                    units.fill(first, n, (int) (long) first, priors, likelihoods);
                    return first;
                },
                done -> {});
        return Weights.logs(priors, likelihoods);
    }

    private static double[] offsets(SimulationPlan plan, long seed) {
        double[] offsets = new double[plan.replicates()];
        new RandomDraws(seed).uniforms(Streams.idOf(RESAMPLING), 0, offsets.length, offsets);
        return offsets;
    }

    /** What was learnt of the quantities whose scores differ from the prior by more than chance. */
    private static List<Findings.Learnt> learnt(Evidence evidence, Stage before, Stage after) {
        double[] weights = Weights.relative(after.logWeights());
        double noise = NOTICED / Math.sqrt(weights.length * after.effectiveShare());
        List<Findings.Learnt> learnt = new ArrayList<>();
        List<Address> inputs = evidence.inputs();
        for (int k = 0; k < inputs.size(); k++) {
            learnt(inputs.get(k), k, after.scores()[k], weights, noise, before, after)
                    .ifPresent(learnt::add);
        }
        List<Jump> jumps = evidence.jumps();
        for (int e = 0; e < jumps.size(); e++) {
            Address address = jumps.get(e).address();
            if (evidence.scenario().quantities().containsKey(address)) {
                double[] scores = new double[weights.length];
                ColumnMath.normalQuantile(after.places()[e], scores, scores.length);
                learnt(address, inputs.size() + e, scores, weights, noise, before, after)
                        .ifPresent(learnt::add);
            }
        }
        learnt.sort(Comparator.comparingDouble((Findings.Learnt one) -> -information(one.shift(), one.shrinkage()))
                .thenComparing(Findings.Learnt::address));
        return learnt;
    }

    /** What was learnt of an input; empty if mean and variance differ by no more than {@code noise}. */
    private static Optional<Findings.Learnt> learnt(
            Address address, int place, double[] scores, double[] weights, double noise, Stage before, Stage after) {
        double mean = Spreads.mean(scores, weights);
        double variance = Spreads.mean(squares(scores, mean), weights);
        if (!(Math.abs(mean) > noise || Math.abs(1 - variance) > 1.5 * noise)) {
            return Optional.empty();
        }
        return Optional.of(new Findings.Learnt(
                address,
                Spreads.of(before.values()[place]),
                Spreads.of(after.values()[place], weights),
                mean,
                1 - variance));
    }

    /** How far a normal score is from the prior: the Kullback–Leibler divergence of its normal. */
    private static double information(double shift, double shrinkage) {
        double variance = Math.max(1e-300, 1 - shrinkage);
        return 0.5 * (shift * shift + variance - 1 - FastMath.log(variance));
    }

    private static double[] squares(double[] values, double mean) {
        IntToDoubleFunction square = i -> (values[i] - mean) * (values[i] - mean);
        return IntStream.range(0, values.length).mapToDouble(square).toArray();
    }
}
